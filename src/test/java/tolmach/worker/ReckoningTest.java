package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.engine.Translation.Note;
import tolmach.memory.Origin;
import tolmach.worker.TranslationCost.Part;
import tolmach.worker.TranslationCost.Piece;

class ReckoningTest {

  /** The first engine takes 20 millionths for a character. */
  private static final Prices TWENTY = (pair, desk, lane, characters) -> 20 * characters;

  @Test
  void what_the_memory_gave_saved_what_the_first_engine_takes() {
    Draft draft = draft(from(Origin.PREVIOUS_VERSION, "Snow."), from(Origin.EXACT, "Rain."));

    List<Part> parts = TranslationCost.of(draft, TWENTY).parts();

    assertThat(parts).extracting(Part::origin).contains(Origin.PREVIOUS_VERSION, Origin.EXACT);
    assertThat(parts).extracting(Part::saved).containsExactly(100L, 100L);
    assertThat(parts).extracting(Part::cost).containsExactly(0L, 0L);
  }

  @Test
  void what_an_engine_made_cost_and_what_was_kept_saved_nothing() {
    Draft draft = draft(paid("Snow.", 100), from(Origin.KEPT, "@northdesk"));

    List<Part> parts = TranslationCost.of(draft, TWENTY).parts();

    assertThat(parts).extracting(Part::cost).containsExactly(100L, 0L);
    assertThat(parts).extracting(Part::saved).containsExactly(0L, 0L);
  }

  @Test
  void what_an_engine_had_made_before_saved_its_price() {
    Draft draft = draft(paid("Snow.", 100), cached("Rain!!"));

    Part part = TranslationCost.of(draft, TWENTY).parts().get(1);

    assertThat(part.segments()).isEqualTo(1);
    assertThat(part.cached()).isEqualTo(1);
    assertThat(part.characters()).isEqualTo(6);
    assertThat(part.cost()).isZero();
    assertThat(part.saved()).isEqualTo(120);
  }

  @Test
  void a_sentence_that_stands_there_three_times_costs_once() {
    Draft draft = draft(paid("Snow.", 100), paid("Snow.", 100), paid("Snow.", 100));

    List<Part> parts = TranslationCost.of(draft, TWENTY).parts();

    assertThat(parts).extracting(Part::cost).containsExactly(100L, 0L);
    assertThat(parts).extracting(Part::saved).containsExactly(0L, 200L);
    assertThat(parts.get(1).pieces())
        .containsExactly(new Piece("p1.1", 5, 0, 100), new Piece("p2.1", 5, 0, 100));
  }

  @Test
  void an_empty_place_that_every_engine_refused_is_no_saving() {
    var refused =
        new TargetSegment("", "Snow.", "", Origin.ENGINE, null, null, null, List.of(), null);

    List<Part> parts = TranslationCost.of(draft(refused, refused), TWENTY).parts();

    assertThat(parts).singleElement().extracting(Part::saved).isEqualTo(0L);
  }

  @Test
  void characters_are_code_points() {
    Part part = TranslationCost.of(draft(from(Origin.EXACT, "Ski 🎿")), TWENTY).parts().get(0);

    assertThat(part.characters()).isEqualTo(5);
  }

  private static Draft draft(TargetSegment... targets) {
    String[] sources = new String[targets.length];
    var segments = new ArrayList<TargetSegment>();
    for (int i = 0; i < targets.length; i++) {
      sources[i] = targets[i].source();
      segments.add(targets[i].withId("p" + i + ".1"));
    }
    Article article = Sample.article(sources);
    return Draft.of(Sample.job(article), Draft.Outcome.TRANSLATED, null, segments);
  }

  private static TargetSegment from(Origin origin, String source) {
    return new TargetSegment("", source, "…", origin, null, null, null, List.of());
  }

  private static TargetSegment paid(String source, long cost) {
    return engine(source, new Making(Set.of(), null, cost));
  }

  private static TargetSegment cached(String source) {
    return engine(source, new Making(Set.of(Note.CACHED), null, 0));
  }

  private static TargetSegment engine(String source, Making making) {
    return new TargetSegment("", source, "…", Origin.ENGINE, "first", "1", null, List.of(), making);
  }
}
