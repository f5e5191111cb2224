/**
 * UI strings in YAML, Rails' and plain. A file is read by its events and rewritten scalar by
 * scalar, each in its own style, all else character for character.
 */
package tolmach.message.yaml;
