package tolmach.worker.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern.ArgType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.engine.SourceSegment;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.worker.BundleRun;

class MessagesExampleTest {

  private static final Path PAGE = Path.of("src/docs/messages-example.md");
  private static final LanguageTag PSEUDO = LanguageTag.of("en-XA");
  private static final int LINES = 8;

  private static final List<String> SHOWN =
      List.of(
          "planner-icu.en.properties",
          "shop-flat.en.json",
          "chat-i18next.en.json",
          "weather.en.arb",
          "bakery-ru.po",
          "reader.en.xlf",
          "android-en/values/strings.xml",
          "Weather.strings",
          "Ferry.stringsdict",
          "fitness.en.xcstrings",
          "library-rails.en.yml");

  /** To print it anew: {@code mvn test -Dtest=MessagesExampleTest -Dprint.docs=true}. */
  @Test
  void the_page_shows_what_comes_out() throws IOException {
    String page = page();
    if (Boolean.getBoolean("print.docs")) {
      Files.writeString(PAGE, page, UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }

  private static String page() {
    var page = new StringBuilder("# UI strings: what comes out\n\n");
    page.append("Printed by a test, with the pseudo engine: no words are translated here.\n\n");
    page.append("## Plurals\n\n`files = {n, plural, one {# file} other {# files}}`\n\n");
    page.append("| into | category | the engine is asked | numbers of that category |\n");
    page.append("|---|---|---|---|\n");
    byte[] message = "# …\nfiles = {n, plural, one {# file} other {# files}}\n".getBytes(UTF_8);
    for (String to : List.of("ru", "pl", "ar", "ja")) {
      BundleRun run =
          BundleRun.of(
              "app_en.properties", message, LanguageTag.of(to), MessagesExampleTest::pseudo);
      run.asked()
          .forEach(
              (id, text) -> {
                String category = id.substring(id.indexOf('[') + 1, id.length() - 1);
                List<Integer> samples = IcuChoices.samples(to, ArgType.PLURAL, category);
                page.append("| ").append(to).append(" | ").append(category).append(" | ");
                page.append(text).append(" | ");
                page.append(samples.isEmpty() ? "fractions" : numbers(samples)).append(" |\n");
              });
      page.append("| ").append(to).append(" | written | `");
      page.append(new String(run.bytes(), UTF_8).strip().replace("# …\nfiles = ", ""));
      page.append("` | |\n");
    }
    page.append("\n## Formats\n\nThe first lines that differ; all others are the same bytes.\n");
    SHOWN.forEach(name -> difference(name, page));
    return page.toString();
  }

  private static String numbers(List<Integer> samples) {
    String first = String.join(", ", samples.stream().limit(6).map(String::valueOf).toList());
    return samples.size() > 6 ? first + " …" : first;
  }

  private static void difference(String name, StringBuilder page) {
    byte[] source = Bundles.bytes(name);
    byte[] written = BundleRun.of(name, source, PSEUDO, MessagesExampleTest::pseudo).bytes();
    page.append("\n### ").append(name).append("\n\n```diff\n");
    pairs(LineDiff.of(Bundles.text(source), Bundles.text(written))).stream()
        .limit(LINES)
        .forEach(line -> page.append(line.stripTrailing()).append('\n'));
    page.append("```\n");
  }

  /** Each line that went with the one that came for it. */
  private static List<String> pairs(List<String> lines) {
    var pairs = new ArrayList<String>();
    int put = 0;
    for (String line : lines) {
      boolean isGone = line.startsWith("-");
      if (isGone && !pairs.isEmpty() && pairs.get(pairs.size() - 1).startsWith("+")) {
        put = pairs.size();
      }
      while (!isGone && put < pairs.size() && pairs.get(put).startsWith("+")) {
        put++;
      }
      pairs.add(isGone ? pairs.size() : Math.min(put + 1, pairs.size()), line);
      put = isGone ? put : put + 2;
    }
    return pairs;
  }

  private static String pseudo(String text) {
    var pair = new LanguagePair(LanguageTag.of("en"), PSEUDO);
    try (var engine = new PseudoEngine()) {
      return engine
          .translate(pair, List.of(SourceSegment.of(text)), Duration.ofSeconds(1))
          .get(0)
          .text();
    }
  }
}
