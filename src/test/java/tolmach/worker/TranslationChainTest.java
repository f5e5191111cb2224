package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.Checks;
import tolmach.engine.EngineException;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.segment.Segment;
import tolmach.segment.TextHash;

class TranslationChainTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  private final InProcessMemory memory = new InProcessMemory(100);
  private final ScriptedEngine first =
      new ScriptedEngine("first")
          .says("The bridge is closed.", "Мост закрыт.")
          .says("Traffic stands still.", "Движение стоит.")
          .says("It has 12 spans.", "В нём 12 пролётов.");
  private final ScriptedEngine second = new ScriptedEngine("second");
  private List<TranslationSource> engines = List.of(first, second);

  @Test
  void translates_every_segment_and_says_where_it_came_from() throws Exception {
    Draft draft = translate(Sample.article("The bridge is closed.", "Traffic stands still."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.reason()).isNull();
    assertThat(draft.sequence()).isEqualTo(3);
    assertThat(draft.segments())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("making")
        .containsExactly(
            Sample.translated("p0.1", "The bridge is closed.", "Мост закрыт."),
            Sample.translated("p1.1", "Traffic stands still.", "Движение стоит."));
  }

  @Test
  void asks_an_engine_once_for_identical_segments() throws Exception {
    Draft draft =
        translate(
            Sample.article(
                "The bridge is closed.", "Traffic stands still.", "The  bridge is closed."));

    assertThat(first.asked)
        .containsExactly(List.of("The bridge is closed.", "Traffic stands still."));
    assertThat(draft.segments())
        .extracting(TargetSegment::target)
        .containsExactly("Мост закрыт.", "Движение стоит.", "Мост закрыт.");
  }

  @Test
  void keeps_what_an_earlier_round_finished() throws Exception {
    Article article = Sample.article("The bridge is closed.", "Traffic stands still.");
    var done = Sample.translated("p0.1", "The bridge is closed.", "Мост на замке.");

    Draft draft = chain().translate(Sample.job(article).delayed(List.of(done)));

    assertThat(draft.segments()).first().isEqualTo(done);
    assertThat(first.asked).containsExactly(List.of("Traffic stands still."));
  }

  @Test
  void keeps_what_needs_no_translation() throws Exception {
    Draft draft =
        translate(
            Sample.article(
                new Segment("a", "@northdesk", List.of(), Sample.EN, false),
                Segment.plain("b", "Движение стоит.", Sample.RU),
                Segment.plain("c", "12:30", LanguageTag.UNDETERMINED)));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.segments()).extracting(TargetSegment::origin).containsOnly(Origin.KEPT);
    assertThat(draft.segments())
        .extracting(TargetSegment::target)
        .containsExactly("@northdesk", "Движение стоит.", "12:30");
    assertThat(first.asked).isEmpty();
  }

  @Test
  void translates_a_segment_of_unknown_language_as_one_of_the_articles() throws Exception {
    Draft draft =
        translate(
            Sample.article(
                Segment.plain("a", "The bridge is closed.", LanguageTag.UNDETERMINED),
                Segment.plain("b", "Traffic stands still.", LanguageTag.of("en-GB"))));

    assertThat(draft.segments())
        .extracting(TargetSegment::target)
        .containsExactly("Мост закрыт.", "Движение стоит.");
  }

  @Test
  void asks_the_memory_before_any_engine() throws Exception {
    memory.store(unit("The bridge is closed.", "Мост перекрыт.", OriginClass.MACHINE));

    Draft draft = translate(Sample.article("The bridge is closed.", "Traffic stands still."));

    TargetSegment remembered = draft.segments().get(0);
    assertThat(remembered.target()).isEqualTo("Мост перекрыт.");
    assertThat(remembered.origin()).isEqualTo(Origin.PREVIOUS_VERSION);
    assertThat(remembered.engine()).isEqualTo("old");
    assertThat(first.asked).containsExactly(List.of("Traffic stands still."));
  }

  @Test
  void does_not_ask_the_memory_for_what_a_check_would_stop_today() throws Exception {
    memory.store(unit("It has 12 spans.", "В нём 21 пролёт.", OriginClass.MACHINE));

    Draft draft = translate(Sample.article("The bridge is closed.", "It has 12 spans."));

    assertThat(draft.segments().get(1).target()).isEqualTo("В нём 12 пролётов.");
    assertThat(draft.segments().get(1).origin()).isEqualTo(Origin.ENGINE);
  }

  @Test
  void takes_a_persons_words_without_a_check() throws Exception {
    memory.store(
        unit("It has 12 spans.", "Пролётов чёртова дюжина без одного.", OriginClass.HUMAN));

    Draft draft = translate(Sample.article("The bridge is closed.", "It has 12 spans."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.segments().get(1).origin()).isEqualTo(Origin.HUMAN_EDIT);
    assertThat(draft.segments().get(1).engine()).isNull();
  }

  @Test
  void sends_a_blocked_segment_to_the_next_engine() throws Exception {
    first.says("It has 12 spans.", "В нём 120 пролётов.");
    second.says("It has 12 spans.", "Пролётов двенадцать.");

    Draft draft = translate(Sample.article("The bridge is closed.", "It has 12 spans."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(second.asked).containsExactly(List.of("It has 12 spans."));
    assertThat(draft.segments().get(1).engine()).isEqualTo("second");
  }

  @Test
  void flags_the_best_there_is_when_the_checks_stop_every_engine() throws Exception {
    first.says("It has 12 spans.", "В нём 120 пролётов.");
    second.says("It has 12 spans.", "Так, так, так, так, 13 пролётов.");

    Draft draft = translate(Sample.article("The bridge is closed.", "It has 12 spans."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(draft.reason()).isEqualTo("p1.1: 12 became 120");
    assertThat(draft.segments().get(1).target()).isEqualTo("В нём 120 пролётов.");
    assertThat(draft.segments().get(1).isBlocked()).isTrue();
  }

  @Test
  void has_no_draft_without_an_engine_for_the_pair() throws Exception {
    engines = List.of();

    Draft draft = translate(Sample.article("The bridge is closed."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.NO_ENGINE);
    assertThat(draft.reason()).isEqualTo("no engine for en→ru");
    assertThat(draft.segments()).isEmpty();
  }

  @Test
  void needs_no_engine_where_the_memory_knows_it_all() throws Exception {
    engines = List.of();
    memory.store(unit("The bridge is closed.", "Мост перекрыт.", OriginClass.MACHINE));

    assertThat(translate(Sample.article("The bridge is closed.")).outcome())
        .isEqualTo(Draft.Outcome.TRANSLATED);
  }

  @Test
  void serves_every_region_of_a_language_with_the_engine_for_the_language() throws Exception {
    Article british =
        Sample.article("The bridge is closed.")
            .withLanguage(
                LanguageTag.of("en-GB"),
                Sample.article("The bridge is closed.").blocks(),
                List.of());

    assertThat(translate(british).segments())
        .extracting(TargetSegment::target)
        .containsExactly("Мост закрыт.");
  }

  @Test
  void leaves_a_sentence_of_a_third_language_as_it_is_when_no_engine_reads_it() throws Exception {
    Draft draft =
        translate(
            Sample.article(
                Segment.plain("a", "The bridge is closed.", Sample.EN),
                Segment.plain("b", "Le pont est fermé.", LanguageTag.of("fr"))));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    TargetSegment french = draft.segments().get(1);
    assertThat(french.target()).isEqualTo("Le pont est fermé.");
    assertThat(french.origin()).isEqualTo(Origin.KEPT);
    assertThat(french.findings())
        .extracting(finding -> finding.severity() + " " + finding.message())
        .containsExactly("WARN left as it is: no engine for fr→ru");
  }

  @Test
  void delays_a_job_past_its_deadline_with_what_is_finished() {
    Article article = Sample.article("The bridge is closed.", "Nobody knows this one.");

    DeadlineExpired expired = expired(Sample.job(article));

    assertThat(expired).hasMessageContaining("first").hasMessageContaining("PT10S");
    assertThat(expired.job().round()).isEqualTo(1);
    assertThat(expired.job().done())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("making")
        .containsExactly(Sample.translated("p0.1", "The bridge is closed.", "Мост закрыт."));
    assertThat(second.asked).isEmpty();
    assertThat(first.deadlines).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void delays_a_job_that_every_engine_puts_off() {
    first.failsWith(new EngineException.RetryLater("is loading", null));
    second.failsWith(
        new EngineException.RateLimited("is rate limited", Instant.parse("2026-03-01T12:05:00Z")));

    DeadlineExpired expired = expired(Sample.job(Sample.article("The bridge is closed.")));

    assertThat(expired).hasMessage("engine second: is rate limited");
    assertThat(expired.job().done()).isEmpty();
  }

  @Test
  void does_not_wait_for_an_engine_that_another_can_stand_in_for() throws Exception {
    first.failsWith(new EngineException.RetryLater("is loading", null));
    second.says("The bridge is closed.", "Мост закрыт.");

    assertThat(translate(Sample.article("The bridge is closed.")).segments())
        .extracting(TargetSegment::engine)
        .containsExactly("second");
  }

  @Test
  void asks_again_in_the_next_round_for_what_was_blocked_while_an_engine_was_away()
      throws Exception {
    first.says("It has 12 spans.", "В нём 120 пролётов.");
    second.failsWith(new EngineException.RetryLater("is loading", null));

    Job next =
        expired(Sample.job(Sample.article("The bridge is closed.", "It has 12 spans."))).job();
    second.recovers().says("It has 12 spans.", "Пролётов двенадцать.");
    Draft draft = chain().translate(next);

    assertThat(next.done()).extracting(TargetSegment::id).containsExactly("p0.1");
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
  }

  @Test
  void gives_up_after_its_rounds_and_says_why() throws Exception {
    first.failsWith(new EngineException.RetryLater("is loading", null));
    engines = List.of(first);
    Job job = Sample.job(Sample.article("The bridge is closed."));
    for (int round = 0; round < TranslationChain.STANDARD_ROUNDS; round++) {
      job = expired(job).job();
    }

    Draft draft = chain().translate(job);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FAILED);
    assertThat(draft.reason()).isEqualTo("no translation after 7 rounds: engine first: is loading");
  }

  @Test
  void leaves_one_refused_segment_to_a_person_and_translates_the_others() throws Exception {
    first.refuses("It has 12 spans.");
    second.refuses("It has 12 spans.");

    Draft draft =
        translate(
            Sample.article("The bridge is closed.", "It has 12 spans.", "Traffic stands still."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(draft.reason()).isEqualTo("p1.1: engine second: too long");
    assertThat(draft.segments())
        .extracting(TargetSegment::target)
        .containsExactly("Мост закрыт.", "", "Движение стоит.");
    assertThat(draft.segments().get(1).isBlocked()).isTrue();
  }

  @Test
  void lets_the_next_engine_do_what_the_first_refuses() throws Exception {
    first.refuses("The bridge is closed.").refuses("Traffic stands still.");
    second
        .says("The bridge is closed.", "Мост закрыт.")
        .says("Traffic stands still.", "Движение стоит.");

    Draft draft = translate(Sample.article("The bridge is closed.", "Traffic stands still."));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.segments()).extracting(TargetSegment::engine).containsOnly("second");
  }

  @Test
  void believes_an_engine_that_refuses_everything_after_few_questions() throws Exception {
    first.failsWith(new EngineException.Refused("the key is not valid", null));
    engines = List.of(first);

    Draft draft = translate(Sample.article("One.", "Two.", "Three.", "Four.", "Five."));

    assertThat(first.asked).hasSize(3);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FAILED);
    assertThat(draft.reason())
        .startsWith("every engine refused: p0.1: engine first: the key is not valid");
  }

  private Draft translate(Article article) throws InterruptedException {
    return chain().translate(Sample.job(article));
  }

  private DeadlineExpired expired(Job job) {
    return catchThrowableOfType(DeadlineExpired.class, () -> chain().translate(job));
  }

  private TranslationChain chain() {
    return new TranslationChain(
        memory,
        errand -> errand.pair().equals(EN_RU) ? engines : List.of(),
        Checks.standard(),
        LaneDeadlines.STANDARD,
        TranslationChain.STANDARD_ROUNDS);
  }

  private static Unit unit(String source, String target, OriginClass made) {
    boolean machine = made == OriginClass.MACHINE;
    return new Unit(
        EN_RU,
        source,
        target,
        TextHash.of(source),
        "",
        "",
        "urn:north:1",
        made,
        machine ? "old" : null,
        machine ? "0" : null,
        Sample.NOON);
  }
}
