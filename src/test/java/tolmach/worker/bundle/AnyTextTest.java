package tolmach.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tolmach.article.Article;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleFormats;
import tolmach.message.Message;
import tolmach.message.MessageArticle;
import tolmach.message.MessageText;
import tolmach.segment.CodedText;
import tolmach.segment.Segment;
import tolmach.worker.BundleRun;

/** Whatever a translation has in it, a file that it was written to says the same again. */
class AnyTextTest {

  private static final int TEXTS = 40;

  private static final String[] PIECES = {
    "окно",
    "\"",
    "\"\"",
    "it's",
    "l'été",
    "`",
    "\\",
    "\\\\",
    "\\n",
    "\\u0041",
    "/",
    "//",
    "/* x */",
    "#",
    "# no comment",
    "!",
    ":",
    ": ",
    "=",
    ";",
    ",",
    "- ",
    "?",
    "@string/x",
    "@",
    "*",
    "&",
    "&amp;",
    "&#65;",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!-- x -->",
    "]]>",
    "<![CDATA[",
    "{",
    "%",
    "100%",
    "%%",
    "$",
    "|",
    "> ",
    "~",
    "null",
    "true",
    "No",
    "1",
    "1.5",
    "猫",
    "🙂",
    "👩‍👩‍👧",
    "עברית",
    "\u200f",
    "\u00a0",
    "\u2028",
    "e\u0301",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "…",
    "«»",
    "„“"
  };

  static List<String> names() {
    return Bundles.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void comes_back_as_it_was_written(String name) {
    Article article = BundleRun.read(name, Bundles.bytes(name));
    LanguageTag to = LanguageTag.of("de");
    Article wanted = MessageArticle.into(article, to);
    var random = new Random(name.hashCode());
    for (int i = 0; i < TEXTS; i++) {
      var translations = new HashMap<String, String>();
      for (Segment segment : wanted.segments()) {
        boolean isPlain = !segment.id().contains("[") && segment.codes().isEmpty();
        if (segment.translate() && isPlain && !hasAccessKey(article, segment)) {
          translations.put(segment.id(), text(random));
        }
      }
      byte[] written = MessageArticle.write(article, translations, to);
      Map<String, String> said = said(article, written, translations);
      if (article.format().startsWith("xliff")) { // whose white space is one space
        said.replaceAll((key, text) -> text.replaceAll("[ \t\n]+", " "));
        translations.replaceAll((key, text) -> text.replaceAll("[ \t\n]+", " "));
      }
      assertThat(said).isEqualTo(translations);
    }
  }

  /** Then a mark is put into whatever is written. */
  private static boolean hasAccessKey(Article article, Segment segment) {
    return article.segments().stream()
        .anyMatch(own -> own.id().equals(segment.id()) && !own.text().equals(segment.text()));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.isEmpty() || text.toString().isBlank() ? "x" + text : text.toString();
  }

  private static Map<String, String> said(
      Article article, byte[] written, Map<String, String> translations) {
    var charset = MessageArticle.charset(article);
    Bundle again =
        BundleFormats.named(article.format()).parse(new String(written, charset), charset);
    return again.messages().stream()
        .filter(message -> translations.containsKey(message.key()))
        .collect(Collectors.toMap(Message::key, message -> shown(again, message)));
  }

  private static String shown(Bundle bundle, Message message) {
    MessageText text =
        bundle.isBilingual() && message.given() != null ? message.given() : message.text();
    CodedText only = text.variants().get(0).text();
    return CodedText.restore(only.text(), only.codes());
  }
}
