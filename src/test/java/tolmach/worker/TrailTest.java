package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.EngineException;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;

/** What is kept of the way that a segment took. */
class TrailTest {

  private static final String SPANS = "It has 12 spans.";

  private final InProcessMemory memory = new InProcessMemory(100);
  private final ScriptedEngine first = new ScriptedEngine("first");
  private final ScriptedEngine second = new ScriptedEngine("second");
  private List<TranslationSource> engines = List.of(first, second);

  @Test
  void names_the_checks_and_their_verdict() throws Exception {
    first.says(SPANS, "В нём 12 пролётов.");

    Trail trail = only().trail();

    assertThat(trail.checks()).isEqualTo(Checks.standard().version()).matches("[0-9]+-[0-9a-f]{8}");
    assertThat(trail.verdict()).isEqualTo(Trail.Verdict.PASS);
    assertThat(trail.attempts()).isEmpty();
  }

  @Test
  void names_the_engines_that_were_stopped_before() throws Exception {
    first.says(SPANS, "В нём 120 пролётов.");
    second.says(SPANS, "Пролётов двенадцать.");

    assertThat(only().trail().attempts())
        .containsExactly(new Attempt("first", Attempt.Outcome.BLOCKED, "numbers: 12 became 120"));
  }

  @Test
  void names_the_engines_that_refused_or_were_away() throws Exception {
    var third = new ScriptedEngine("third").says(SPANS, "В нём 12 пролётов.");
    first.refuses(SPANS);
    second.failsWith(new EngineException.RetryLater("is loading", null));
    engines = List.of(first, second, third);

    TargetSegment segment = only();

    assertThat(segment.engine()).isEqualTo("third");
    assertThat(segment.trail().attempts())
        .containsExactly(
            new Attempt("first", Attempt.Outcome.REFUSED, "too long"),
            new Attempt("second", Attempt.Outcome.AWAY, "is loading"));
  }

  @Test
  void of_the_best_there_is_names_the_others_and_the_verdict() throws Exception {
    first.says(SPANS, "В нём 120 пролётов.");
    second.says(SPANS, "Так, так, так, так, 13 пролётов.");

    Trail trail = only().trail();

    assertThat(trail.verdict()).isEqualTo(Trail.Verdict.BLOCK);
    assertThat(trail.attempts()).extracting(Attempt::engine).containsExactly("second");
  }

  @Test
  void of_a_text_that_nobody_gave_says_who_was_asked() throws Exception {
    first.refuses(SPANS).says("Open.", "Открыто.");
    engines = List.of(first);

    Draft draft = chain().translate(Sample.job(Sample.article("Open.", SPANS)));

    assertThat(draft.segments().get(1).trail().attempts())
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.REFUSED);
  }

  @Test
  void says_since_when_the_memory_has_it() throws Exception {
    memory.store(
        new PublishedUnits()
            .units(
                Draft.of(
                    Sample.job(Sample.article(SPANS)),
                    Draft.Outcome.TRANSLATED,
                    null,
                    List.of(Sample.translated("p0.1", SPANS, "В нём 12 пролётов."))),
                Sample.NOON)
            .get(0));

    TargetSegment segment = only();

    assertThat(segment.origin()).isEqualTo(Origin.PREVIOUS_VERSION);
    assertThat(segment.trail().since()).isEqualTo(Sample.NOON);
    assertThat(segment.trail().verdict()).isEqualTo(Trail.Verdict.PASS);
  }

  @Test
  void is_bounded_and_so_are_its_reasons() {
    var many = new ArrayList<Attempt>();
    for (int i = 0; i < 9; i++) {
      many.add(new Attempt("engine" + i, Attempt.Outcome.AWAY, "x".repeat(5000)));
    }
    Trail trail = Trail.missing(many, 0);

    assertThat(trail.attempts()).hasSize(Trail.MOST_ATTEMPTS);
    assertThat(trail.attempts().get(0).reason()).hasSize(301);
  }

  @Test
  void of_a_segment_of_an_older_node_is_empty() {
    String before =
        "{\"id\":\"p1.1\",\"source\":\"a\",\"target\":\"b\",\"origin\":\"ENGINE\",\"engine\":\"x\","
            + "\"findings\":[],\"making\":{\"notes\":[],\"cost\":7}}";

    var read = Json.read(before.getBytes(StandardCharsets.UTF_8), TargetSegment.class);

    assertThat(read.trail()).isEqualTo(Trail.NONE);
    assertThat(read.making().cost()).isEqualTo(7);
  }

  @Test
  void survives_the_wire() throws Exception {
    first.says(SPANS, "В нём 120 пролётов.");
    second.says(SPANS, "Пролётов двенадцать.");
    TargetSegment segment = only();

    assertThat(Json.read(Json.bytes(segment), TargetSegment.class)).isEqualTo(segment);
  }

  @Test
  void keeps_who_overruled_what_in_the_next_version() {
    var block = new Finding("numbers", Severity.BLOCK, "12 became 120");
    var overrule = new Overrule("anna", Sample.NOON, "a misprint", List.of(block));
    TargetSegment before =
        Sample.translated("p1.1", SPANS, "В нём 120 пролётов.")
            .withFindings(List.of(block))
            .overruledBy(overrule);
    TargetSegment now = remembered(SPANS, "В нём 120 пролётов.");

    assertThat(now.inheriting(before).trail().overrule()).isEqualTo(overrule);
    assertThat(remembered(SPANS, "Другое.").inheriting(before).trail().overrule()).isNull();
  }

  @Test
  void keeps_the_first_of_the_times_at_which_it_was_published() {
    Instant earlier = Sample.NOON.minusSeconds(3600);
    TargetSegment before =
        new TargetSegment(
            "p1.1",
            SPANS,
            "Х.",
            Origin.HUMAN_EDIT,
            null,
            null,
            null,
            List.of(),
            Making.of(null, Trail.remembered(earlier, null, List.of())),
            "anna",
            "k",
            null,
            List.of());

    assertThat(remembered(SPANS, "Х.").inheriting(before).trail().since()).isEqualTo(earlier);
  }

  /** The text is a machine's whoever let it pass, and nobody is asked about it once more. */
  @Test
  void an_overruled_text_is_not_stopped_again_and_stays_a_machines() throws Exception {
    first.says(SPANS, "В нём 120 пролётов.");
    engines = List.of(first);
    Draft flagged = chain().translate(Sample.job(Sample.article(SPANS)));
    TargetSegment passed =
        flagged
            .segments()
            .get(0)
            .overruledBy(
                new Overrule(
                    "anna", Sample.NOON, "so it is", flagged.segments().get(0).objections()));
    Unit unit = new PublishedUnits().units(flagged.with(List.of(passed)), Sample.NOON).get(0);
    assertThat(unit.originClass()).isEqualTo(OriginClass.HUMAN);
    memory.store(unit);

    Draft next = chain().translate(Sample.job(Sample.article(SPANS)));

    assertThat(next.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    TargetSegment again = next.segments().get(0);
    assertThat(again.objections()).isEmpty();
    assertThat(again.by()).isEqualTo("anna");
    assertThat(again.isMachines()).isTrue();
    assertThat(first.asked).hasSize(1);
  }

  private static TargetSegment remembered(String source, String target) {
    return new TargetSegment(
        "p1.1",
        source,
        target,
        Origin.HUMAN_EDIT,
        "first",
        "1",
        null,
        List.of(),
        Making.of(null, Trail.remembered(Sample.NOON, null, List.of())),
        "anna",
        "key",
        null,
        List.of());
  }

  private TargetSegment only() throws InterruptedException {
    return chain().translate(Sample.job(Sample.article(SPANS))).segments().get(0);
  }

  private TranslationChain chain() {
    return new TranslationChain(
        memory,
        errand -> engines,
        Checks.standard(),
        LaneDeadlines.STANDARD,
        TranslationChain.STANDARD_ROUNDS);
  }
}
