package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.language.LanguagePair;

class CarefulEngineTest extends EngineContract {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Knows nothing of anything: gives all it is given to a function. */
  private static final class Plain implements Engine {
    private final Function<String, String> translator;
    private final List<String> asked = new ArrayList<>();
    private int calls;

    private Plain(Function<String, String> translator) {
      this.translator = translator;
    }

    @Override
    public EngineInfo info() {
      return new EngineInfo("plain", "1", 4, 1);
    }

    @Override
    public boolean supports(LanguagePair pair) {
      return pair.equals(EN_RU);
    }

    @Override
    public List<Translation> translate(
        LanguagePair pair, List<SourceSegment> sources, Duration patience) {
      assertThat(sources).hasSizeLessThanOrEqualTo(4);
      calls++;
      sources.forEach(source -> asked.add(source.text()));
      return sources.stream()
          .map(source -> Translation.unscored(translator.apply(source.text())))
          .toList();
    }
  }

  private static String cyrillic(String text) {
    StringBuilder cyrillic = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                cyrillic.append(
                    c >= 'a' && c <= 'z'
                        ? (char) ('а' + c - 'a')
                        : c >= 'A' && c <= 'Z' ? (char) ('А' + c - 'A') : (char) c));
    return cyrillic.toString();
  }

  @Override
  protected Engine engine() {
    return new CarefulEngine(new Plain(CarefulEngineTest::cyrillic), TextPolicy.PLAIN);
  }

  @Override
  protected Engine served() {
    return engine();
  }

  @Override
  protected LanguagePair pair() {
    return EN_RU;
  }

  @Test
  void says_in_its_version_that_the_output_is_not_the_engines_own() {
    assertThat(engine().info().version()).isNotEqualTo("1");
    assertThat(engine().info().name()).isEqualTo("plain");
  }

  @Test
  void shows_the_engine_neither_codes_nor_what_is_no_text() throws Exception {
    Plain plain = new Plain(CarefulEngineTest::cyrillic);
    translate(plain, " ⟦1⟧Open⟦/1⟧ it ⟦2⟧ now", "12:30", "😀", "https://example.org", "NEWS FLASH");
    assertThat(plain.asked).containsExactly("Open it now", "News flash");
  }

  @Test
  void a_long_text_is_translated_in_parts_that_lose_nothing() throws Exception {
    Plain plain = new Plain(CarefulEngineTest::cyrillic);
    String source = "The mayor closed the bridge; the captain sold the ship. ".repeat(20).strip();
    Translation target =
        new CarefulEngine(plain, TextPolicy.PLAIN.upTo(100))
            .translate(EN_RU, SourceSegment.of(List.of(source)), MINUTE)
            .get(0);
    assertThat(plain.asked).hasSizeGreaterThan(10).allMatch(part -> part.length() <= 100);
    assertThat(plain.calls).isEqualTo((plain.asked.size() + 3) / 4);
    assertThat(target.text()).isEqualTo(cyrillic(source));
    assertThat(target.notes()).containsExactly(Note.SPLIT);
  }

  @Test
  void an_engine_that_runs_in_circles_is_asked_again_in_halves() throws Exception {
    String source = "The mayor closed the bridge; the captain sold the ship.";
    Plain plain = new Plain(text -> text.length() > 40 ? "мост ".repeat(30) : cyrillic(text));
    Translation target = translate(plain, source).get(0);
    assertThat(target.text()).isEqualTo(cyrillic(source));
    assertThat(target.notes()).contains(Note.RETRIED).doesNotContain(Note.RUNAWAY);
  }

  @Test
  void one_that_still_does_is_noted() throws Exception {
    Plain plain = new Plain(text -> "мост ".repeat(30));
    assertThat(translate(plain, "The mayor closed the bridge.", "Bridge"))
        .allSatisfy(target -> assertThat(target.notes()).contains(Note.RUNAWAY));
    assertThat(plain.asked).hasSize(4);
  }

  @Test
  void an_engine_that_answers_too_little_is_refused() {
    Engine broken =
        new Engine() {
          @Override
          public EngineInfo info() {
            return new EngineInfo("broken", "1", 4, 1);
          }

          @Override
          public boolean supports(LanguagePair pair) {
            return true;
          }

          @Override
          public List<Translation> translate(
              LanguagePair pair, List<SourceSegment> sources, Duration patience) {
            return List.of();
          }
        };
    assertThatThrownBy(() -> translate(broken, "Yes."))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("0 translations for 1");
  }

  private static List<Translation> translate(Engine engine, String... sources)
      throws EngineException {
    return new CarefulEngine(engine, TextPolicy.PLAIN)
        .translate(EN_RU, SourceSegment.of(List.of(sources)), MINUTE);
  }
}
