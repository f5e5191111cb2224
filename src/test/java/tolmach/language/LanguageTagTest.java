package tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "EN, en",
    "en-gb, en-GB",
    "ZH-hant-tw, zh-Hant-TW",
    "iw, he",
    "in, id",
    "ji, yi",
    "nb, no",
    "nb-NO, no-NO",
    "nn, nn",
    "sh, sr-Latn",
    "cmn, zh",
    "tl, fil",
    "sr-YU, sr-RS",
    "en-XA, en-XA",
    "und, und",
  })
  void has_one_name_for_a_language(String written, String canonical) {
    assertThat(LanguageTag.of(written).value()).isEqualTo(canonical);
    assertThat(LanguageTag.of(canonical).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en_GB", "en-", "e", "english language", "русский", "-", "en--GB"})
  void refuses_what_is_no_tag_and_says_how_to_write_one(String tag) {
    assertThatThrownBy(() -> LanguageTag.of(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + tag + "\" is no BCP 47 language tag; write it like en, ru or en-GB");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en",
    "sr-Cyrl, sr",
    "sr-Latn-RS, sr-Latn",
    "sr-ME, sr-Latn",
    "zh-Hans-CN, zh",
    "zh-TW, zh-Hant",
    "zh-Hant, zh-Hant",
    "az-Latn, az",
    "no, no",
    "en-XA, en-XA",
    "und, und",
  })
  void names_the_script_only_where_it_is_not_the_usual_one(String tag, String written) {
    assertThat(LanguageTag.of(tag).written()).isEqualTo(LanguageTag.of(written));
  }

  @ParameterizedTest
  @CsvSource({
    "en, en-GB, true",
    "zh-TW, zh-Hant, true",
    "sr, sr-Cyrl-RS, true",
    "sr, sr-Latn, false",
    "zh, zh-Hant, false",
    "en, en-XA, false",
    "und, und, false",
    "no, nb, true",
    "no, nn, false",
  })
  void is_the_same_language_in_the_same_script(String one, String other, boolean same) {
    assertThat(LanguageTag.of(one).sameLanguageAs(LanguageTag.of(other))).isEqualTo(same);
    assertThat(LanguageTag.of(other).sameLanguageAs(LanguageTag.of(one))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, ru-RU, true",
    "zh-TW, zh-Hant, true",
    "pt, pt-BR, true",
    "pt, pt-PT, false",
    "sr, sr-Latn, false",
    "en, en-XA, false",
    "und, und, true",
  })
  void means_another_if_both_are_filled_in_alike(String one, String other, boolean means) {
    assertThat(LanguageTag.of(one).means(LanguageTag.of(other))).isEqualTo(means);
  }
}
