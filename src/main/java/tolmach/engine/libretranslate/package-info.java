/**
 * LibreTranslate, a free service that anyone can run.
 *
 * <p>The server resolves HTML entities in whatever it answers, plain text too; so an ampersand that
 * would pass for the beginning of one is sent as an entity itself. Inline codes go as HTML tags or
 * are taken out and set again by position, as the settings say.
 */
package tolmach.engine.libretranslate;
