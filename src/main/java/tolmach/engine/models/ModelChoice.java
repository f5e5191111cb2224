package tolmach.engine.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tolmach.language.LanguagePair;

/** Which model somebody means who names one, or a pair. */
public final class ModelChoice {

  private final ModelRegistry registry;

  public ModelChoice(ModelRegistry registry) {
    this.registry = registry;
  }

  /**
   * The model of that name, else the preferred one for that pair; of a place that is named, also
   * one that no registry knows.
   *
   * @param word {@code opus-mt-en-ru}, {@code en-ru} or {@code en→ru}
   * @param elsewhere true if a place is named where it shall come from
   * @throws ModelException if it means none
   */
  public KnownModel of(String word, boolean elsewhere) throws ModelException {
    Optional<KnownModel> named = registry.find(word);
    if (named.isPresent() && (elsewhere || named.get().repository().isPresent())) {
      return named.get();
    }
    Optional<LanguagePair> pair = pair(word);
    Optional<KnownModel> serving =
        pair.stream()
            .flatMap(wanted -> registry.serving(wanted).stream())
            .filter(model -> model.repository().isPresent())
            .findFirst();
    if (serving.isPresent()) {
      return serving.get();
    }
    if (named.isPresent()) {
      return named.get();
    }
    if (elsewhere && word.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      return KnownModel.unlisted(word);
    }
    throw new ModelException(
        "No model is known by the name " + word + suggestion(word),
        "See them all with ./tolmach models list; one that you have yourself: --from FOLDER, or an"
            + " entry in models/registry.json");
  }

  /** A pair as people write it; empty if the word is none. */
  public static Optional<LanguagePair> pair(String word) {
    try {
      return Optional.of(
          word.indexOf('→') >= 0 ? LanguagePair.parse(word) : RegistryReader.pair(word));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String suggestion(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> like =
        registry.models().stream()
            .map(KnownModel::name)
            .filter(name -> name.contains(lower) || lower.contains(name))
            .limit(3)
            .toList();
    return like.isEmpty()
        ? ""
        : like.stream().collect(Collectors.joining(", ", "; is this meant: ", ""));
  }
}
