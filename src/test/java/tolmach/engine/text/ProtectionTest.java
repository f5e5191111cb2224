package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguagePair;

class ProtectionTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c&d=e#f",
        "www.example.org",
        "https://ru.example.org/Мост_(Нева)",
        "ftp://example.org/x.zip",
        "first.last+tag@mail.example.org",
        "@northdesk",
        "@north.desk_7",
        "#harbour",
        "#Выборы2026",
        "{0}",
        "{count,number}",
        "{{ user.name }}",
        "${HOME}",
        "%s",
        "%1$d",
        "%.2f",
        "%(name)s",
        "openGate()",
        "System.exit()",
        "`rm -r x y`",
        "--dry-run",
        "--level=3",
        "-v",
        "snake_case_name",
        "/usr/lib/x.so",
        "~/notes",
        "../a/b.txt",
        "C:\\Program Files\\x.exe",
        "README.md",
        "v2.1.3",
        "10.0.0.255",
        "<span translate=\"no\">Do Not</span>"
      })
  void is_the_same_in_every_language(String literal) {
    for (String frame : List.of("%", "Take % now.", "(%), he said", "Look: %!", "«%»")) {
      String text = frame.replace("%", literal);
      List<String> found = found(Protection.ALL, text, EN_RU);
      assertThat(found).as(text).containsExactly(literal);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor said: and/or, 24/7, yes.",
        "On 23.11.2026 it cost 1.500.000 or 1,500 or 3.14.",
        "Rates rose by 1.5 % and 12,5%.",
        "It weighs 5 kg and runs 100 m.",
        "A well-known e-mail, a co-op - and x -- y.",
        "It is 100% sure that 5 % of them are #1.",
        "He said (really) that f(x) is odd. See p.5",
        "Mr. Smith vs. Dr. No {like this one}",
        "⟦1⟧ and ⟦/2⟧"
      })
  void is_left_to_the_engine(String text) {
    assertThat(found(Protection.ALL.without(Protection.Kind.MEASURE), text, EN_RU)).isEmpty();
    assertThat(found(Protection.ALL, text, EN_RU)).noneMatch(part -> part.matches(".*[.,].*"));
  }

  @Test
  void a_measure_is_copied_only_where_both_languages_write_it_so() {
    String text = "It grew by 5%, by 1.5%, over 12 km or 1,500 km.";
    assertThat(found(Protection.ALL, text, EN_RU)).containsExactly("5%");
    assertThat(found(Protection.ALL, text, LanguagePair.of("en", "de")))
        .containsExactly("5%", "12 km");
    assertThat(found(Protection.ALL, text, LanguagePair.of("en-US", "en-GB")))
        .containsExactly("5%", "1.5%", "12 km", "1,500 km");
  }

  @Test
  void an_engine_that_copies_a_kind_need_not_have_it_protected() {
    Protection protection = Protection.ALL.without(Protection.Kind.URL, Protection.Kind.EMAIL);
    assertThat(found(protection, "See https://example.org and @desk", EN_RU))
        .containsExactly("@desk");
    assertThat(found(Protection.NONE, "See https://example.org and @desk", EN_RU)).isEmpty();
  }

  private static List<String> found(Protection protection, String text, LanguagePair pair) {
    return protection.find(text, pair).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
