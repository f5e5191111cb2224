package tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePairTest {

  @ParameterizedTest
  @CsvSource({
    "en→ru, en→ru, true",
    "en→ru, en-GB→ru, true",
    "en→ru, en→ru-RU, true",
    "en→ru-RU, en→ru, true",
    "en-GB→ru, en→ru, false",
    "en→sr, en→sr-Latn, false",
    "sr→en, sr-Latn→en, false",
    "sr-Latn→en, sr-Latn-RS→en, true",
    "sr→en, sr-Cyrl→en, true",
    "zh-Hant→en, zh-TW→en, true",
    "zh→en, zh-TW→en, false",
    "en→pt, en→pt-PT, false",
    "en→ru, en→en-XA, false",
    "en→en-XA, en→en-XA, true",
  })
  void serves_any_region_of_its_source_and_what_means_its_target(
      String pair, String wanted, boolean serves) {
    assertThat(LanguagePair.parse(pair).serves(LanguagePair.parse(wanted))).isEqualTo(serves);
  }

  @Test
  void reads_what_it_writes() {
    var pair = LanguagePair.of("en-GB", "zh-Hant");
    assertThat(LanguagePair.parse(pair.toString())).isEqualTo(pair);
    assertThatThrownBy(() -> LanguagePair.parse("en-ru"))
        .hasMessage("\"en-ru\" is no pair of languages; write it like en→ru");
  }
}
