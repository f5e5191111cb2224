package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.check.Checks;
import tolmach.engine.EngineQueue;
import tolmach.engine.QueueLimits;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.segment.Segment;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.TestBroker;
import tolmach.worker.DeadlineExpired;
import tolmach.worker.Dispatcher;
import tolmach.worker.Draft;
import tolmach.worker.Job;
import tolmach.worker.LaneDeadlines;
import tolmach.worker.MemoryGate;
import tolmach.worker.PublishedUnits;
import tolmach.worker.QueuedEngine;
import tolmach.worker.TargetSegment;
import tolmach.worker.TranslationChain;

/** What the watermark is for: the same worker, behind, with and without it. */
@ExtendWith(TestBroker.class)
class WatermarkIT {

  private static final LanguageTag EN = LanguageTag.of("en");

  @TempDir Path folder;

  @Test
  void a_worker_that_is_behind_translates_anew_unless_it_minds_the_watermark(EmbeddedBroker broker)
      throws Exception {
    var kafka = KafkaConnection.to(broker.bootstrapServers());
    try (var traffic = new MemoryTraffic(kafka, "memory-watermark", 1);
        var memory = new NodeMemory(folder);
        var follower = LogFollower.follow(kafka, traffic.topic, memory);
        var queue = new EngineQueue(new PseudoEngine(), QueueLimits.DEFAULTS);
        var slow = traffic.transactional("slow-watermark", Duration.ofMinutes(5))) {
      var chain =
          new TranslationChain(
              memory,
              QueuedEngine.choice(pair -> List.of(queue)),
              Checks.standard(),
              LaneDeadlines.STANDARD,
              TranslationChain.STANDARD_ROUNDS);
      var dispatcher =
          new Dispatcher(List.of(LanguageTag.of("en-XA")), Clock.systemUTC(), follower::end);
      slow.beginTransaction();
      traffic.touchAll(slow);
      publish(traffic, chain.translate(job(dispatcher, 1, "26")));
      Job correction = job(dispatcher, 2, "28");

      // the control: without the watermark the past is not found
      assertThat(chain.translate(correction).segments())
          .extracting(TargetSegment::origin)
          .containsExactly(Origin.ENGINE, Origin.ENGINE, Origin.ENGINE);

      var gate = new MemoryGate(follower, Duration.ofMillis(300), 6);
      Job delayed = catchThrowableOfType(DeadlineExpired.class, () -> gate.pass(correction)).job();
      slow.abortTransaction();
      var patient = new MemoryGate(follower, Duration.ofSeconds(120), 6);
      assertThat(chain.translate(patient.pass(delayed)).segments())
          .extracting(TargetSegment::origin)
          .containsExactly(Origin.PREVIOUS_VERSION, Origin.ENGINE, Origin.PREVIOUS_VERSION);
    }
  }

  private static void publish(MemoryTraffic traffic, Draft draft) {
    new PublishedUnits()
        .records(draft, Clock.systemUTC().instant())
        .forEach(
            unit ->
                traffic.send(
                    new ProducerRecord<>(
                        traffic.topic,
                        0,
                        unit.key().getBytes(StandardCharsets.UTF_8),
                        Json.bytes(unit.value()))));
  }

  private static Job job(Dispatcher dispatcher, long sequence, String number) {
    List<Block> blocks =
        List.of(
            block("h1", Role.HEADLINE, "Ferry runs again"),
            block("p1", Role.PARAGRAPH, "About " + number + " passengers were waiting."),
            block("p2", Role.PARAGRAPH, "The mayor thanked the crew."));
    var article =
        new Article(
            ItemKind.ARTICLE,
            "urn:test:ferry",
            null,
            sequence,
            "text",
            EN,
            blocks,
            List.of(),
            Json.MAPPER.createObjectNode(),
            null);
    return dispatcher.jobs(article, Map.of()).get(0);
  }

  private static Block block(String id, Role role, String text) {
    return new Block(id, role, EN, List.of(Segment.plain(id + ".1", text, EN)), null);
  }
}
