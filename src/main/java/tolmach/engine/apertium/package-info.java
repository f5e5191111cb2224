/**
 * Apertium, rule-based translation between related languages, through its service APy.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The default format is HTML; {@code format=txt} is always said.
 *   <li>APy parts the texts in its pipe with a NUL character. One inside a text would shift the
 *       answers of all requests after it, so control characters are taken out.
 *   <li>Unknown words come marked with an asterisk unless {@code markUnknown=no} is said; then APy
 *       takes out asterisks before words that the source had, too.
 * </ul>
 */
package tolmach.engine.apertium;
