package tolmach.message.json;

import java.util.Optional;
import tolmach.language.LanguageTag;

/** Language tags as files write them: {@code pt_BR}, {@code pt-BR}. */
final class LanguageWords {

  private LanguageWords() {}

  /** The language that a file names, if it is one. */
  static Optional<LanguageTag> read(String word) {
    try {
      return Optional.of(LanguageTag.of(word.replace('_', '-')));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
