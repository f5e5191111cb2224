package tolmach.glossary;

import java.util.List;
import tolmach.language.morphology.Morphology;

/** The place of a rendering in a target, and the words around it. */
record Place(String target, Span span) {

  String rendering() {
    return target.substring(span.from(), span.to());
  }

  List<Word> before() {
    return words(target.substring(0, span.from()));
  }

  List<Word> within() {
    return words(rendering());
  }

  /** Words after it, their offsets those of the whole target. */
  List<Word> after() {
    return words(target.substring(span.to())).stream()
        .map(
            word ->
                new Word(
                    word.start() + span.to(),
                    word.end() + span.to(),
                    word.text(),
                    word.keys(),
                    Gaps.of(target, Math.max(span.to(), 0), word.start() + span.to()),
                    word.opens()))
        .toList();
  }

  /** True if the rendering begins a sentence. */
  boolean opens() {
    List<Word> before = before();
    return before.isEmpty() || Gaps.opens(target, before.get(before.size() - 1).end(), span.from());
  }

  /** The target with other words in this place, with a capital letter where a sentence begins. */
  String with(String words) {
    return target.substring(0, span.from()) + cased(words) + target.substring(span.to());
  }

  String cased(String words) {
    boolean capital =
        opens() && Character.isUpperCase(target.charAt(span.from())) && !words.isEmpty();
    // a brand keeps its small letter
    boolean brand = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return capital && !brand
        ? words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1)
        : words;
  }

  private static List<Word> words(String text) {
    return Words.of(text, word -> java.util.Set.of(Morphology.clean(word)));
  }
}
