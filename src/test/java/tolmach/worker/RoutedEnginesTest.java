package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation.Note;
import tolmach.engine.cost.Charge;
import tolmach.engine.cost.Price;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

class RoutedEnginesTest {

  private static final String GERMAN = "Die ⟦1⟧Brücke⟦/1⟧ hat 12 Bögen.";
  private static final String ENGLISH = "The ⟦1⟧bridge⟦/1⟧ has 12 spans.";
  private static final String RUSSIAN = "У ⟦1⟧моста⟦/1⟧ 12 пролётов.";

  private final FaultyEngine german =
      new FaultyEngine("german", LanguagePair.of("de", "en"))
          .says(Map.of(GERMAN, ENGLISH, "Nein.", "No.")::get);
  private final FaultyEngine russian =
      new FaultyEngine("russian", LanguagePair.of("en", "ru"))
          .says(Map.of(ENGLISH, RUSSIAN, "No.", "Нет.", "Yes.", "Да.")::get);
  private final Newsdesk desk = new Newsdesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void two_engines_go_through_a_third_language_and_both_are_named_and_paid() throws Exception {
    desk.engine(german, Newsdesk.TERMS.withPrice(new Price(BigDecimal.TEN)))
        .engine(russian, Newsdesk.TERMS.withPrice(new Price(BigDecimal.ONE)))
        .pivots("en");

    Draft draft = desk.translate(german(GERMAN));

    TargetSegment segment = draft.segments().get(0);
    assertThat(segment.target()).isEqualTo(RUSSIAN);
    assertThat(segment.engine()).isEqualTo("russian");
    assertThat(segment.making().notes()).containsExactly(Note.PIVOTED);
    assertThat(segment.making().via()).isEqualTo(new Via(LanguageTag.of("en"), "german", "1"));
    assertThat(segment.making().cost()).isEqualTo(10L * GERMAN.length() + ENGLISH.length());
    assertThat(draft.charges())
        .containsExactly(
            new Charge("german", "1", 1, GERMAN.length(), 10L * GERMAN.length()),
            new Charge("russian", "1", 1, ENGLISH.length(), ENGLISH.length()));
  }

  @Test
  void a_number_lost_on_either_half_of_the_way_is_found() throws Exception {
    german.says(text -> ENGLISH.replace("12", "21"));
    russian.says(text -> RUSSIAN.replace("12", "21"));
    desk.engine(german).engine(russian).pivots("en");

    Draft draft = desk.translate(german(GERMAN));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(draft.reason()).contains("12 became 21");
  }

  @Test
  void without_a_pivot_nobody_goes_round() throws Exception {
    desk.engine(german).engine(russian);

    assertThat(desk.translate(german(GERMAN)).segments().get(0).findings())
        .extracting(finding -> finding.message())
        .containsExactly("left as it is: no engine for de→ru");
  }

  @Test
  void a_rule_may_send_work_round_though_an_engine_could_do_it_at_once() throws Exception {
    var direct = new FaultyEngine("direct", LanguagePair.of("de", "ru")).says(text -> "Сразу.");
    desk.engine(direct).engine(german).engine(russian).routes("de>ru: via:en");

    assertThat(desk.translate(german(GERMAN)).segments().get(0).target()).isEqualTo(RUSSIAN);
    assertThat(direct.calls()).isZero();
  }

  @Test
  void on_each_half_the_next_engine_stands_in() throws Exception {
    german.isDown();
    var spare = new FaultyEngine("spare", LanguagePair.of("de", "en")).says(text -> ENGLISH);
    desk.engine(german).engine(spare).engine(russian).pivots("en");

    TargetSegment segment = desk.translate(german(GERMAN)).segments().get(0);

    assertThat(segment.making().via().engine()).isEqualTo("spare");
  }

  @Test
  void the_first_half_is_not_asked_again_when_the_second_was_away() throws Exception {
    russian.isDown();
    desk.engine(german).engine(russian).pivots("en");
    Job next = desk.delayed(german(GERMAN)).job();
    russian.works();

    assertThat(desk.translate(next).outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(german.calls()).isEqualTo(1);
  }

  @Test
  void an_answer_from_the_cache_says_so_and_costs_nothing() throws Exception {
    desk.engine(russian, Newsdesk.TERMS.withPrice(new Price(BigDecimal.TEN)));
    desk.translate(Sample.job(Sample.article("Yes.")));

    Draft again = desk.translate(Sample.job(Sample.article("Yes.", "No.")));

    Making cached = again.segments().get(0).making();
    Making anew = again.segments().get(1).making();
    assertThat(cached).isEqualTo(new Making(Set.of(Note.CACHED), null, 0).with(cached.trail()));
    assertThat(anew).isEqualTo(new Making(Set.of(), null, 30).with(anew.trail()));
    assertThat(again.charges()).containsExactly(new Charge("russian", "1", 1, 3, 30));
    assertThat(TranslationCost.of(again).parts())
        .extracting(TranslationCost.Part::cached, TranslationCost.Part::cost)
        .containsExactly(tuple(1, 0L), tuple(0, 30L));
  }

  @Test
  void what_a_check_stopped_is_paid_all_the_same() throws Exception {
    var wrong =
        new FaultyEngine("wrong", LanguagePair.of("en", "ru"))
            .says(text -> RUSSIAN.replace("12", "120"));
    var terms = Newsdesk.TERMS.withPrice(new Price(BigDecimal.TEN));
    desk.engine(wrong, terms).engine(russian, terms);

    Draft draft = desk.translate(Sample.job(Sample.article(ENGLISH)));

    assertThat(draft.segments().get(0).engine()).isEqualTo("russian");
    assertThat(TranslationCost.of(draft).charged()).isEqualTo(2 * 10L * ENGLISH.length());
    assertThat(TranslationCost.of(draft).parts().get(0).cost()).isEqualTo(10L * ENGLISH.length());
  }

  @Test
  void charges_of_earlier_rounds_are_in_the_books_of_the_last() throws Exception {
    russian.does(
        sources -> {
          if (sources.get(0).text().equals("No.")) {
            throw new EngineException.RetryLater("away", null);
          }
          return List.of(tolmach.engine.Translation.unscored("Да."));
        });
    desk.engine(russian, Newsdesk.TERMS.withPrice(new Price(BigDecimal.TEN)));
    desk.translate(Sample.job(Sample.article("Yes.")));
    Job next = desk.delayed(Sample.job(Sample.article("Yes.", "No."))).job();
    russian.works();

    assertThat(desk.translate(next).charges())
        .containsExactly(new Charge("russian", "1", 1, 3, 30));
  }

  @Test
  void engines_that_read_context_and_style_are_given_them() throws Exception {
    russian.reads(Hints.Kind.CONTEXT, Hints.Kind.STYLE).says(text -> "Да.");
    desk.engine(russian).style("north", "short sentences");

    desk.translate(Sample.job(Sample.article("One of.", "Two of.", "Three of.", "Four of.")));

    SourceSegment third =
        russian.asked.stream()
            .flatMap(List::stream)
            .filter(source -> source.text().equals("Three of."))
            .findFirst()
            .get();
    assertThat(third.hints())
        .isEqualTo(
            new Hints(
                List.of(),
                List.of("One of.", "Two of."),
                List.of("Four of."),
                List.of(),
                "short sentences"));
  }

  @Test
  void a_desk_has_engines_of_its_own() throws Exception {
    var other = new FaultyEngine("other", LanguagePair.of("en", "ru")).says(text -> "Ага.");
    desk.engine(russian).engine(other).routes("*>*: russian; *>* desk=north: other");

    assertThat(desk.translate(Sample.job(Sample.article("Yes."))).segments())
        .extracting(TargetSegment::engine)
        .containsExactly("other");
  }

  private static Job german(String text) {
    return Sample.job(Sample.article(Segment.plain("p0.1", text, LanguageTag.of("de"))));
  }
}
