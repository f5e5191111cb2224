package tolmach.engine.pseudo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.language.LanguagePair;

class PseudoEngineTest extends EngineContract {

  private final Engine engine = new PseudoEngine();

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected Engine served() {
    return engine();
  }

  @Override
  protected LanguagePair pair() {
    return LanguagePair.of("en", "en-XA");
  }

  @Test
  void serves_any_english_and_nothing_else() {
    assertThat(engine.supports(LanguagePair.of("en-GB", "en-XA"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("ru", "en-XA"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("en-XA", "en-XA"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("en", "ru"))).isFalse();
  }

  @Test
  void puts_accented_letters_between_brackets() throws Exception {
    assertThat(text("Save file")).isEqualTo("[Šåṽéé ƒîîļéé]".replace("åṽ", "ååṽ"));
  }

  @Test
  void leaves_digits_addresses_and_markers_as_they_are() throws Exception {
    String target = text("See ⟦1⟧https://example.org/a?b=c⟦/1⟧, 1,250 or desk@example.org.");
    assertThat(target)
        .contains("⟦1⟧https://example.org/a?b=c⟦/1⟧,", "1,250", "desk@example.org.")
        .startsWith("[Šéééé ");
  }

  @Test
  void grows_by_about_a_third() throws Exception {
    String source =
        "The council voted on Tuesday to rebuild the old bridge before the winter floods arrive.";
    assertThat(text(source).length()).isBetween(source.length() * 13 / 10, source.length() * 3 / 2);
    assertThat(text("Hmm").length()).isGreaterThan("Hmm".length() + 2);
  }

  @Test
  void gives_one_source_always_the_same_target() throws Exception {
    assertThat(text("Rates hold")).isEqualTo(text("Rates hold"));
  }

  private String text(String source) throws Exception {
    return translate(source).get(0).text();
  }
}
