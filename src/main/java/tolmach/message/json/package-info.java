/**
 * UI strings in JSON: plain and nested, i18next, Chrome's and FormatJS's descriptions, Flutter's
 * ARB, Apple's string catalogs. A file is scanned with the places of its values and rewritten with
 * all that is not changed, character for character.
 */
package tolmach.message.json;
