package tolmach.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;
import tolmach.worker.FailureNote;
import tolmach.worker.Outgoing;

/**
 * A record that could not be handled: its bytes untouched, its headers kept, and where and why in
 * headers of their own.
 */
final class DeadLetter {

  private DeadLetter() {}

  /**
   * @param route the route that failed
   * @param cause the fault; its message is the reason, in words for people
   */
  static Outgoing of(ConsumerRecord<byte[], byte[]> record, String route, Throwable cause) {
    Map<String, String> headers = new HashMap<>(headersOf(record));
    headers.put(ItemHeaders.ERROR_ROUTE, route == null ? "" : route);
    Throwable fault = unwrapped(cause);
    headers.put(ItemHeaders.ERROR_REASON, reason(fault));
    headers.put(ItemHeaders.ERROR_CLASS, fault.getClass().getName());
    headers.put(ItemHeaders.ERROR_TOPIC, record.topic());
    headers.put(ItemHeaders.ERROR_PARTITION, String.valueOf(record.partition()));
    headers.put(ItemHeaders.ERROR_OFFSET, String.valueOf(record.offset()));
    headers.merge(ItemHeaders.ERROR_TRIES, "1", DeadLetter::oneMore);
    String key = keyOf(record);
    if (key == null && record.key() != null) {
      headers.put(ItemHeaders.ERROR_KEY, Base64.getEncoder().encodeToString(record.key()));
    }
    return Outgoing.of(key, headers, record.value());
  }

  /**
   * The same as records, with the note to the story that the failed one will give no draft: for
   * where no route's error handling can do it.
   */
  static List<WireRecord> withNote(
      ConsumerRecord<byte[], byte[]> record, String route, Throwable cause) {
    Outgoing letter = of(record, route, cause);
    var written = new ArrayList<WireRecord>();
    written.add(WireRecords.of(Topics.DEAD_LETTERS, letter));
    Outgoing note = new FailureNote().outgoing(new HashMap<>(letter.headers()));
    if (note != null) {
      written.add(WireRecords.of(Topics.DRAFTS, note));
    }
    return List.copyOf(written);
  }

  /** Null if there is none, or one that is no text: such bytes are nobody's identity. */
  static String keyOf(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record.key())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The record's headers as text; the last of several with one name. */
  static Map<String, String> headersOf(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    record
        .headers()
        .forEach(
            header -> {
              if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
              }
            });
    return headers;
  }

  /** The fault itself, without what Camel says around it. */
  private static Throwable unwrapped(Throwable thrown) {
    Throwable fault = thrown;
    while (fault.getCause() != null
        && fault.getClass().getPackageName().startsWith("org.apache.camel")) {
      fault = fault.getCause();
    }
    return fault;
  }

  private static String reason(Throwable cause) {
    Throwable told = cause;
    while (told.getMessage() == null && told.getCause() != null) {
      told = told.getCause();
    }
    return told.getMessage() == null ? told.getClass().getName() : told.getMessage();
  }

  private static String oneMore(String tries, String one) {
    try {
      return String.valueOf(Integer.parseInt(tries) + 1);
    } catch (NumberFormatException e) {
      return one;
    }
  }
}
