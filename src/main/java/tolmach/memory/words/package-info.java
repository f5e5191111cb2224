/**
 * How like two texts are, whatever their language: words, the numbers and inline codes among them,
 * and what of two texts differs.
 */
package tolmach.memory.words;
