package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

class CachedTermsTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final SourceSegment SEGMENT = SourceSegment.of("The mayor left.");
  private static final EngineInfo PLAIN = new EngineInfo("plain", "1", 8, 1);
  private static final EngineInfo TAUGHT =
      new EngineInfo("taught", "1", 8, 1, Set.of(Hints.Kind.TERMS));

  private final AtomicReference<String> version = new AtomicReference<>("");
  private final TranslationCache cache = new TranslationCache(100_000, version::get);

  @Test
  void a_new_version_of_the_glossary_has_an_engine_that_takes_terms_asked_anew() {
    cache.keep(EN_RU, SEGMENT, TAUGHT, Translation.unscored("Мэр ушёл."));
    assertThat(cache.find(EN_RU, SEGMENT, TAUGHT)).isPresent();

    version.set("6fb4ff196c9f");
    assertThat(cache.find(EN_RU, SEGMENT, TAUGHT)).isEmpty();

    version.set("");
    assertThat(cache.find(EN_RU, SEGMENT, TAUGHT)).isPresent();
  }

  @Test
  void what_an_engine_made_that_takes_no_terms_is_worth_the_same_under_any_glossary() {
    cache.keep(EN_RU, SEGMENT, PLAIN, Translation.unscored("Мэр ушёл."));

    version.set("6fb4ff196c9f");

    assertThat(cache.find(EN_RU, SEGMENT, PLAIN)).isPresent();
  }

  @Test
  void other_terms_in_a_segment_are_another_question() {
    var term = new Hints.Term("mayor", "мэр");
    var hints = new Hints(List.of(term), List.of(), List.of(), List.of(), "");
    cache.keep(EN_RU, SEGMENT, TAUGHT, Translation.unscored("Мэр ушёл."));

    assertThat(cache.find(EN_RU, new SourceSegment(SEGMENT.text(), hints), TAUGHT)).isEmpty();
  }
}
