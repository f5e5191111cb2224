/**
 * DeepL, by its API v2 for texts and v3 for glossaries.
 *
 * <p>Not through DeepL's Java client (1.17.0): with a timeout of 2 s it waited 12 s for an answer
 * that came a byte a second, it reads answers of any length, takes the answer of whatever host a
 * redirect names, and does not show {@code Retry-After}. A test holds the server that stands in for
 * DeepL to what that client understands.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Context belongs to a request, not to a text; so only segments that are neighbours share
 *       one.
 *   <li>A glossary applies to all texts of a request, and a term that is none in a segment would be
 *       forced upon it; so segments go together only if they have the same terms.
 *   <li>{@code EN} and {@code PT} are languages to translate from; into them a variant is named.
 * </ul>
 */
package tolmach.engine.deepl;
