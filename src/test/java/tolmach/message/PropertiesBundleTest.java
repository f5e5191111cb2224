package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;

class PropertiesBundleTest {

  private static final String ODD =
      "\uFEFF# head\r\n"
          + "\r\n"
          + "  ! about a\n"
          + "# and still\n"
          + "a=1\n"
          + "b : two  \r"
          + "c\tthree\n"
          + "d\\ d\\=x = \\\n"
          + "      long \\\r\n"
          + "\t line\n"
          + "e\n"
          + "f=\n"
          + " g = \\u041f\\tq\\\\\n"
          + "#last\n"
          + "h = no end";

  private static PropertiesBundle bundle(String text) {
    return PropertiesBundle.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String localized(String text, Map<String, String> values) {
    return new String(bundle(text).localized(values), StandardCharsets.UTF_8);
  }

  @Test
  void reads_what_java_reads() throws IOException {
    var expected = new Properties();
    expected.load(new StringReader(ODD.substring(1)));
    var read = new HashMap<String, String>();
    bundle(ODD).entries().forEach(entry -> read.put(entry.key(), entry.value()));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void gives_a_message_its_comment_and_line() {
    assertThat(bundle(ODD).entries())
        .startsWith(new Entry("a", "1", "about a\nand still", 5))
        .contains(new Entry("d d=x", "long line", "", 8))
        .endsWith(new Entry("h", "no end", "last", 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ODD,
        "",
        "\n",
        "a",
        "a=b",
        "a=b\n",
        "a = b\\\n",
        "# c\r\n\r\na:b\r\n",
        "ключ=значение"
      })
  void gives_back_every_byte_where_nothing_changes(String text) {
    assertThat(localized(text, Map.of())).isEqualTo(text);
    var same = new HashMap<String, String>();
    bundle(text).entries().forEach(entry -> same.put(entry.key(), entry.value()));
    assertThat(localized(text, same)).isEqualTo(text);
  }

  @Test
  void changes_nothing_but_the_value() {
    assertThat(localized(ODD, Map.of("b", "zwei", "d d=x", "kurz")))
        .isEqualTo(ODD.replace("two  ", "zwei").replace("long \\\r\n\t line", "kurz"));
    assertThat(localized("e\nf=\n", Map.of("e", "x", "f", "y"))).isEqualTo("e=x\nf=y\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " two  spaces ",
        "= :",
        ":",
        "#no comment",
        "a\\b",
        "tab\tline\nend\r\f",
        "Привет, 🙂",
        "\u0007",
        "\ud83d"
      })
  void writes_a_value_so_that_java_reads_the_same(String value) throws IOException {
    for (String text : new String[] {"a = x\n", "a x\n", "a", "a=é\n"}) {
      var read = new Properties();
      read.load(new StringReader(localized(text, Map.of("a", value))));
      assertThat(read.getProperty("a")).isEqualTo(value);
    }
  }

  @Test
  void keeps_a_file_of_pure_ascii_in_ascii() {
    assertThat(localized("a = x\n", Map.of("a", "Да 🙂")))
        .isEqualTo("a = \\u0414\\u0430 \\ud83d\\ude42\n");
  }

  @Test
  void writes_utf8_into_a_file_in_utf8() {
    assertThat(bundle("# café\na = x\n").charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(localized("# café\na = x\n", Map.of("a", "Да"))).isEqualTo("# café\na = Да\n");
  }

  @Test
  void falls_back_to_latin_1_and_keeps_it() {
    Charset latin1 = StandardCharsets.ISO_8859_1;
    byte[] bytes = "a = caf\u00e9\nb = x\n".getBytes(latin1);
    PropertiesBundle bundle = PropertiesBundle.parse(bytes);
    assertThat(bundle.charset()).isEqualTo(latin1);
    assertThat(bundle.entries().get(0).value()).isEqualTo("caf\u00e9");
    assertThat(new String(bundle.localized(Map.of("b", "\u00e9 Да")), latin1))
        .isEqualTo("a = caf\u00e9\nb = \\u00e9 \\u0414\\u0430\n");
  }

  @Test
  void says_where_an_escape_is_no_character() {
    assertThatThrownBy(() -> bundle("a=1\nb=\\u12G4\n"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 2: \"\\u12G4\" is no character; write \\u and four hexadecimal digits");
    assertThatThrownBy(() -> bundle("b=\\u12"))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("line 1: \"\\u12\" is no character");
  }

  @Test
  void says_where_a_key_stands_twice() {
    assertThatThrownBy(() -> bundle("a=1\nb=2\na=3\n"))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "line 3: the key \"a\" stands in line 1 already; give each message a key of its own");
  }

  @Test
  void says_where_a_key_is_missing() {
    assertThatThrownBy(() -> bundle("a=1\n =2\n"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 2: a value without a key; write key=value");
  }

  @Test
  void refuses_what_is_binary() {
    assertThatThrownBy(() -> bundle("a=1\nb=\0\1\n"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 2: a control character (0x0); a bundle is text, this looks binary");
  }

  @Test
  void refuses_a_value_for_a_message_it_does_not_have() {
    assertThatThrownBy(() -> bundle("a=1").localized(Map.of("z", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message [z]");
  }
}
