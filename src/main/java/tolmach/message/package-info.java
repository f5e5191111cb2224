/** Bundles of UI strings and their formats. */
package tolmach.message;
