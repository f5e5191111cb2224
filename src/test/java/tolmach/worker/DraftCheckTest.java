package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.CheckRules;
import tolmach.check.Finding;
import tolmach.check.Severity;

class DraftCheckTest {

  private static final TargetSegment HEADLINE =
      Sample.translated("p0.1", "The bridge is closed.", "Мост закрыт.");
  private static final TargetSegment TEXT =
      Sample.translated("p1.1", "Traffic stands still.", "Движение стоит.");

  private final Article article = Sample.article("The bridge is closed.", "Traffic stands still.");

  @Test
  void lets_a_whole_draft_pass_unchanged() {
    Draft whole = draft(HEADLINE, TEXT);

    assertThat(new DraftCheck().check(whole)).isSameAs(whole);
  }

  @Test
  void flags_a_draft_that_lacks_a_segment() {
    assertFlagged("1 of 2 segments are missing, 0 are not of the article", HEADLINE);
  }

  @Test
  void flags_a_segment_that_is_not_of_the_article() {
    assertFlagged(
        "0 of 2 segments are missing, 1 are not of the article",
        HEADLINE,
        TEXT,
        Sample.translated("p9.1", "Else", "Другое"));
  }

  @Test
  void flags_segments_doubled_or_out_of_order() {
    assertFlagged("a segment was translated more than once", HEADLINE, HEADLINE, TEXT);
    assertFlagged("segments are out of order", TEXT, HEADLINE);
  }

  @Test
  void flags_an_empty_segment_and_says_if_it_is_the_headline() {
    assertFlagged(
        "the headline has no translation",
        Sample.translated("p0.1", "The bridge is closed.", " "),
        TEXT);
    assertFlagged(
        "segment p1.1 has no translation",
        HEADLINE,
        Sample.translated("p1.1", "Traffic stands still.", ""));
  }

  @Test
  void adds_to_the_reason_of_a_flagged_draft() {
    Draft flagged =
        Draft.of(
            Sample.job(article), Draft.Outcome.FLAGGED, "p0.1: 12 is missing", List.of(HEADLINE));

    assertThat(new DraftCheck().check(flagged).reason())
        .isEqualTo("1 of 2 segments are missing, 0 are not of the article; p0.1: 12 is missing");
  }

  @Test
  void warns_of_a_name_that_is_not_the_same_throughout() {
    Draft checked = new DraftCheck().check(spelled());

    assertThat(checked.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(checked.segments().get(0).findings()).isEmpty();
    assertThat(checked.segments().get(1).findings())
        .extracting(Finding::check, Finding::severity)
        .containsExactly(Tuple.tuple("consistency", Severity.WARN));
  }

  @Test
  void lets_a_desk_stop_such_a_draft() {
    var strict = new CheckDesks(CheckRules.parse("consistency:block"), Map.of());

    assertThat(new DraftCheck(strict).check(spelled()).outcome()).isEqualTo(Draft.Outcome.FLAGGED);
  }

  private Draft spelled() {
    return Draft.of(
        Sample.job(Sample.article("The mayor, Hancock, left.", "They met Hancock later.")),
        Draft.Outcome.TRANSLATED,
        null,
        List.of(
            Sample.translated("p0.1", "The mayor, Hancock, left.", "Мэр Хэнкок ушёл."),
            Sample.translated("p1.1", "They met Hancock later.", "Позже они видели Хенкока.")));
  }

  @Test
  void has_nothing_to_say_where_there_is_no_translation() {
    Draft none =
        Draft.of(Sample.job(article), Draft.Outcome.NO_ENGINE, "no engine for en→ru", List.of());

    assertThat(new DraftCheck().check(none)).isSameAs(none);
  }

  private void assertFlagged(String reason, TargetSegment... segments) {
    Draft checked = new DraftCheck().check(draft(segments));
    assertThat(checked.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(checked.reason()).isEqualTo(reason);
    assertThat(checked.segments()).containsExactly(segments);
  }

  private Draft draft(TargetSegment... segments) {
    return Draft.of(Sample.job(article), Draft.Outcome.TRANSLATED, null, List.of(segments));
  }
}
