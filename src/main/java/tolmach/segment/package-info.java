/** Sentences, the inline codes inside them, and the identity of a text. */
package tolmach.segment;
