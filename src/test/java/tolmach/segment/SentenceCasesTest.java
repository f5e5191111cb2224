package tolmach.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;

/**
 * Cases in {@code en.txt} and kin, one a line: sentences parted by {@code " | "} where a space
 * stands between them, {@code " || "} where nothing does, {@code " |n "} where a line ends; {@code
 * \n} is a line break within a sentence.
 */
class SentenceCasesTest {

  private static final Pattern SEAM = Pattern.compile(" (\\|\\||\\|n|\\|) ");

  private final Segmenter segmenter = new SentenceSegmenter();

  /** A text and the sentences it must come apart into. */
  record Case(String language, String text, List<String> sentences) {

    static Case of(String language, String line) {
      String rest = line.replace("\\n", "\n");
      var sentences = new ArrayList<String>();
      var text = new StringBuilder();
      var seam = SEAM.matcher(rest);
      int from = 0;
      while (seam.find()) {
        sentences.add(rest.substring(from, seam.start()));
        text.append(sentences.get(sentences.size() - 1));
        text.append(
            switch (seam.group(1)) {
              case "||" -> "";
              case "|n" -> "\n";
              default -> " ";
            });
        from = seam.end();
      }
      sentences.add(rest.substring(from));
      return new Case(language, text.append(rest.substring(from)).toString(), sentences);
    }

    @Override
    public String toString() {
      return language + ": " + String.join(" | ", sentences);
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            "en", "ru", "de", "fr", "es", "it", "pt", "pl", "uk", "tr", "nl", "cs", "sr", "bg",
            "zh", "ja", "ar")
        .flatMap(SentenceCasesTest::cases);
  }

  private static Stream<Case> cases(String language) {
    try (var stream = SentenceCasesTest.class.getResourceAsStream("cases/" + language + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Case.of(language, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comes_apart_where_its_sentences_end_and_nowhere_else(Case one) {
    assertThat(segmenter.sentences(LanguageTag.of(one.language()), one.text()))
        .containsExactlyElementsOf(one.sentences());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "ru", "de", "fr", "es", "it", "pt", "pl", "uk", "tr", "nl", "cs", "sr", "bg", "ar"
      })
  void has_a_list_of_abbreviations_for(String language) {
    assertThat(Abbreviations.listed(LanguageTag.of(language))).isTrue();
  }
}
