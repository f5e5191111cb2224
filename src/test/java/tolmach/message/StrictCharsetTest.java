package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;

class StrictCharsetTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "KOI8-R", "windows-1251"})
  void gives_back_what_it_was_given(String name) {
    Charset charset = Charset.forName(name);
    String text = "Привет, world\r\n";

    byte[] bytes = StrictCharset.encode(text, charset);

    assertThat(bytes).isEqualTo(text.getBytes(charset));
    assertThat(StrictCharset.decode(bytes, charset)).isEqualTo(text);
  }

  @Test
  void an_empty_text_is_no_bytes() {
    assertThat(StrictCharset.encode("", StandardCharsets.UTF_8)).isEmpty();
    assertThat(StrictCharset.decode(new byte[0], StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void names_the_line_and_the_byte_that_is_none_of_the_charset() {
    byte[] bytes = "a=1\nb=\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> StrictCharset.decode(bytes, StandardCharsets.UTF_8))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "line 2: the byte 0xE9 is no UTF-8; send the file in the charset it names, or in"
                + " UTF-8");
  }

  @Test
  void names_the_characters_that_the_charset_has_not() {
    assertThatThrownBy(() -> StrictCharset.encode("猫 и 犬, 猫", Charset.forName("KOI8-R")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("KOI8-R has no 猫, 犬; send the bundle in UTF-8");
  }

  @Test
  void half_of_a_character_is_never_written() {
    assertThatThrownBy(() -> StrictCharset.encode("\ud83d", StandardCharsets.UTF_8))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
