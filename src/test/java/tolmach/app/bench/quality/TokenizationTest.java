package tolmach.app.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected words are what the regular expressions published with sacrebleu 2 give in Python.
 */
class TokenizationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "&quot;AT&amp;T&quot; rose 3.5% to $1,234.50 &lt;net&gt;.|\" AT & T \" rose 3.5 % to $ 1,234.50 < net > .",
        "Born in 1912.|Born in 1912 .",
        "pages 10-12, well-known; 5,a and a,5|pages 10 - 12 , well-known ; 5 , a and a , 5",
        "«Цена — 7,5 млрд ₽», — сказал он в 2020.|«Цена — 7,5 млрд ₽» , — сказал он в 2020 .",
        "don't ‘quote’ it… №5|don't ‘quote’ it… №5",
      })
  void reads_entities_and_parts_ascii_punctuation_by_default(String text, String words) {
    assertThat(String.join(" ", Tokenization.V13A.words(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "AT&amp;T|AT & amp ; T",
        "Born in 1912.|Born in 1912.",
        "pages 10-12, well-known; 5,a and a,5|pages 10-12 , well - known ; 5 , a and a , 5",
        "«Цена — 7,5 млрд ₽», — сказал он.|« Цена — 7,5 млрд ₽ » , — сказал он .",
        "don't ‘quote’ it… №5|don ' t ‘ quote ’ it … № 5",
        "他说：“1,5”—好。A.B|他说 ： “1,5 ” — 好 。 A . B",
      })
  void parts_any_punctuation_and_symbol_internationally(String text, String words) {
    assertThat(String.join(" ", Tokenization.INTL.words(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "他说：“1,5”—好。A.B|他 说 ： “ 1,5 ” — 好 。 A . B",
        "Born in 1912.|Born in 1912.",
        "𠀀字|𠀀 字",
      })
  void parts_chinese_characters(String text, String words) {
    assertThat(String.join(" ", Tokenization.ZH.words(text))).isEqualTo(words);
  }

  @Test
  void knows_the_spaces_that_python_knows() {
    String text = "a\u00a0b\u2009c\u3000d\u001ce\u2028f\u200bg";

    assertThat(Tokenization.NONE.words(text)).containsExactly("a", "b", "c", "d", "e", "f\u200bg");
    assertThat(Tokenization.CHAR.words("😀 a")).containsExactly("😀", "a");
  }

  @Test
  void names_those_there_are() {
    assertThat(Tokenization.ofWord("intl")).isEqualTo(Tokenization.INTL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokenization.ofWord("14a"))
        .withMessageContaining("\"14a\"")
        .withMessageContaining("[13a, intl, zh, char, none]");
  }
}
