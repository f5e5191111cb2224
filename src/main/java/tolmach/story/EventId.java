package tolmach.story;

import java.nio.charset.StandardCharsets;
import tolmach.language.LanguageTag;
import tolmach.segment.TextHash;

/**
 * The CloudEvents id of a localized item. It follows from what the item is, so that whoever meets
 * the same id twice has met the same record twice.
 */
public final class EventId {

  private EventId() {}

  public static String of(String uri, long sequence, LanguageTag language, int revision) {
    String parts = uri + "\n" + sequence + "\n" + language + "\n" + revision;
    return TextHash.of(parts.getBytes(StandardCharsets.UTF_8));
  }
}
