package tolmach.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tolmach.article.Json;

/** A record's parts as text, whatever bytes they are. */
final class RecordText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private RecordText() {}

  /** The key; null if there is none. */
  static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
  }

  /** Foreign bytes for a terminal: text as it is, what would steer the terminal made visible. */
  static String shown(byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    return CONTROL
        .matcher(text)
        .replaceAll(
            found -> String.format(Locale.ROOT, "\\\\x%02x", (int) found.group().charAt(0)));
  }

  /** A header's last value; {@code ""} if there is none. */
  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    var headers = new TreeMap<String, String>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header(record, header.key()));
    }
    return headers;
  }

  /**
   * The value as JSON: itself if it is JSON, a string if it is text, {@code {"base64": …}} if it is
   * neither, null for a tombstone.
   */
  static JsonNode value(byte[] value) {
    if (value == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (value.length > 0 && (value[0] == '{' || value[0] == '[')) {
      try {
        return Json.MAPPER.readTree(value);
      } catch (IOException e) {
        // then it is text that begins so
      }
    }
    try {
      return JsonNodeFactory.instance.textNode(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException e) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("base64", Base64.getEncoder().encodeToString(value));
    }
  }
}
