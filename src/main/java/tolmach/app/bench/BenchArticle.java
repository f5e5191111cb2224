package tolmach.app.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.wire.Topics;

/**
 * An English ninjs article of about {@value #BYTES} bytes. No sentence of it stands in another one:
 * nothing can come from the memory, and no two segments share a place before an engine.
 *
 * @param series what it is published for, a word; part of its uri and of its sentences
 * @param number within the series
 * @param urgency of ninjs, 1 to 9
 */
record BenchArticle(String series, int number, int urgency) {

  /** About how large an article is, in bytes. */
  static final int BYTES = 5_000;

  private static final int SENTENCES_IN_PARAGRAPH = 3;

  private static final List<String> PLACES =
      List.of("Varnholm", "Ostrey", "Calder Bay", "Lindmoor", "Port Tessel", "Harrowgate Mills");

  private static final List<String> SENTENCES =
      List.of(
          "The town council of %s approved plan %s on Tuesday after a debate of four hours.",
          "Engineers in %s said that bridge %s would stay closed until the spring floods are over.",
          "A spokeswoman for the harbour of %s put the cost of berth %s at nine million crowns.",
          "Ferry passengers were told in %s that service %s runs every second hour.",
          "The mayor of %s, who opened school %s last year, called the figures encouraging.",
          "Farmers around %s expect that the harvest of field %s will be the best in a decade.",
          "According to the weather station at %s, storm %s has moved out to sea.",
          "Residents of %s have collected signatures against road %s since the beginning of May.");

  String uri() {
    return "urn:tolmach:bench:" + series + ":" + number;
  }

  byte[] ninjs() {
    var item = new LinkedHashMap<String, Object>();
    item.put("uri", uri());
    item.put("type", "text");
    item.put("language", "en");
    item.put("version", "1");
    item.put("urgency", urgency);
    item.put("pubStatus", "usable");
    item.put("headlines", List.of(Map.of("role", "main", "value", sentence(0))));
    item.put(
        "bodies",
        List.of(Map.of("role", "main", "contentType", "text/html", "value", body().toString())));
    return Json.bytes(item);
  }

  /** The record as an editorial system would put it on the incoming topic named. */
  ProducerRecord<byte[], byte[]> on(String topic) {
    var record =
        new ProducerRecord<>(
            topic, uri().getBytes(java.nio.charset.StandardCharsets.UTF_8), ninjs());
    record
        .headers()
        .add(
            ItemHeaders.CONTENT_TYPE,
            "application/json".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return record;
  }

  ProducerRecord<byte[], byte[]> incoming() {
    return on(Topics.ARTICLES_INCOMING);
  }

  private StringBuilder body() {
    var body = new StringBuilder();
    for (int i = 1; body.length() < BYTES - 300; i++) {
      boolean first = i % SENTENCES_IN_PARAGRAPH == 1;
      boolean last = i % SENTENCES_IN_PARAGRAPH == 0;
      body.append(first ? "<p>" : " ").append(sentence(i)).append(last ? "</p>" : "");
    }
    return body;
  }

  private String sentence(int i) {
    return sentence(series, number, i);
  }

  /** A sentence of about 80 characters that no other article has, nor this one twice. */
  static String sentence(String series, int number, int i) {
    String place = PLACES.get((number + i) % PLACES.size());
    // a word with digits: no two sentences are alike, and no check takes it for a quantity
    String name = series.toUpperCase(Locale.ROOT) + number + "N" + i;
    return String.format(Locale.ROOT, SENTENCES.get(i % SENTENCES.size()), place, name);
  }
}
