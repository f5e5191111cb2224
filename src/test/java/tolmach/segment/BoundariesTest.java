package tolmach.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;

class BoundariesTest {

  /** A text that counts how many of its characters were looked at. */
  private static final class WatchedText implements CharSequence {
    private final String text;
    private long looks;

    WatchedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      looks += text.length();
      return text;
    }
  }

  private static long looksAt(String text, String language) {
    var watched = new WatchedText(text);
    new Boundaries(LanguageTag.of(language)).in(watched);
    return watched.looks;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "слово",
        "Dr. ",
        "т. е. ",
        "A. ",
        "1. ",
        "1 ",
        "... ",
        ". ",
        ".",
        "\n",
        " \n ",
        "\u3000",
        "»",
        "( ",
        "Yes. ",
        "Yes.No",
        "a) ",
        "• ",
        "他走了。",
        "。",
        "e\u0301",
        "«Да. — Нет. ",
        "?! ",
      })
  void looks_at_no_more_for_each_character_of_a_long_text_than_of_a_short_one(String piece) {
    String shorter = piece.repeat(40_000 / piece.length());
    String longer = piece.repeat(160_000 / piece.length());

    for (String language : new String[] {"en", "ru", "de"}) {
      assertThat(looksAt(longer, language))
          .as(language)
          .isLessThan(5 * looksAt(shorter, language))
          .isLessThan(1_000L * longer.length());
    }
  }
}
