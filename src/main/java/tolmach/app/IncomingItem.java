package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.article.BadItemException;
import tolmach.article.ContentTypes;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.ItemPeek;
import tolmach.language.LanguageTag;
import tolmach.message.BundleFormat;
import tolmach.message.BundleFormats;
import tolmach.message.BundleLanguage;
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

  public IncomingItem {
    headers = Map.copyOf(headers);
  }

  /**
   * @param said headers that whoever publishes it gave
   * @throws OperatorException if the file is larger than the wire takes
   */
  public static IncomingItem of(Path file, byte[] bytes, Map<String, String> said) {
    refuseSize(file, bytes.length);
    Optional<BundleFormat> bundle = BundleFormats.ofFile(file.toString(), bytes);
    String contentType =
        bundle
            .map(format -> BundleFormats.mediaType(format.name()))
            .orElseGet(() -> ContentTypes.of(file.getFileName().toString(), bytes));
    String topic = bundle.isPresent() ? Topics.MESSAGES_INCOMING : Topics.ARTICLES_INCOMING;
    String key =
        said.getOrDefault(
            ItemHeaders.URI,
            bundle.isPresent() ? ofPath(file) : identity(file, contentType, bytes));
    var headers = new TreeMap<>(said);
    bundle
        .map(format -> BundleLanguage.of(format, file.toString(), bytes))
        .filter(LanguageTag::isKnown)
        .ifPresent(language -> headers.putIfAbsent(ItemHeaders.LANGUAGE, language.value()));
    headers.put(ItemHeaders.CONTENT_TYPE, contentType);
    headers.put(ItemHeaders.CE_SPECVERSION, "1.0");
    headers.put(ItemHeaders.CE_SOURCE, "urn:tolmach:publish");
    headers.put(
        ItemHeaders.CE_TYPE,
        bundle.isPresent() ? "tolmach.messages.incoming" : "tolmach.article.incoming");
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

  /** One that is made of the path and stays the same. */
  private static String ofPath(Path file) {
    return "urn:tolmach:file:"
        + TextHash.of(
            file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What the item itself says; else its path does. */
  private static String identity(Path file, String contentType, byte[] bytes) {
    String ofPath = ofPath(file);
    try {
      var headers = Map.of(ItemHeaders.CONTENT_TYPE, contentType);
      return new ItemPeek().peek(bytes, headers, ofPath).uri();
    } catch (BadItemException e) {
      return ofPath; // it becomes a dead letter that says why
    }
  }
}
