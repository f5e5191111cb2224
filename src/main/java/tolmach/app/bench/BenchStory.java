package tolmach.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.wire.Topics;

/**
 * One version of a story that is corrected or killed later. Its first sentence is the headline, and
 * each of the others a paragraph.
 *
 * @param urgency of ninjs, 1 to 9
 */
record BenchStory(String uri, int version, int urgency, List<String> sentences) {

  private static final byte[] NINJS = "application/json".getBytes(StandardCharsets.US_ASCII);

  BenchStory {
    sentences = List.copyOf(sentences);
  }

  /** The first version of a story, of so many sentences that stand in no other one. */
  static BenchStory first(String series, int number, int urgency, int length) {
    var sentences = new ArrayList<String>();
    for (int i = 0; i < length; i++) {
      sentences.add(BenchArticle.sentence(series, number, i));
    }
    return new BenchStory("urn:tolmach:bench:" + series + ":" + number, 1, urgency, sentences);
  }

  /** The next version, with other words in place of one sentence. */
  BenchStory corrected(int index, String sentence) {
    var changed = new ArrayList<>(sentences);
    changed.set(index, sentence);
    return new BenchStory(uri, version + 1, urgency, changed);
  }

  ProducerRecord<byte[], byte[]> incoming() {
    return incoming("usable");
  }

  /** The item by which a wire takes its story back. */
  ProducerRecord<byte[], byte[]> canceled() {
    return new BenchStory(uri, version + 1, urgency, sentences).incoming("canceled");
  }

  private ProducerRecord<byte[], byte[]> incoming(String status) {
    var record =
        new ProducerRecord<>(
            Topics.ARTICLES_INCOMING, uri.getBytes(StandardCharsets.UTF_8), ninjs(status));
    record.headers().add(ItemHeaders.CONTENT_TYPE, NINJS);
    return record;
  }

  private byte[] ninjs(String status) {
    var item = new LinkedHashMap<String, Object>();
    item.put("uri", uri);
    item.put("type", "text");
    item.put("language", "en");
    item.put("version", String.valueOf(version));
    item.put("urgency", urgency);
    item.put("pubStatus", status);
    item.put("headlines", List.of(Map.of("role", "main", "value", sentences.get(0))));
    var body = new StringBuilder();
    sentences.stream().skip(1).forEach(one -> body.append("<p>").append(one).append("</p>"));
    item.put(
        "bodies",
        List.of(Map.of("role", "main", "contentType", "text/html", "value", body.toString())));
    return Json.bytes(item);
  }
}
