/**
 * The forms of words: which words a form may belong to, and which form a word has in a case and
 * number. Begin with {@link tolmach.language.morphology.Morphology}.
 */
package tolmach.language.morphology;
