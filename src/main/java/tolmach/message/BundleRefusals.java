package tolmach.message;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;

/**
 * Which translations a file cannot take: a case that its format has no place for, a code that is
 * gone, a letter that its charset lacks. One bad message must not be blamed on all.
 */
final class BundleRefusals {

  private final Bundle bundle;
  private final Charset charset;
  private final LanguageTag target;
  private final Map<String, MessageText> texts;
  private final Map<String, String> refusals = new LinkedHashMap<>();

  private BundleRefusals(
      Bundle bundle, Charset charset, LanguageTag target, Map<String, MessageText> texts) {
    this.bundle = bundle;
    this.charset = charset;
    this.target = target;
    this.texts = texts;
  }

  /**
   * Why a text cannot be written, by its key; under {@code ""} why none can.
   *
   * @param texts by key
   */
  static Map<String, String> of(
      Bundle bundle, Charset charset, LanguageTag target, Map<String, MessageText> texts) {
    var search = new BundleRefusals(bundle, charset, target, texts);
    Optional<String> whole = search.refusal(List.of());
    if (whole.isPresent()) {
      return Map.of("", whole.get());
    }
    search.search(
        bundle.messages().stream()
            .filter(message -> message.translate() && texts.containsKey(message.key()))
            .filter(message -> !texts.get(message.key()).equals(message.text()))
            .map(Message::key)
            .toList());
    return search.refusals;
  }

  /** Halves what is refused until each is found. */
  private void search(List<String> keys) {
    Optional<String> refusal = refusal(keys);
    if (refusal.isEmpty()) {
      return;
    }
    if (keys.size() == 1) {
      refusals.put(keys.get(0), refusal.get());
      return;
    }
    int middle = keys.size() / 2;
    search(keys.subList(0, middle));
    search(keys.subList(middle, keys.size()));
  }

  private Optional<String> refusal(List<String> keys) {
    var some = new LinkedHashMap<String, MessageText>();
    keys.forEach(key -> some.put(key, texts.get(key)));
    try {
      StrictCharset.encode(bundle.localized(some, target), charset);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
