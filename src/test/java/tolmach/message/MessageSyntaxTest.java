package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSyntaxTest {

  private static final String[] PIECES = {
    "files",
    " ",
    "'",
    "''",
    "'{'",
    "'}'",
    "'{}'",
    "'#'",
    "#",
    "{name}",
    "<b>x</b>",
    "it's",
    "%d",
    "."
  };

  private static String printed(String pattern, int n, int m, String g) {
    return new MessageFormat(pattern, ULocale.ENGLISH)
        .format(Map.of("n", n, "m", m, "g", g, "name", "Ada"), new StringBuffer(), null)
        .toString();
  }

  @Test
  void a_pattern_read_and_written_prints_what_it_printed() {
    var random = new Random(7);
    int read = 0;
    for (int i = 0; i < 2000; i++) {
      String pattern = message(random, 2);
      if (!MessageValue.looksLikeChoice(pattern)) {
        continue;
      }
      MessageText text = MessageSyntax.read(pattern);
      if (text.isPlain()) {
        continue;
      }
      read++;
      String written = MessageSyntax.write(text);
      for (int n : new int[] {0, 1, 2, 5}) {
        for (int m : new int[] {1, 3}) {
          for (String g : new String[] {"female", "x"}) {
            assertThat(printed(written, n, m, g))
                .as("%s became %s", pattern, written)
                .isEqualTo(printed(pattern, n, m, g));
          }
        }
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  private static String message(Random random, int depth) {
    var pattern = new StringBuilder();
    int many = 1 + random.nextInt(4);
    for (int i = 0; i < many; i++) {
      if (depth > 0 && random.nextInt(3) == 0) {
        pattern.append(
            switch (random.nextInt(3)) {
              case 0 -> "{n, plural, =0 {" + message(random, depth - 1) + "} one {";
              case 1 -> "{m, plural, one {";
              default -> "{g, select, female {";
            });
        pattern.append(message(random, depth - 1)).append("} other {");
        pattern.append(message(random, depth - 1)).append("}}");
      } else {
        pattern.append("w").append(PIECES[random.nextInt(PIECES.length)]).append("w");
      }
    }
    return pattern.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{0}",
        "{name}",
        "{{x}}",
        "${x}",
        "%{x}",
        "%s",
        "%1$d",
        "%@",
        "%lld",
        "%(name)s",
        "$t(common.ok)",
        "@:key.sub",
        "`code`",
        "<br/>",
        "&nbsp;"
      })
  void a_placeholder_of_every_kind_is_a_code(String placeholder) {
    assertThat(MessageSyntax.plain("Say " + placeholder + " now").text()).isEqualTo("Say ⟦1⟧ now");
  }

  @Test
  void the_target_of_a_link_is_a_code_and_its_words_are_words() {
    assertThat(MessageSyntax.plain("See [the help](https://example.org/h) first").text())
        .isEqualTo("See ⟦1⟧the help⟦/1⟧ first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "a } b", "{not an, argument", "{}", "set {a, b} = {c, d}"})
  void what_only_looks_like_a_pattern_is_written_as_it_stands(String value) {
    assertThat(MessageSyntax.write(MessageSyntax.read(value))).isEqualTo(value);
  }
}
