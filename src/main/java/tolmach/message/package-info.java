/**
 * Bundles of UI strings and their formats.
 *
 * <p>An apostrophe is a letter in a plain message and syntax in one with arguments; see {@link
 * tolmach.message.MessageArticle}.
 */
package tolmach.message;
