package tolmach.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;

class SegmentedTextTest {

  private static final List<LanguageTag> LANGUAGES =
      Stream.of("en", "ru", "de", "tr", "ja", "ar", "fi", "und").map(LanguageTag::of).toList();

  /** What texts are made of, and what breaks them: halves of characters, controls, brackets. */
  private static final String[] PIECES = {
    "word",
    "Слово",
    "Dr.",
    "т.",
    "е.",
    "U.S.",
    "1.",
    "2.",
    "3.5",
    "a)",
    "!",
    "?",
    "…",
    "...",
    ".",
    "。",
    "？",
    "؟",
    "।",
    "\"",
    "«",
    "»",
    "„",
    "“",
    "(",
    ")",
    "[1]",
    "[",
    "]",
    "•",
    "—",
    " ",
    "  ",
    "\u00A0",
    "\u202F",
    "\u3000",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u0085",
    "\u000B",
    "⟦1⟧",
    "⟦/1⟧",
    "⟦12⟧",
    "⟦",
    "⟧",
    "⟦/⟧",
    "\uD800",
    "\uDC00",
    "😀",
    "👩\u200D👧",
    "e\u0301",
    "\u0301",
    "\u200B",
    "\u200F",
    "\u202E",
    "\u2066",
    "\u2069",
    "\uFEFF",
    "\u0000",
    "漢字",
    "かな",
    "שלום",
    "مرحبا",
    "iPhone",
    "A.",
    "И.",
    "@a.b",
    "https://a.example/B.C?d=E.F",
    "$1m",
    "XIV.",
  };

  private final Segmenter segmenter = new SentenceSegmenter();

  @Test
  void knows_the_space_between_sentences() {
    assertThat(segmenter.segmented(LanguageTag.of("en"), " It rained.\u00A0 It snowed.\n"))
        .isEqualTo(
            new SegmentedText(List.of("It rained.", "It snowed."), List.of(" ", "\u00A0 ", "\n")));
    assertThat(segmenter.segmented(LanguageTag.of("zh"), "下雨了。他走了。").gaps())
        .containsExactly("", "", "");
    assertThat(segmenter.segmented(LanguageTag.of("en"), " \n"))
        .isEqualTo(new SegmentedText(List.of(), List.of(" \n")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void gives_back_any_text_exactly(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      String text = i % 2 == 0 ? ofPieces(random) : ofCharacters(random);
      LanguageTag language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      SegmentedText segmented = segmenter.segmented(language, text);

      assertThat(segmented.text()).isEqualTo(text);
      assertThat(String.join("", segmented.gaps())).matches(SegmentedTextTest::isWhite);
      assertThat(segmented.sentences()).noneMatch(String::isBlank);
    }
  }

  private static String ofPieces(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  /** Any UTF-16 code units, most of them of the first planes where punctuation lives. */
  private static String ofCharacters(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(200); n > 0; n--) {
      text.append((char) random.nextInt(random.nextInt(3) == 0 ? 0x10000 : 0x250));
    }
    return text.toString();
  }

  private static boolean isWhite(String gap) {
    return gap.chars().allMatch(c -> Marks.isSpace((char) c));
  }

  @Test
  void never_cuts_through_a_character() {
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      String text = "😀. ".repeat(random.nextInt(4)) + "A.\uD83D\uDE00 B! e\u0301. \u0301C";
      assertThat(segmenter.sentences(LanguageTag.of("en"), text))
          .noneMatch(sentence -> Character.isLowSurrogate(sentence.charAt(0)))
          .noneMatch(sentence -> Character.isHighSurrogate(sentence.charAt(sentence.length() - 1)));
    }
  }

  @Test
  void refuses_sentences_of_another_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedText.of("It rained.", List.of("It snowed.")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SegmentedText(List.of("It rained."), List.of("")));
  }
}
