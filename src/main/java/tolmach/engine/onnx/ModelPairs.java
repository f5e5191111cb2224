package tolmach.engine.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Which pairs a model translates, and the token that must lead the source for each, empty where
 * none is needed. A model of this house says so in its configuration; for others the folder's name
 * does: {@code en-ru}, {@code opus-mt-en-ru}. If such a model has language tokens ({@code
 * >>rus<<}), it serves those languages.
 */
final class ModelPairs {

  private ModelPairs() {}

  static Map<LanguagePair, String> of(String folder, List<String> own, Set<String> tokens)
      throws BrokenModelException {
    Map<LanguagePair, String> pairs = new LinkedHashMap<>();
    if (!own.isEmpty()) {
      for (String source : own) {
        for (String target : own) {
          if (!source.equals(target) && tokens.contains(target)) {
            pairs.put(LanguagePair.of(source, target), token(target));
          }
        }
      }
      return checked(pairs, folder);
    }
    String[] parts = folder.split("-", -1);
    if (parts.length < 2) {
      throw unnamed(folder);
    }
    try {
      LanguageTag source = LanguageTag.of(parts[parts.length - 2]);
      for (String token : tokens) {
        language(token)
            .ifPresent(target -> pairs.putIfAbsent(new LanguagePair(source, target), token(token)));
      }
      if (tokens.isEmpty()) {
        pairs.put(new LanguagePair(source, LanguageTag.of(parts[parts.length - 1])), "");
      }
    } catch (IllegalArgumentException e) {
      throw unnamed(folder);
    }
    return checked(pairs, folder);
  }

  /** The token of the pair that serves {@code wanted}: the same languages, whatever the regions. */
  static Optional<String> find(Map<LanguagePair, String> pairs, LanguagePair wanted) {
    String exact = pairs.get(wanted);
    if (exact != null) {
      return Optional.of(exact);
    }
    if (hasScript(wanted.source()) || hasScript(wanted.target())) {
      return Optional.empty();
    }
    return pairs.entrySet().stream()
        .filter(entry -> serves(entry.getKey(), wanted))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean serves(LanguagePair pair, LanguagePair wanted) {
    return !hasScript(pair.source())
        && !hasScript(pair.target())
        && pair.source().sameLanguageAs(wanted.source())
        && pair.target().sameLanguageAs(wanted.target());
  }

  private static boolean hasScript(LanguageTag tag) {
    return !new Locale.Builder().setLanguageTag(tag.value()).build().getScript().isEmpty();
  }

  private static Map<LanguagePair, String> checked(Map<LanguagePair, String> pairs, String folder)
      throws BrokenModelException {
    if (pairs.isEmpty()) {
      throw new BrokenModelException("the model in " + folder + " names no pair it translates");
    }
    return Collections.unmodifiableMap(pairs);
  }

  private static BrokenModelException unnamed(String folder) {
    return new BrokenModelException(
        "the folder's name \""
            + folder
            + "\" does not say which languages the model translates; name it like en-ru");
  }

  private static String token(String language) {
    return ">>" + language + "<<";
  }

  /** The language of a token, which may have three letters where two are the rule. */
  private static Optional<LanguageTag> language(String token) {
    try {
      LanguageTag tag = LanguageTag.of(token.replace('_', '-'));
      for (String two : Locale.getISOLanguages()) {
        if (tag.value().equals(threeLetters(two))) {
          return Optional.of(LanguageTag.of(two));
        }
      }
      return Optional.of(tag);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a token for something that is no language
    }
  }

  private static String threeLetters(String two) {
    try {
      return new Locale.Builder().setLanguage(two).build().getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
