/**
 * Sentences, the inline codes inside them, and the identity of a text.
 *
 * <p>A sentence cut in two is translated wrongly and remembered wrongly; two left together cost
 * little. In doubt nothing is cut.
 */
package tolmach.segment;
