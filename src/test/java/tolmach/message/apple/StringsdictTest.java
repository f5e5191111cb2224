package tolmach.message.apple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.xml.Samples.keys;
import static tolmach.message.xml.Samples.message;
import static tolmach.message.xml.Samples.parse;
import static tolmach.message.xml.Samples.plain;
import static tolmach.message.xml.Samples.said;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.xml.Samples;

/** Apple's plurals. */
class StringsdictTest {

  private static final StringsdictFormat FORMAT = new StringsdictFormat();
  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final String FILE = Samples.file("Ferry.stringsdict");

  private final Bundle ferry = parse(FORMAT, FILE);

  private static MessageText plural(String... forms) {
    List<Variant> variants =
        Stream.of(forms)
            .map(form -> form.split(":", 2))
            .map(form -> MessageSyntax.form(form[0], form[1], ""))
            .toList();
    return new MessageText(List.of(new Selector("", Selector.Kind.CARDINAL, 0)), variants);
  }

  @Test
  void is_known_by_its_root_and_the_name_of_the_format() {
    assertThat(FORMAT.mayBeNamed("ru.lproj/ferry.stringsdict")).isTrue();
    assertThat(FORMAT.mayBeNamed("info.plist")).isFalse();
    assertThat(FORMAT.resembles(FILE.getBytes(UTF_8))).isTrue();
    assertThat(FORMAT.resembles(FILE.getBytes(StandardCharsets.UTF_16LE))).isTrue();
    assertThat(FORMAT.resembles("<plist><dict/></plist>".getBytes(UTF_8))).isFalse();
    assertThat(FORMAT.resembles(new byte[0])).isFalse();
  }

  @Test
  void each_plural_is_a_message_of_whole_sentences() {
    assertThat(keys(ferry)).containsExactly("%d departures", "seats.left", "bags.in.cars");
    Message departures = message(ferry, "%d departures");
    assertThat(said(departures.text()))
        .containsExactly(
            "[=0]No departures & no arrivals", "[one]%d departure", "[other]%d departures");
    assertThat(departures.comment()).isEqualTo("Under the search field. Max. 30 characters");
    assertThat(departures.limit()).isEqualTo(30);
    assertThat(departures.line()).isEqualTo(6);
    assertThat(departures.text().variants())
        .extracting(Variant::numbers)
        .containsExactly(List.of(0), List.of(1), List.of(1));
    assertThat(said(message(ferry, "seats.left").text()))
        .containsExactly("[one]Only one seat left!", "[other]Only %d seats left!");
  }

  @Test
  void several_plurals_in_one_sentence_stay_as_they_are() {
    Message bags = message(ferry, "bags.in.cars");
    assertThat(bags.translate()).isFalse();
    assertThat(said(bags.text())).containsExactly("[]%1$#@bags@ in %2$#@cars@");
    assertThatThrownBy(() -> ferry.localized(Map.of(bags.key(), plain("x")), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bags.in.cars: it has no plural that could be translated");
  }

  @Test
  void zero_is_a_category_where_the_language_has_it() {
    String arabic =
        FILE.replace(
            "<key>zero</key>",
            "<key>few</key><string>%d</string><key>two</key><string>2</string><key>zero</key>");
    assertThat(message(parse(FORMAT, arabic), "%d departures").text().variants())
        .extracting(Variant::cases)
        .contains(List.of("zero"));
  }

  @Test
  void gets_the_categories_of_the_target_in_their_order() {
    String localized =
        ferry.localized(
            Map.of(
                "%d departures",
                plural(
                    "=0:Нет рейсов",
                    "other:%d рейса",
                    "many:%d рейсов",
                    "few:%d рейса",
                    "one:%d <рейс>"),
                "seats.left",
                plural("one:Осталось %d место!", "few:Осталось %d места!", "other:x")),
            RU);
    assertThat(localized)
        .contains(
            """
            \t\t\t<string>d</string>
            \t\t\t<key>zero</key>
            \t\t\t<string>Нет рейсов</string>
            \t\t\t<key>one</key>
            \t\t\t<string>%d &lt;рейс&gt;</string>
            \t\t\t<key>few</key>
            \t\t\t<string>%d рейса</string>
            \t\t\t<key>many</key>
            \t\t\t<string>%d рейсов</string>
            \t\t\t<key>other</key>
            \t\t\t<string>%d рейса</string>
            \t\t</dict>
            """)
        .contains("<string>%#@seats@</string>")
        .contains("<string>Осталось %d места!</string>");
    assertThat(said(message(parse(FORMAT, localized), "seats.left").text()))
        .containsExactly("[one]Осталось %d место!", "[few]Осталось %d места!", "[other]x");
  }

  @Test
  void undoing_a_translation_gives_the_bytes_back() {
    for (String end : List.of("\n", "\r\n")) {
      String file = FILE.replace("Only %#@seats@ left!", "%#@seats@").replace("\n", end);
      Bundle bundle = parse(FORMAT, file);
      var source = new HashMap<>(Samples.texts(bundle));
      source.remove("bags.in.cars");
      var other = new HashMap<String, MessageText>();
      source.keySet().forEach(key -> other.put(key, plural("one:a", "few:b & c", "other:d")));

      String localized = bundle.localized(other, RU);

      assertThat(localized).contains("b &amp; c</string>" + end);
      Bundle again = parse(FORMAT, localized);
      assertThat(again.localized(source, RU)).isEqualTo(file);
      assertThat(bundle.localized(Map.of(), RU)).isEqualTo(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<plist>|line 1: this is no XML from here on",
        "<plist><array/></plist>|line 1: this is no .stringsdict; that is a <plist> with one",
        "<plist><dict>~<key>a</key></dict></plist>|line 2: a <dict> is made of pairs",
        "<plist><dict>~<string>a</string><key>a</key></dict></plist>|line 2: a <dict> is made of",
        "<plist><dict><key>a</key><dict/>~<key>a</key><dict/></dict></plist>|line 2: the key \"a\""
            + " stands in line 1 already",
        "<plist><dict><key>a</key>~<string>b</string></dict></plist>|line 2: the message \"a\" is a"
            + " <string>; here it must be a <dict>",
        "<plist><dict><key>a</key><dict><key>NSStringLocalizedFormatKey</key>"
            + "<string>%#@n@</string><key>n</key><dict>~<key>lots</key><string>x</string></dict>"
            + "</dict></dict></plist>|line 2: \"lots\" is no form of a plural; write a <string> for"
      })
  void refuses_with_line_and_reason(String content, String reason) {
    assertThatThrownBy(() -> parse(FORMAT, content.replace('~', '\n')))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void refuses_a_case_that_has_no_key() {
    assertThatThrownBy(() -> ferry.localized(Map.of("seats.left", plural("=1:x", "other:y")), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("seats.left: \"=1\" is no category");
  }
}
