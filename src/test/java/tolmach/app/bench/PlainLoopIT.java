package tolmach.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;
import tolmach.app.TopicReading;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topic;
import tolmach.wire.Topics;

/** The loop that the wire is measured beside does the wire's work, all of it. */
class PlainLoopIT {

  private static final int ARTICLES = 5;

  private static ScratchBroker broker;
  private static KafkaConnection kafka;
  private static ArticleRace.Run wire;
  private static ArticleRace.Run plain;

  @BeforeAll
  static void both_localize_the_same_articles() throws Exception {
    broker = ScratchBroker.start();
    kafka = broker.connection();
    var settings = broker.settings(Settings.of(Map.of()), ArticleRace.TARGET);
    var race = new ArticleRace(new CamelNewsrooms(), kafka, settings, told -> {});
    wire = race.wire("handful", 0, ARTICLES);
    plain = race.plain("handful", 0, ARTICLES);
  }

  @AfterAll
  static void stop() {
    Path folder = broker.folder("data");
    broker.close();
    assertThat(folder).as("the scratch folder").doesNotExist();
  }

  @Test
  void publishes_the_items_that_the_routes_publish() {
    assertThat(plain.localized()).hasSize(ARTICLES).isEqualTo(wire.localized());
  }

  @Test
  void writes_every_record_that_the_routes_write() {
    assertThat(records(PlainRecords.topic(""))).isEqualTo(records(""));
    assertThat(records(""))
        .hasEntrySatisfying(Topics.PROVENANCE, keys -> assertThat(keys).hasSize(ARTICLES))
        .hasEntrySatisfying(Topics.LEDGER, keys -> assertThat(keys).isNotEmpty())
        .hasEntrySatisfying(Topics.MEMORY, keys -> assertThat(keys).hasSizeGreaterThan(ARTICLES))
        .hasEntrySatisfying(Topics.STORIES, keys -> assertThat(keys).hasSize(ARTICLES));
  }

  /** How many records lie under each key of each topic, and in which partition. */
  private static Map<String, Map<String, Integer>> records(String before) {
    List<String> names =
        Topics.all(List.of(ArticleRace.TARGET)).stream()
            .map(Topic::name)
            .filter(name -> !name.equals(Topics.STATUS)) // what a node says of itself
            .toList();
    var records = new TreeMap<String, Map<String, Integer>>();
    try (var reading = TopicReading.of(kafka, names.stream().map(n -> before + n).toList())) {
      reading.toPresentEnd(
          record -> {
            String key =
                record.partition() + " " + new String(record.key(), StandardCharsets.UTF_8);
            records
                .computeIfAbsent(
                    record.topic().substring(before.length()), topic -> new TreeMap<>())
                .merge(key, 1, Integer::sum);
            return true;
          });
    }
    return records;
  }
}
