package tolmach.language.morphology;

import java.util.List;
import java.util.Set;
import tolmach.language.LanguageTag;

/**
 * The forms of one language's words. Two forms belong to one word if what {@link #found} answers
 * for the one and {@link #sought} for the other have a key in common. Words are given as {@link
 * #clean} leaves them, in their own case. Never throws; safe for use by several threads.
 */
public interface Morphology {

  /** The kind of a word that is sought, as far as it decides which forms are its own. */
  enum Kind {
    /** A noun, an adjective, or anything that is not inflected. */
    NOMINAL,
    /** A noun or adjective that is part of a name. */
    NAME,
    /** A verb, with all its forms. */
    VERB
  }

  /** That of a language; one object for each, made when it is asked for first. */
  static Morphology of(LanguageTag language) {
    return Morphologies.of(language);
  }

  /** The keys of every word that a form met in a text may belong to; never empty. */
  Set<String> found(String form);

  /** The keys under which a word given in its basic form is found; never empty. */
  Set<String> sought(String word, Kind kind);

  /** All ways to read a form, none if the language has no dictionary or it does not know it. */
  List<Reading> readings(String form);

  /** The forms of a word under a tag, the usual one first; none if that is not known. */
  List<String> forms(Reading reading);

  /**
   * A word without what only shapes it: stress marks, soft hyphens, characters of no width; with
   * straight apostrophes, and letters composed.
   */
  static String clean(String word) {
    return Spelling.clean(word);
  }
}
