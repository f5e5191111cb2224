package tolmach.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;

/**
 * Policies by language: {@code checks}, or {@code ru:hold, es:publish, *:checks}. A rule for {@code
 * pt} serves {@code pt-BR} unless that has one of its own.
 */
public final class ReviewRules {

  private static final String ANY = "*";

  /** Nothing is said of any language. */
  public static final ReviewRules NONE = new ReviewRules(Map.of());

  private final Map<String, ReviewPolicy> byLanguage;

  private ReviewRules(Map<String, ReviewPolicy> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * Reads rules; {@code ""} says nothing of any language.
   *
   * @throws IllegalArgumentException if a rule is none, in words
   */
  public static ReviewRules parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    var rules = new LinkedHashMap<String, ReviewPolicy>();
    for (String rule : text.split(",", -1)) {
      String[] parts = rule.strip().split(":", -1);
      if (parts.length > 2) {
        throw wrong(rule.strip());
      }
      String language = parts.length == 1 ? ANY : parts[0].strip();
      ReviewPolicy policy =
          ReviewPolicy.of(parts[parts.length - 1].strip()).orElseThrow(() -> wrong(rule.strip()));
      String key = language.equals(ANY) ? ANY : LanguageTag.of(language).value();
      if (rules.put(key, policy) != null) {
        throw new IllegalArgumentException("there are two rules for " + language);
      }
    }
    return new ReviewRules(rules);
  }

  private static IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException(
        "\"" + rule + "\" is no rule: write publish, checks or hold, or LANGUAGE:hold");
  }

  Optional<ReviewPolicy> policy(LanguageTag language) {
    return List.of(language.value(), language.written().value(), language.language().value(), ANY)
        .stream()
        .filter(byLanguage::containsKey)
        .findFirst()
        .map(byLanguage::get);
  }
}
