package tolmach.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;

class PageCharsetTest {

  private static final String RUSSIAN =
      "Городской суд обязал компанию достроить школу, которую она бросила три года назад.";
  private static final String GERMAN =
      "Für den Antrag stimmten die Räte der Städte, dagegen die Händler aus dem Süden, größtenteils.";
  private static final String SPANISH =
      "El Ayuntamiento prohibirá regar jardines en la región, según explicó la señora alcaldesa.";
  private static final String POLISH =
      "Rada miejska zdecydowała w środę, że zamknięty dworzec zostanie wyremontowany jeszcze wiosną.";

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1251",
    "utf-8, koi8-r",
    "utf-8, ISO-8859-5",
    "utf-8, IBM866",
    "iso-8859-1, windows-1251",
    "iso-8859-1, utf-8",
    "windows-1252, koi8-r",
    "windows-1251, utf-8",
    "windows-1251, koi8-r",
    "koi8-r, windows-1251",
    "no-such-charset, windows-1251",
    ", windows-1251",
    ", koi8-r",
    ", utf-8"
  })
  void reads_russian_in_the_charset_it_is_written_in(String declared, String written) {
    Article article = read(declared, written, RUSSIAN);

    assertThat(article.blocks()).last().extracting(Block::text).isEqualTo(RUSSIAN);
    if (declared != null) {
      assertThat(Fixtures.dropped(article))
          .containsEntry(
              "charset=" + declared,
              "declared wrongly: the page was read as " + Charset.forName(written).name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1252", "iso-8859-1, windows-1252", "windows-1251, windows-1252",
    "iso-8859-1, utf-8", ", windows-1252", "windows-1252, utf-8"
  })
  void reads_western_languages_too(String declared, String written) {
    assertThat(read(declared, written, GERMAN).blocks())
        .last()
        .extracting(Block::text)
        .isEqualTo(GERMAN);
    assertThat(read(declared, written, SPANISH).blocks())
        .last()
        .extracting(Block::text)
        .isEqualTo(SPANISH);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "koi8-r", "utf-8", "ISO-8859-5"})
  void believes_what_is_declared_rightly_and_says_nothing(String charset) {
    Article article = read(charset, charset, RUSSIAN);

    assertThat(article.blocks()).last().extracting(Block::text).isEqualTo(RUSSIAN);
    assertThat(Fixtures.dropped(article)).doesNotContainKey("charset=" + charset);
    assertThat(read("iso-8859-2", "iso-8859-2", POLISH).blocks())
        .last()
        .extracting(Block::text)
        .isEqualTo(POLISH);
  }

  @Test
  void believes_no_header_against_the_bytes() {
    byte[] page = page(null, RUSSIAN).getBytes(Charset.forName("windows-1251"));

    Article article = Fixtures.read(page, "text/html; charset=utf-8", LanguageTag.UNDETERMINED);

    assertThat(article.blocks()).last().extracting(Block::text).isEqualTo(RUSSIAN);
    assertThat(Fixtures.dropped(article)).containsKey("charset=UTF-8");
  }

  @Test
  void lives_with_broken_bytes_outside_the_article_and_refuses_them_inside() {
    byte[] outside = page("utf-8", RUSSIAN).replace("Меню", "Мен\u00ff").getBytes(UTF_8);
    int at = new String(outside, ISO_8859_1).indexOf("\u00c3\u00bf");
    byte[] broken = Arrays.copyOf(outside, outside.length);
    broken[at] = 'y';
    assertThat(read(broken).blocks()).last().extracting(Block::text).isEqualTo(RUSSIAN);

    byte[] inside = page("utf-8", RUSSIAN + " " + RUSSIAN + "\u00ff").getBytes(UTF_8);
    inside[new String(inside, ISO_8859_1).indexOf("\u00c3\u00bf")] = 'y';
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> read(inside))
        .withMessageContaining("no valid UTF-8 after")
        .withMessageContaining("send the item as UTF-8");
  }

  @Test
  void refuses_bytes_that_are_no_text_in_any_charset() {
    var noise = new byte[4000];
    new Random(7).nextBytes(noise);
    byte[] start = "<html><body><p>".getBytes(UTF_8);
    System.arraycopy(start, 0, noise, 0, start.length);

    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> read(noise))
        .withMessageContaining("send the item as UTF-8");
  }

  private static Article read(String declared, String written, String text) {
    return read(page(declared, text).getBytes(Charset.forName(written)));
  }

  private static Article read(byte[] page) {
    return Fixtures.read(page, "text/html", LanguageTag.UNDETERMINED);
  }

  private static String page(String declared, String text) {
    return "<html><head>"
        + (declared == null ? "" : "<meta charset=\"" + declared + "\">")
        + "<title>-</title></head><body><nav>"
        + (text.equals(RUSSIAN) || text.startsWith(RUSSIAN) ? "Меню" : "Menu")
        + "</nav><p>"
        + text
        + "</p></body></html>";
  }
}
