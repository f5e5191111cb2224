package tolmach.worker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;

/** What the headers of a record say, whoever wrote them: text, bytes or numbers. */
public record RecordHeaders(Map<String, Object> values) {

  /** Empty if it is not there or says nothing. */
  public Optional<String> text(String name) {
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    String text =
        value instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : value.toString();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** All that have something to say, as text. */
  public Map<String, String> words() {
    var words = new HashMap<String, String>();
    values.keySet().forEach(name -> text(name).ifPresent(text -> words.put(name, text)));
    return words;
  }

  /** Who the item is; from receive on always there. */
  Optional<String> uri() {
    return text(ItemHeaders.URI);
  }

  ItemKind kind() {
    return text(ItemHeaders.KIND)
        .map(word -> ItemKind.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(ItemKind.ARTICLE);
  }

  /** 0 if none is given. */
  long sequence() {
    return text(ItemHeaders.SEQUENCE).map(Long::parseLong).orElse(0L);
  }

  /** How often the record failed so far, 0 if it never did. */
  int tries() {
    return text(ItemHeaders.ERROR_TRIES).map(Integer::parseInt).orElse(0);
  }

  Lane lane() {
    return text(ItemHeaders.LANE).map(Lane::ofWord).orElse(Lane.REGULAR);
  }

  String desk() {
    return text(ItemHeaders.DESK).orElse("");
  }

  Optional<LanguageTag> language() {
    return text(ItemHeaders.LANGUAGE).map(LanguageTag::of);
  }

  Optional<Instant> accepted() {
    try {
      return text(ItemHeaders.ACCEPTED).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
