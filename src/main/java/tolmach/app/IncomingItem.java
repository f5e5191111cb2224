package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.article.BadItemException;
import tolmach.article.ContentTypes;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.ItemPeek;
import tolmach.segment.TextHash;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;
import tolmach.worker.Outgoing;

/**
 * A file on its way to the wire: bytes untouched, what they are, and an identity that is the same
 * each time the file is published.
 */
public record IncomingItem(
    Path file,
    String topic,
    String key,
    String contentType,
    Map<String, String> headers,
    byte[] bytes) {

  private static final Pattern BUNDLE_NAME =
      Pattern.compile(".*_([a-z]{2,3}(?:_[A-Z]{2})?)\\.properties");
  private static final String BUNDLE = "text/x-java-properties";

  public IncomingItem {
    headers = Map.copyOf(headers);
  }

  /**
   * @param said headers that whoever publishes it gave
   * @throws OperatorException if the file is larger than the wire takes
   */
  public static IncomingItem of(Path file, byte[] bytes, Map<String, String> said) {
    refuseSize(file, bytes.length);
    String contentType = contentType(file, bytes);
    String topic = contentType.equals(BUNDLE) ? Topics.MESSAGES_INCOMING : Topics.ARTICLES_INCOMING;
    String key = said.getOrDefault(ItemHeaders.URI, identity(file, contentType, bytes));
    var headers = new TreeMap<>(said);
    bundleLanguage(file)
        .filter(language -> topic.equals(Topics.MESSAGES_INCOMING))
        .ifPresent(language -> headers.putIfAbsent(ItemHeaders.LANGUAGE, language));
    headers.put(ItemHeaders.CONTENT_TYPE, contentType);
    headers.put(ItemHeaders.CE_SPECVERSION, "1.0");
    headers.put(ItemHeaders.CE_SOURCE, "urn:tolmach:publish");
    headers.put(
        ItemHeaders.CE_TYPE,
        contentType.equals(BUNDLE) ? "tolmach.messages.incoming" : "tolmach.article.incoming");
    // the same file with the same words about it is the same event, however often it is sent
    headers.put(ItemHeaders.CE_ID, TextHash.of(key + said + TextHash.of(bytes)));
    return new IncomingItem(file, topic, key, contentType, headers, bytes);
  }

  /**
   * @throws OperatorException if a file of so many bytes is larger than the wire takes
   */
  static void refuseSize(Path file, long bytes) {
    if (bytes > Topics.MAX_INCOMING_BYTES) {
      throw new OperatorException(
          file
              + " has "
              + bytes
              + " bytes, and an item has at most "
              + Topics.MAX_INCOMING_BYTES
              + " (8 MB)",
          "Divide it, or leave out what is not text");
    }
  }

  /** The headers that an exchange with this record has once receive has seen it. */
  public Map<String, Object> exchangeHeaders() {
    var exchange = new TreeMap<String, Object>(headers);
    exchange.put(ItemHeaders.KEY, key);
    exchange.put(ItemHeaders.KIND, kind().name());
    return exchange;
  }

  private ItemKind kind() {
    return topic.equals(Topics.MESSAGES_INCOMING) ? ItemKind.MESSAGES : ItemKind.ARTICLE;
  }

  /** For a route that writes it. */
  public Outgoing outgoing() {
    return Outgoing.of(key, headers, bytes);
  }

  public ProducerRecord<byte[], byte[]> toRecord() {
    var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), bytes);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static String contentType(Path file, byte[] bytes) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".properties")) {
      return BUNDLE;
    }
    return ContentTypes.of(name, bytes);
  }

  /** {@code pt-BR} of {@code messages_pt_BR.properties}, as Java names its bundles. */
  private static Optional<String> bundleLanguage(Path file) {
    Matcher name = BUNDLE_NAME.matcher(file.getFileName().toString());
    return name.matches() ? Optional.of(name.group(1).replace('_', '-')) : Optional.empty();
  }

  /** What the item itself says; else one that is made of the path and stays the same. */
  private static String identity(Path file, String contentType, byte[] bytes) {
    String ofPath =
        "urn:tolmach:file:"
            + TextHash.of(
                file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    if (contentType.equals(BUNDLE)) {
      return ofPath;
    }
    try {
      var headers = Map.of(ItemHeaders.CONTENT_TYPE, contentType);
      return new ItemPeek().peek(bytes, headers, ofPath).uri();
    } catch (BadItemException e) {
      return ofPath; // it becomes a dead letter that says why
    }
  }
}
