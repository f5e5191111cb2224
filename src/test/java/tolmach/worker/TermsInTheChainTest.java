package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.Checks;
import tolmach.check.Severity;
import tolmach.engine.Hints;
import tolmach.engine.Lane;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Hypothesis;
import tolmach.engine.Translation.Note;
import tolmach.engine.Translation.Token;
import tolmach.engine.cost.Budgets;
import tolmach.glossary.Glossary;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Match;
import tolmach.memory.OriginClass;
import tolmach.memory.Query;
import tolmach.memory.Retirement;
import tolmach.memory.SimilarUnit;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;
import tolmach.memory.Withdrawal;
import tolmach.segment.TextHash;

/** What the chain does so that a target says things as the glossary wants them. */
class TermsInTheChainTest {

  private static final String CLERK = "The clerk left.";
  private static final Hints.Term CLERK_TERM = new Hints.Term("clerk", "секретарь");

  private final InProcessMemory memory = new InProcessMemory(100);
  private TranslationMemory remembered = memory;
  private Glossary glossary =
      new LiteralGlossary("v1").wants("clerk", "секретарь").wants("Harbour Board", "Совет порта");
  private final ScriptedEngine first = new ScriptedEngine("first");
  private final ScriptedEngine second = new ScriptedEngine("second");

  @Test
  void what_has_its_terms_goes_out_and_says_under_which_glossary() throws Exception {
    first.says(CLERK, "Наш секретарь ушёл.");

    TargetSegment segment = only(CLERK);

    assertThat(segment.target()).isEqualTo("Наш секретарь ушёл.");
    assertThat(segment.findings()).isEmpty();
    assertThat(segment.making().glossary()).isEqualTo(new TermUse("v1", List.of(CLERK_TERM)));
    assertThat(segment.making().notes()).isEmpty();
  }

  @Test
  void where_there_is_no_glossary_nothing_is_said_of_one() throws Exception {
    glossary = Glossary.EMPTY;
    first.says(CLERK, "Клерк ушёл.");

    assertThat(only(CLERK).making().glossary()).isNull();
  }

  @Test
  void an_engine_is_told_the_terms_that_occur_each_once_and_no_others() throws Exception {
    first.reads(Hints.Kind.TERMS).says(CLERK, "Наш секретарь ушёл.");

    only(CLERK);

    assertThat(first.segments.get(0).hints().terms()).containsExactly(CLERK_TERM);
  }

  @Test
  void a_term_that_is_missing_is_looked_for_among_the_engines_other_hypotheses() throws Exception {
    first.says(
        CLERK,
        new Translation(
            "Клерк ушёл.",
            -0.1,
            List.of(),
            List.of(
                new Hypothesis("Ушёл клерк.", -0.2),
                new Hypothesis("Ушёл секретарь 5.", -0.3),
                new Hypothesis("Ушёл секретарь.", -0.4)),
            Set.of()));

    TargetSegment segment = only(CLERK);

    assertThat(segment.target()).as("a number from nowhere").isEqualTo("Ушёл секретарь.");
    assertThat(segment.score()).isEqualTo(-0.4);
    assertThat(segment.making().notes()).containsExactly(Note.TERM_ALTERNATIVE);
    assertThat(second.asked).isEmpty();
  }

  @Test
  void then_an_engine_is_asked_that_takes_terms() throws Exception {
    first.says(CLERK, "Клерк ушёл.");
    second.reads(Hints.Kind.TERMS).says(CLERK, "Тот секретарь ушёл.");

    TargetSegment segment = only(CLERK);

    assertThat(segment.target()).isEqualTo("Тот секретарь ушёл.");
    assertThat(segment.engine()).isEqualTo("second");
    assertThat(segment.findings()).isEmpty();
  }

  @Test
  void an_engine_that_takes_no_terms_is_not_asked_for_what_only_lacks_terms() throws Exception {
    first.says(CLERK, "Клерк ушёл.");
    second.says(CLERK, "Другой секретарь ушёл.");

    Draft draft = translate(CLERK);

    assertThat(second.asked).isEmpty();
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
  }

  @Test
  void then_the_term_is_put_in_the_place_that_the_alignment_shows() throws Exception {
    first.says(CLERK, aligned("Клерк ушёл."));

    TargetSegment segment = only(CLERK);

    assertThat(segment.target()).isEqualTo("секретарь ушёл.");
    assertThat(segment.findings()).isEmpty();
    assertThat(segment.making().notes()).containsExactly(Note.TERM_MENDED);
  }

  @Test
  void several_terms_of_one_sentence_are_mended_one_after_the_other() throws Exception {
    String source = "The clerk of the Harbour Board left.";
    String target = "Клерк портового правления ушёл.";
    first.says(
        source,
        new Translation(
            target,
            -0.1,
            List.of(
                token(target, "Клерк", source, "clerk"),
                token(target, "портового", source, "Harbour"),
                token(target, "правления", source, "Board"),
                token(target, "ушёл", source, "left")),
            List.of(),
            Set.of()));

    assertThat(only(source).target()).isEqualTo("секретарь Совет порта ушёл.");
  }

  @Test
  void a_mending_that_a_check_would_stop_is_not_taken() throws Exception {
    glossary = new LiteralGlossary("v1").wants("clerk", "секретарь 7");
    first.says(CLERK, aligned("Клерк ушёл."));

    TargetSegment segment = only(CLERK);

    assertThat(segment.target()).isEqualTo("Клерк ушёл.");
    assertThat(segment.isBlocked()).isTrue();
  }

  @Test
  void what_cannot_be_mended_waits_for_a_person_who_is_told_why() throws Exception {
    first.says(CLERK, "Клерк ушёл.");

    Draft draft = translate(CLERK);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(draft.reason())
        .isEqualTo("p0.1: \"clerk\" must be \"секретарь\", and that is not there");
    var finding = draft.segments().get(0).findings().get(0);
    assertThat(finding.check()).isEqualTo("glossary");
    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
  }

  @Test
  void a_forbidden_word_waits_for_a_person_even_beside_the_right_one() throws Exception {
    glossary = new LiteralGlossary("v1").forbids("clerk", "клерк", "секретарь");
    first.says(CLERK, "Наш секретарь и клерк ушёл.");

    assertThat(translate(CLERK).reason())
        .isEqualTo("p0.1: \"клерк\" must not be said; \"clerk\" is \"секретарь\"");
  }

  @Test
  void a_sentence_with_a_fault_costs_the_others_nothing() throws Exception {
    first.says(CLERK, "Клерк ушёл.").says("The bridge is closed.", "Мост закрыт.");
    second.reads(Hints.Kind.TERMS).says(CLERK, "Тот секретарь ушёл.");

    Draft draft = translate("The bridge is closed.", CLERK);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(second.asked).containsExactly(List.of(CLERK));
  }

  @Test
  void the_desk_of_the_job_decides_whose_terms_hold() throws Exception {
    first.says(CLERK, "Клерк ушёл.");

    glossary = new LiteralGlossary("v1").wantsAt("south", "clerk", "секретарь");
    assertThat(translate(CLERK).outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    glossary = new LiteralGlossary("v2").wantsAt("north", "clerk", "секретарь");
    assertThat(translate(CLERK).outcome()).isEqualTo(Draft.Outcome.FLAGGED);
  }

  @Test
  void a_pseudo_locale_has_no_terms() throws Exception {
    first.says(CLERK, "[Ţĥé ĉļéŕķ ļéƒţ.]");
    var job =
        new Job(
            Sample.article(CLERK),
            LanguageTag.of("en-XA"),
            Lane.URGENT,
            "north",
            Sample.NOON,
            0,
            List.of());

    Draft draft = chain().translate(job);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.segments().get(0).making().glossary()).isNull();
  }

  @Test
  void a_changed_term_has_the_machines_words_translated_anew() throws Exception {
    memory.store(unit(CLERK, "Клерк ушёл.", OriginClass.MACHINE));
    memory.store(unit("The bridge is closed.", "Мост  закрыт.", OriginClass.MACHINE));
    first.says(CLERK, "Наш секретарь ушёл.");

    Draft draft = translate("The bridge is closed.", CLERK);

    assertThat(draft.segments())
        .extracting(TargetSegment::target)
        .as("what no term touches stays to the letter")
        .containsExactly("Мост  закрыт.", "Наш секретарь ушёл.");
    assertThat(draft.segments())
        .extracting(segment -> segment.making().glossary().version())
        .containsOnly("v1");
    assertThat(first.asked).containsExactly(List.of(CLERK));
  }

  @Test
  void a_persons_words_stand_above_the_glossary() throws Exception {
    memory.store(unit(CLERK, "Клерк ушёл.", OriginClass.HUMAN));

    TargetSegment segment = only(CLERK);

    assertThat(segment.target()).isEqualTo("Клерк ушёл.");
    assertThat(segment.making().glossary()).isNull();
    assertThat(first.asked).isEmpty();
  }

  @Test
  void a_job_is_done_under_one_glossary_though_it_changes_meanwhile() throws Exception {
    first.says(CLERK, "Клерк ушёл.");
    var versions = new ArrayList<Glossary>();
    versions.add(Glossary.EMPTY);
    versions.add(glossary);

    Draft draft =
        chain(new Desks(Map.of(), Budgets.NONE).with(() -> versions.remove(0)))
            .translate(Sample.job(Sample.article(CLERK)));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(versions).hasSize(1);
  }

  @Test
  void the_nearest_sentences_of_the_memory_are_examples_for_engines_that_read_them()
      throws Exception {
    var asked = new ArrayList<Integer>();
    remembered = new Alike(asked);
    first.reads(Hints.Kind.EXAMPLES).says(CLERK, "Наш секретарь ушёл.");

    only(CLERK);

    assertThat(asked).containsExactly(75, 2);
    assertThat(first.segments.get(0).hints().examples())
        .as("one that has the wrong term is none")
        .containsExactly(new Hints.Example("The clerk came.", "Наш секретарь пришёл."));
  }

  @Test
  void no_time_is_lost_on_examples_that_no_engine_reads() throws Exception {
    var asked = new ArrayList<Integer>();
    remembered = new Alike(asked);
    first.says(CLERK, "Наш секретарь ушёл.");

    only(CLERK);

    assertThat(asked).isEmpty();
  }

  /** Finds the same two similar sentences whatever is asked, and notes how it was asked. */
  private final class Alike implements TranslationMemory {
    private final List<Integer> asked;

    private Alike(List<Integer> asked) {
      this.asked = asked;
    }

    @Override
    public List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max) {
      asked.addAll(List.of(atLeast, max));
      Unit old = unit("The clerk went.", "Клерк пошёл.", OriginClass.MACHINE);
      Unit good = unit("The clerk came.", "Наш секретарь пришёл.", OriginClass.MACHINE);
      return List.of(
          new SimilarUnit(old, 90, old.target(), false),
          new SimilarUnit(good, 80, good.target(), false));
    }

    @Override
    public Optional<Match> lookUp(LanguagePair pair, Query query) {
      return memory.lookUp(pair, query);
    }

    @Override
    public List<Unit> concordance(LanguagePair pair, String words, int max) {
      return memory.concordance(pair, words, max);
    }

    @Override
    public List<Unit> latest(String uri, LanguageTag target) {
      return memory.latest(uri, target);
    }

    @Override
    public void store(Unit unit) {
      memory.store(unit);
    }

    @Override
    public void retire(Retirement retirement) {
      memory.retire(retirement);
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
      memory.withdraw(withdrawal);
    }

    @Override
    public void forget(UnitKey key) {
      memory.forget(key);
    }
  }

  private static Translation aligned(String target) {
    return new Translation(
        target,
        -0.1,
        List.of(token(target, "Клерк", CLERK, "clerk"), token(target, "ушёл", CLERK, "left")),
        List.of(),
        Set.of());
  }

  private static Token token(String target, String word, String source, String origin) {
    int at = target.indexOf(word);
    int from = source.indexOf(origin);
    return new Token(at, at + word.length(), -0.1, from, from + origin.length());
  }

  private static Unit unit(String source, String target, OriginClass originClass) {
    return new Unit(
        LanguagePair.of("en", "ru"),
        source,
        target,
        TextHash.of(source),
        "",
        "",
        "urn:north:1",
        originClass,
        originClass == OriginClass.HUMAN ? null : "old",
        originClass == OriginClass.HUMAN ? null : "0",
        Instant.parse("2026-02-01T12:00:00Z"),
        "north",
        2,
        1,
        null);
  }

  private TargetSegment only(String source) throws InterruptedException {
    return translate(source).segments().get(0);
  }

  private Draft translate(String... sources) throws InterruptedException {
    Article article = Sample.article(sources);
    return chain().translate(Sample.job(article));
  }

  private TranslationChain chain() {
    return chain(new Desks(Map.of(), Budgets.NONE).with(() -> glossary));
  }

  private TranslationChain chain(Desks desks) {
    return new TranslationChain(
        remembered,
        errand -> List.of(first, second),
        Checks.standard(),
        LaneDeadlines.STANDARD,
        0,
        desks,
        Clock.systemUTC());
  }
}
