package tolmach.glossary.exchange;

import java.util.Locale;
import java.util.Optional;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.TermStatus;

/**
 * What files call a term's status and part of speech. TBX-Basic says {@code
 * preferredTerm-admn-sts}, {@code admittedTerm-admn-sts}, {@code deprecatedTerm-admn-sts} and
 * {@code supersededTerm-admn-sts}; the last two both mean that it is not to be used.
 */
final class StatusWords {

  /** TBX has no word for it; a note beside the term says so. */
  static final String DO_NOT_TRANSLATE = "do-not-translate";

  private static final String SUFFIX = "Term-admn-sts";

  private StatusWords() {}

  /** Any spelling of a status; empty if it is none. */
  static Optional<TermStatus> status(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (plain.startsWith("preferred")
        || plain.startsWith("standardized")
        || plain.startsWith("legal")
        || plain.startsWith("regulated")) {
      return Optional.of(TermStatus.PREFERRED);
    }
    if (plain.startsWith("admitted")) {
      return Optional.of(TermStatus.ADMITTED);
    }
    if (plain.startsWith("deprecated")
        || plain.startsWith("superseded")
        || plain.startsWith("forbidden")) {
      return Optional.of(TermStatus.FORBIDDEN);
    }
    return plain.equals("donottranslate") || plain.equals("dnt")
        ? Optional.of(TermStatus.DO_NOT_TRANSLATE)
        : Optional.empty();
  }

  /** What stands in {@code administrativeStatus}. */
  static String inTbx(TermStatus status) {
    return switch (status) {
          case PREFERRED, DO_NOT_TRANSLATE -> "preferred";
          case ADMITTED -> "admitted";
          case FORBIDDEN -> "deprecated";
        }
        + SUFFIX;
  }

  /** The name of a column of such terms, after the language's. */
  static String inCsv(TermStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** Any spelling; what is none of those that TBX-Basic tells apart is another. */
  static PartOfSpeech partOfSpeech(String word) {
    return switch (word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
      case "noun" -> PartOfSpeech.NOUN;
      case "propernoun", "name" -> PartOfSpeech.PROPER_NOUN;
      case "verb" -> PartOfSpeech.VERB;
      case "adjective" -> PartOfSpeech.ADJECTIVE;
      case "adverb" -> PartOfSpeech.ADVERB;
      default -> PartOfSpeech.OTHER;
    };
  }

  static String inTbx(PartOfSpeech part) {
    return part == PartOfSpeech.PROPER_NOUN ? "properNoun" : part.name().toLowerCase(Locale.ROOT);
  }

  /** Nothing for what is not known. */
  static String inCsv(PartOfSpeech part) {
    return part == PartOfSpeech.OTHER ? "" : part.name().toLowerCase(Locale.ROOT);
  }
}
