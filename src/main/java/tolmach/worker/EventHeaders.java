package tolmach.worker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;
import tolmach.segment.TextHash;

/** The headers that make a record a CloudEvent 1.0 in Kafka's binary mode; all values ASCII. */
public final class EventHeaders {

  private EventHeaders() {}

  /**
   * The {@code ce_} headers. The id follows from uri, sequence, language and revision, so that
   * whoever meets an id twice has met the same record twice.
   */
  public static Map<String, String> of(
      String type, String uri, long sequence, LanguageTag language, int revision, Instant time) {
    return Map.of(
        ItemHeaders.CE_SPECVERSION,
        "1.0",
        ItemHeaders.CE_ID,
        id(uri, sequence, language, revision),
        ItemHeaders.CE_SOURCE,
        "/tolmach",
        ItemHeaders.CE_TYPE,
        type,
        ItemHeaders.CE_SUBJECT,
        ascii(uri),
        ItemHeaders.CE_TIME,
        time.toString());
  }

  /**
   * The value with all that is not visible ASCII percent-encoded as UTF-8; already so, as it is.
   */
  public static String ascii(String value) {
    var ascii = new StringBuilder(value.length());
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7F) {
        ascii.append((char) octet);
      } else {
        ascii.append('%').append(hex(octet >> 4)).append(hex(octet));
      }
    }
    return ascii.toString();
  }

  /** The id of the record of that revision: the same whoever works it out. */
  public static String id(String uri, long sequence, LanguageTag language, int revision) {
    String parts = uri + "\n" + sequence + "\n" + language + "\n" + revision;
    return TextHash.of(parts.getBytes(StandardCharsets.UTF_8));
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
  }
}
