package tolmach.message.gettext;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.message.gettext.PoText.file;
import static tolmach.message.gettext.PoText.forms;
import static tolmach.message.gettext.PoText.read;
import static tolmach.message.gettext.PoText.said;
import static tolmach.message.gettext.PoText.text;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;

class UndoneTranslationsTest {

  private static final String[] PIECES = {"я", "\n", "\"", "\\", "%d", "\t", "⟦", "🙂", " ", "{0}"};

  /** Texts that stand in several literals in one line come back in one; these files have none. */
  @ParameterizedTest
  @CsvSource({"bakery-ru.po, ru", "photos-pl.po, pl", "library-en.po, en"})
  void give_the_source_s_bytes_back(String name, String language) {
    var random = new Random(20261124);
    LanguageTag target = LanguageTag.of(language);
    Bundle bundle = read(file(name));
    for (int round = 0; round < 100; round++) {
      var texts = new HashMap<String, MessageText>();
      var former = new HashMap<String, MessageText>();
      for (Message message : bundle.messages()) {
        if (message.given() != null && random.nextInt(3) == 0) {
          texts.put(message.key(), any(message, random));
          former.put(message.key(), message.given());
        }
      }
      Bundle changed = read(bundle.localized(texts, target));
      texts.forEach(
          (key, text) ->
              assertThat(said(PoText.message(changed, key).given())).isEqualTo(said(text)));
      assertThat(changed.localized(former, target)).isEqualTo(file(name));
    }
  }

  private static MessageText any(Message message, Random random) {
    return message.text().isPlain()
        ? text(words(random))
        : forms("one", words(random), "few", words(random), "many", words(random));
  }

  private static String words(Random random) {
    var words = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      words.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return words.toString();
  }
}
