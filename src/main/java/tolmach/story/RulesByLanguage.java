package tolmach.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tolmach.language.LanguageTag;

/**
 * Values by language, as settings say them: {@code VALUE}, or {@code ru:VALUE, *:VALUE}. A rule for
 * {@code pt} serves {@code pt-BR} unless that has one of its own.
 */
record RulesByLanguage<T>(Map<String, T> byLanguage) {

  private static final String ANY = "*";

  RulesByLanguage {
    byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * Reads rules; {@code ""} says nothing of any language.
   *
   * @param value of a word, empty if it is none
   * @param wanted what a rule looks like, for the complaint
   * @throws IllegalArgumentException if a rule is none, in words
   */
  static <T> RulesByLanguage<T> parse(
      String text, Function<String, Optional<T>> value, String wanted) {
    var rules = new LinkedHashMap<String, T>();
    for (String rule : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String[] parts = rule.strip().split(":", -1);
      Optional<T> found =
          parts.length > 2 ? Optional.empty() : value.apply(parts[parts.length - 1].strip());
      if (found.isEmpty()) {
        throw new IllegalArgumentException("\"" + rule.strip() + "\" is no rule: write " + wanted);
      }
      String language = parts.length == 1 ? ANY : parts[0].strip();
      String key = language.equals(ANY) ? ANY : LanguageTag.of(language).value();
      if (rules.put(key, found.get()) != null) {
        throw new IllegalArgumentException("there are two rules for " + language);
      }
    }
    return new RulesByLanguage<>(rules);
  }

  Optional<T> of(LanguageTag language) {
    return List.of(language.value(), language.written().value(), language.language().value(), ANY)
        .stream()
        .filter(byLanguage::containsKey)
        .findFirst()
        .map(byLanguage::get);
  }
}
