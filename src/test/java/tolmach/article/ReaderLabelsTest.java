package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;

/** What readers are told of how a translation was made. */
class ReaderLabelsTest {

  /** A line below a headline. */
  private static final int LONGEST = 60;

  @Test
  void are_in_the_language_of_the_text() {
    assertThat(label(Making.MACHINE, false, "ru")).isEqualTo("Машинный перевод");
    assertThat(label(Making.MACHINE, true, "en"))
        .isEqualTo("Machine translation, reviewed by an editor");
    assertThat(label(Making.MACHINE_AND_PERSON, true, "de"))
        .isEqualTo("Maschinelle Übersetzung, von einem Menschen bearbeitet");
    assertThat(label(Making.PERSON, false, "fr")).isEqualTo("Traduit par une personne");
  }

  @Test
  void serve_all_regions_and_heed_the_script() {
    assertThat(label(Making.MACHINE, false, "pt-BR")).isEqualTo(label(Making.MACHINE, false, "pt"));
    assertThat(label(Making.MACHINE, false, "zh-TW")).isEqualTo("機器翻譯");
    assertThat(label(Making.MACHINE, false, "zh-CN")).isEqualTo("机器翻译");
    assertThat(label(Making.MACHINE, false, "sr-ME")).isEqualTo("Mašinski prevod");
  }

  @Test
  void are_english_where_nobody_has_written_them() {
    assertThat(label(Making.MACHINE, false, "yo")).isEqualTo("Machine translation");
    assertThat(label(Making.ALGORITHM, false, "en-XA"))
        .isEqualTo("Test text made by rules, not a translation");
  }

  @Test
  void exist_whole_in_some_forty_languages() {
    Set<String> languages = ReaderLabels.languages();
    assertThat(languages).hasSizeGreaterThanOrEqualTo(38).contains("ru", "es", "ar", "ja", "uk");
    for (String tag : languages) {
      var language = LanguageTag.of(tag);
      var different = new TreeSet<String>();
      different.add(ReaderLabels.of(Making.MACHINE, false, language));
      different.add(ReaderLabels.of(Making.MACHINE, true, language));
      different.add(ReaderLabels.of(Making.MACHINE_AND_PERSON, false, language));
      different.add(ReaderLabels.of(Making.PERSON, false, language));
      assertThat(different).as(tag).hasSize(4).allMatch(text -> length(text) <= LONGEST);
      if (!tag.equals("en")) {
        assertThat(different).as(tag).noneMatch(text -> text.contains("translation"));
      }
    }
  }

  private static int length(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
    characters.setText(text);
    int length = 0;
    while (characters.next() != BreakIterator.DONE) {
      length++;
    }
    return length;
  }

  private static String label(Making making, boolean reviewed, String language) {
    return ReaderLabels.of(making, reviewed, LanguageTag.of(language));
  }
}
