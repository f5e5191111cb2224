package tolmach.article;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats an article may come in. */
enum Format {
  NINJS("ninjs"),
  HTML("html"),
  TEXT("text");

  private static final Map<String, Format> BY_MEDIA_TYPE =
      Map.of(
          "application/json", NINJS,
          "application/ninjs+json", NINJS,
          "text/html", HTML,
          "application/xhtml+xml", HTML,
          "text/plain", TEXT);

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\s*(<\\?xml.{0,200}?>\\s*|<!--.{0,2000}?-->\\s*)*<(!doctype\\s+)?html\\b.*");

  /** How much of an item decides what it is. */
  private static final int LOOK = 4096;

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** As it stands in {@link ItemHead#format()}. */
  String word() {
    return word;
  }

  static Format named(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    throw new IllegalArgumentException("no article has the format \"" + word + "\"");
  }

  /**
   * What a content type names.
   *
   * @throws BadItemException if it is none of an article
   */
  static Format of(MediaType media) {
    return Optional.ofNullable(BY_MEDIA_TYPE.get(media.type()))
        .orElseThrow(
            () ->
                new BadItemException(
                    "the content type \""
                        + media.type()
                        + "\" is none of an article; use application/ninjs+json,"
                        + " application/json, text/html or text/plain"));
  }

  /** What an item without a content type is, by its first characters. */
  static Format of(String text) {
    String look = text.substring(0, Math.min(text.length(), LOOK));
    if (look.stripLeading().startsWith("{")) {
      return NINJS;
    }
    if (PAGE.matcher(look).matches()) {
      return HTML;
    }
    return TEXT;
  }
}
