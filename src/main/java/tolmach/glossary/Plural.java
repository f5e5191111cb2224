package tolmach.glossary;

import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;
import tolmach.language.morphology.RussianTag;

/** Whether a source speaks of several. */
final class Plural {

  private Plural() {}

  /** True if the term stands in the source in another number than it has in the glossary. */
  static boolean inSource(String source, TermMatch match, LanguageTag language) {
    String words = source.substring(match.start(), match.end());
    if (language.language().value().equals("en")) {
      String small = words.toLowerCase(java.util.Locale.ROOT).replaceAll("['’]s?$", "");
      return !small.equals(match.source().text().toLowerCase(java.util.Locale.ROOT))
          && small.length() > match.source().text().length() - 1
          && !small.startsWith("united");
    }
    String head = words.split("[\\s⟦]")[0];
    return Morphology.of(language).readings(head).stream()
        .map(reading -> RussianTag.of(reading.tag()))
        .filter(tag -> tag.grammaticalCase() != null)
        .allMatch(RussianTag::plural);
  }
}
