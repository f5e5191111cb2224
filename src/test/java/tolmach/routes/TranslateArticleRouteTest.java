package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.check.Checks;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;
import tolmach.memory.MemoryProgress;
import tolmach.memory.Watermark;
import tolmach.segment.Segment;
import tolmach.worker.Answer;
import tolmach.worker.DelayPlan;
import tolmach.worker.Dispatcher;
import tolmach.worker.Draft;
import tolmach.worker.DraftCheck;
import tolmach.worker.DraftRecords;
import tolmach.worker.EngineChoice;
import tolmach.worker.Errand;
import tolmach.worker.Job;
import tolmach.worker.LaneDeadlines;
import tolmach.worker.MemoryGate;
import tolmach.worker.TranslationChain;
import tolmach.worker.TranslationSource;

/** From a job to a draft, or to a delay: routes 50 and 60. */
class TranslateArticleRouteTest {

  private static final LanguageTag ENGLISH = LanguageTag.of("en");
  private final Progress memory = new Progress();
  private RunningRoutes routes;

  @AfterEach
  void stop() {
    routes.close();
  }

  @Test
  void a_job_becomes_a_draft_and_an_entry_in_the_ledger() throws Exception {
    start(pair -> List.of(new Pseudo()));

    send(job("en-XA"));

    var draft = Json.read(routes.wire.next("articles.drafts").value(), Draft.class);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.segments()).hasSize(2);
    assertThat(routes.wire.next("ledger").key()).isEqualTo("urn:example:1#en-XA");
    assertThat(routes.wire.written()).isEmpty();
  }

  @Test
  void without_an_engine_the_draft_says_so() throws Exception {
    start(pair -> List.of());

    send(job("ru"));

    var draft = Json.read(routes.wire.next("articles.drafts").value(), Draft.class);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.NO_ENGINE);
    assertThat(draft.reason()).isEqualTo("no engine for en→ru");
  }

  @Test
  void a_job_whose_engine_is_late_waits_ten_seconds_and_is_no_dead_letter() throws Exception {
    start(pair -> List.of(new Late()));

    send(job("ru"));

    var delayed = routes.wire.next("articles.jobs.delayed.10s");
    assertThat(delayed.headers()).containsEntry(ItemHeaders.ROUND, "1");
    assertThat(Json.read(delayed.value(), Job.class).round()).isEqualTo(1);
    assertThat(routes.wire.written()).isEmpty();
  }

  @Test
  void a_correction_whose_past_is_not_known_yet_is_delayed_and_not_translated() throws Exception {
    memory.isBehind = true;
    start(pair -> List.of(new Pseudo()));

    send(job("en-XA", 2));

    var delayed = routes.wire.next("articles.jobs.delayed.10s");
    Job job = Json.read(delayed.value(), Job.class);
    assertThat(job.memory()).isEqualTo(memory.end());
    assertThat(job.waits()).isEqualTo(1);
    assertThat(job.round()).as("rounds of engines").isZero();
    assertThat(routes.wire.written()).isEmpty();
  }

  @Test
  void a_correction_whose_past_stays_unknown_ends_as_a_dead_letter_that_says_why()
      throws Exception {
    memory.isBehind = true;
    start(pair -> List.of(new Pseudo()));

    send(job("en-XA", 2));
    byte[] delayed = routes.wire.next("articles.jobs.delayed.10s").value();
    routes.wire.send(
        "articles.jobs.regular",
        "urn:example:1#en-XA",
        delayed,
        Map.of(
            ItemHeaders.URI, "urn:example:1",
            ItemHeaders.SEQUENCE, "2",
            ItemHeaders.LANGUAGE, "en-XA",
            ItemHeaders.LANE, "regular"));

    var letter = routes.wire.next("dead-letters");
    assertThat(letter.value()).isEqualTo(delayed);
    assertThat(letter.headers().get(ItemHeaders.ERROR_REASON))
        .contains("the memory of this worker does not yet know what was published before")
        .contains("after 1 delays");
    assertThat(Json.read(routes.wire.next("articles.drafts").value(), Draft.class).outcome())
        .isEqualTo(Draft.Outcome.FAILED);
  }

  @Test
  void a_first_version_does_not_wait_for_the_memory() throws Exception {
    memory.isBehind = true;
    start(pair -> List.of(new Pseudo()));

    send(job("en-XA"));

    assertThat(Json.read(routes.wire.next("articles.drafts").value(), Draft.class).outcome())
        .isEqualTo(Draft.Outcome.TRANSLATED);
  }

  @Test
  void a_delayed_job_goes_back_to_its_lane() throws Exception {
    start(pair -> List.of());

    routes.wire.send(
        "articles.jobs.delayed.1m",
        "urn:example:1#ru",
        Json.bytes(job("ru")),
        Map.of(ItemHeaders.LANE, "urgent", ItemHeaders.ROUND, "3"));

    var back = routes.wire.next("articles.jobs.urgent");
    assertThat(back.key()).isEqualTo("urn:example:1#ru");
    assertThat(back.headers()).containsEntry(ItemHeaders.ROUND, "3");
    assertThat(Json.read(back.value(), Job.class)).isEqualTo(job("ru"));
  }

  @Test
  void a_job_that_is_none_becomes_a_dead_letter_and_the_story_is_told() throws Exception {
    start(pair -> List.of());

    routes.wire.send(
        "articles.jobs.bulk",
        "urn:example:1#ru",
        "{".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        Map.of(
            ItemHeaders.URI, "urn:example:1",
            ItemHeaders.SEQUENCE, "4",
            ItemHeaders.LANGUAGE, "ru",
            ItemHeaders.LANE, "bulk"));

    var letter = routes.wire.next("dead-letters");
    assertThat(letter.value()).containsExactly('{');
    assertThat(letter.headers().get(ItemHeaders.ERROR_ROUTE)).isEqualTo("translate-article");
    assertThat(letter.headers().get(ItemHeaders.ERROR_REASON)).isEqualTo("cannot read Job");
    var draft = Json.read(routes.wire.next("articles.drafts").value(), Draft.class);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FAILED);
    assertThat(draft.target()).isEqualTo(LanguageTag.of("ru"));
    assertThat(draft.sequence()).isEqualTo(4);
  }

  /** Has read as far as the test says; nothing has been published. */
  private static final class Progress implements MemoryProgress {
    private boolean isBehind;

    @Override
    public Watermark end() {
      return new Watermark(new TreeMap<>(Map.of(0, 12L)));
    }

    @Override
    public boolean await(Watermark watermark, Duration patience) {
      return !isBehind || watermark.equals(Watermark.NONE);
    }
  }

  private void start(EngineChoice engines) throws Exception {
    routes =
        RunningRoutes.of(
            List.of("50-translate-article", "60-check-translation"),
            Map.of(
                "translationChain",
                new TranslationChain(
                    new InProcessMemory(10),
                    engines,
                    Checks.standard(),
                    LaneDeadlines.STANDARD,
                    TranslationChain.STANDARD_ROUNDS),
                "memoryGate",
                new MemoryGate(memory, Duration.ofMillis(50), 1),
                "delayPlan",
                new DelayPlan(),
                "dispatcher",
                new Dispatcher(List.of()),
                "draftCheck",
                new DraftCheck(),
                "draftRecords",
                new DraftRecords()));
  }

  private void send(Job job) throws Exception {
    routes.wire.send("articles.jobs.regular", job.key(), Json.bytes(job), Map.of());
  }

  private static Job job(String target) {
    return job(target, 1);
  }

  private static Job job(String target, long sequence) {
    var article =
        new Article(
            ItemKind.ARTICLE,
            "urn:example:1",
            null,
            sequence,
            "text",
            ENGLISH,
            List.of(
                block("h1", Role.HEADLINE, "Rates hold"),
                block("p1", Role.PARAGRAPH, "The bank waits.")),
            List.of(),
            Json.MAPPER.createObjectNode(),
            null);
    return new Job(
        article,
        LanguageTag.of(target),
        Lane.REGULAR,
        "",
        Instant.parse("2026-11-23T12:00:00Z"),
        0,
        List.of());
  }

  private static Block block(String id, Role role, String text) {
    return new Block(id, role, ENGLISH, List.of(Segment.plain(id + ".1", text, ENGLISH)), null);
  }

  private static final class Pseudo implements TranslationSource {
    private final PseudoEngine engine = new PseudoEngine();

    @Override
    public String name() {
      return engine.info().name();
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<SourceSegment> sources, Duration deadline) {
      return engine.translate(errand.pair(), sources, deadline).stream()
          .map(translation -> Optional.of(Answer.of(engine.info(), translation)))
          .toList();
    }
  }

  private static final class Late implements TranslationSource {
    @Override
    public String name() {
      return "late";
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<SourceSegment> sources, Duration deadline) {
      return sources.stream().map(source -> Optional.<Answer>empty()).toList();
    }
  }
}
