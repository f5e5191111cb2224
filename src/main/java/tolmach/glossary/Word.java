package tolmach.glossary;

import java.util.Set;

/**
 * A word of a text, with the keys by which its morphology finds it.
 *
 * @param start in the text, in chars, markers counted
 * @param end exclusive
 * @param text in its own case, cleaned of what only shapes it
 * @param gap what stands between it and the word before it
 * @param opens true if a sentence, a quotation or a title begins with it, so that a capital letter
 *     says nothing
 */
record Word(int start, int end, String text, Set<String> keys, Gap gap, boolean opens) {

  /** What stands between two words. */
  enum Gap {
    /** Nothing, or only markers of inline codes: signs of scripts that leave no spaces. */
    NONE,
    /** A space, perhaps with quotation marks or markers. */
    SPACE,
    /** A hyphen or a dash without spaces. */
    HYPHEN,
    /** A comma. */
    COMMA,
    /** A full stop, a bracket, a dash with spaces: no term goes over it. */
    BREAK
  }

  /** True if a term may go on from the word before to this one. */
  boolean goesOn() {
    return gap == Gap.NONE || gap == Gap.SPACE || gap == Gap.HYPHEN;
  }

  boolean capitalised() {
    return Character.isUpperCase(text.codePointAt(0))
        || !Character.isLowerCase(text.codePointAt(0));
  }

  /** True if it is of more than one letter and begins with capital letters only, as МИДа does. */
  boolean acronym() {
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1));
  }
}
