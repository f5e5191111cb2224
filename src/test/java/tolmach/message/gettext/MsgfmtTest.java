package tolmach.message.gettext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tolmach.message.gettext.PoText.file;
import static tolmach.message.gettext.PoText.read;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;

/** What gettext's own compiler says of files that we write; where it is installed. */
class MsgfmtTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "player.pot, ru",
    "player.pot, ja",
    "player.pot, ar",
    "player.pot, lv",
    "player.pot, fr",
    "photos-pl.po, cs",
    "photos-pl.po, pl",
    "photos-pl.po, sl",
    "bakery-ru.po, de",
    "bakery-ru.po, ru",
    "library-en.po, en",
    "library-en.po, sr-Latn",
    "player.pot, br"
  })
  void compiles_what_is_written(String name, String language) throws Exception {
    assumeThat(isInstalled()).isTrue();
    LanguageTag target = LanguageTag.of(language);
    Bundle bundle = read(file(name));
    String translated = bundle.localized(echoes(bundle, target), target);
    assertThat(complaints(translated)).isEmpty();
    assertThat(complaints(bundle.localized(Map.of(), target))).isEmpty();
  }

  /** Every message in its source's words, in as many cases as the language has. */
  private static Map<String, MessageText> echoes(Bundle bundle, LanguageTag target) {
    var texts = new HashMap<String, MessageText>();
    for (Message message : bundle.messages()) {
      texts.put(message.key(), message.text());
      List<Selector> selectors = message.text().selectors();
      if (!selectors.isEmpty()) {
        var variants = new ArrayList<Variant>();
        Variant last = message.text().variants().get(1);
        for (String category : PluralForms.rules(target).getKeywords()) {
          variants.add(new Variant(List.of(category), last.text(), last.numbers()));
        }
        texts.put(message.key(), new MessageText(selectors, variants));
      }
    }
    return texts;
  }

  private String complaints(String po) throws IOException, InterruptedException {
    Path input = Files.writeString(folder.resolve("x.po"), po, StandardCharsets.UTF_8);
    Path output = folder.resolve("x.mo");
    Path said = folder.resolve("said.txt");
    Process msgfmt =
        new ProcessBuilder("msgfmt", "-c", "-o", output.toString(), input.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(msgfmt.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String all = Files.readString(said, StandardCharsets.UTF_8);
    return msgfmt.exitValue() == 0 ? "" : all + "\n" + po;
  }

  private static boolean isInstalled() {
    for (String one : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (new File(one, "msgfmt").canExecute()) {
        return true;
      }
    }
    return false;
  }
}
