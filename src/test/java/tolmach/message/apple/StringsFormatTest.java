package tolmach.message.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

class StringsFormatTest {

  private static final LanguageTag RUSSIAN = LanguageTag.of("ru");

  private final StringsFormat format = new StringsFormat();

  private static byte[] bytes(String name) {
    try (InputStream in =
        StringsFormatTest.class.getResourceAsStream("/tolmach/message/bundles/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String file(String name) {
    return new String(bytes(name), format.charset(bytes(name)));
  }

  private Bundle read(String text) {
    return format.parse(text, StandardCharsets.UTF_8);
  }

  private static MessageText text(String value) {
    return MessageText.of(MessageSyntax.plain(value));
  }

  private static String said(Message message) {
    return MessageSyntax.plain(message.text().variants().get(0).text());
  }

  private Message message(String name, String key) {
    return read(file(name)).messages().stream()
        .filter(message -> message.key().equals(key))
        .findFirst()
        .get();
  }

  private String localized(String source, String key, String value) {
    return read(source).localized(Map.of(key, text(value)), RUSSIAN);
  }

  @Test
  void gives_each_message_with_the_comment_above_it() {
    Message today = message("Weather.strings", "tab.today");
    assertThat(said(today)).isEqualTo("Today");
    assertThat(today.comment()).isEqualTo("Title of the first tab");
    assertThat(today.line()).isEqualTo(5);
    assertThat(message("Weather.strings", "place.searching").comment())
        .isEqualTo("Shown while the place is looked up");
    assertThat(message("Weather.strings", "lock.rain").comment())
        .isEqualTo("Two lines on the lock screen,\nnot more than 40 characters");
    assertThat(message("Weather.strings", "wind.calm").comment()).isEmpty();
  }

  @Test
  void takes_a_comment_behind_a_message_for_its_own() {
    assertThat(message("Weather.strings", "degree").comment()).isEqualTo("the sign of degrees");
    assertThat(message("Weather.strings", "Cancel").comment()).isEmpty();
  }

  @Test
  void leaves_out_the_comment_that_says_nothing() {
    assertThat(message("Weather.strings", "place.none").comment()).isEmpty();
  }

  @Test
  void takes_lengths_and_what_must_stay_from_comments() {
    assertThat(message("Weather.strings", "lock.rain").limit()).isEqualTo(40);
    assertThat(message("Weather.strings", "brand").translate()).isFalse();
    assertThat(message("Notes-ru.strings", "brand").translate()).isFalse();
    assertThat(message("Notes-ru.strings", "button.save").limit()).isEqualTo(12);
  }

  @Test
  void resolves_escapes() {
    assertThat(said(message("Weather.strings", "quote")))
        .isEqualTo("He said: \"It never rains here.\"");
    assertThat(said(message("Weather.strings", "degree"))).isEqualTo("%d \u00b0C");
    assertThat(said(message("Weather.strings", "lock.rain")))
        .isEqualTo("Rain is coming.\nTake an umbrella.");
    assertThat(said(read("a = \"\\t\\101\\'\\u0416\\q\\\\\";").messages().get(0)))
        .isEqualTo("\tA'\u0416q\\");
  }

  @Test
  void makes_placeholders_inline_codes() {
    assertThat(message("Weather.strings", "now.summary").text().variants().get(0).text().text())
        .isEqualTo("⟦1⟧ has ⟦2⟧ degrees now");
  }

  @Test
  void reads_keys_and_values_without_quotes_and_keys_that_are_their_values() {
    Bundle bundle = read("'a b' = x;\nKey/1.b = y;\n\"Go\";");
    assertThat(bundle.messages()).extracting(Message::key).containsExactly("a b", "Key/1.b", "Go");
    assertThat(bundle.messages())
        .extracting(StringsFormatTest::said)
        .containsExactly("x", "y", "Go");
  }

  @ParameterizedTest
  @CsvSource({
    "Weather.strings, UTF-8",
    "Notes-ru.strings, UTF-8",
    "Reader-utf16.strings, UTF-16LE"
  })
  void knows_its_files_and_their_charsets(String name, String charset) {
    assertThat(format.mayBeNamed("en.lproj/" + name)).isTrue();
    assertThat(format.resembles(bytes(name))).isTrue();
    assertThat(format.charset(bytes(name))).isEqualTo(Charset.forName(charset));
  }

  @Test
  void knows_utf16_with_and_without_a_mark() {
    for (String mark : new String[] {"\uFEFF", ""}) {
      for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
        byte[] bytes = (mark + "\"a\" = \"é\";\n").getBytes(charset);
        assertThat(format.charset(bytes)).isEqualTo(charset);
        assertThat(format.resembles(bytes)).isTrue();
        assertThat(format.parse(new String(bytes, charset), charset).messages()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a = b\n", "{\"a\": \"b\"}", "x = \"y\"", "msgid \"a\"\nmsgstr \"b\"", "\""})
  void takes_nothing_else_for_its_own(String text) {
    assertThat(format.resembles(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void looks_at_long_comments_without_losing_itself() {
    String long1 = "/*" + "* a ".repeat(3_000) + "*/ \"a\" = \"" + "\\\"".repeat(500) + "\";";
    assertThat(format.resembles(long1.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(read(long1).messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Weather.strings", "Notes-ru.strings", "Reader-utf16.strings"})
  void gives_back_every_byte_where_nothing_changes(String name) {
    Bundle bundle = format.parse(file(name), format.charset(bytes(name)));
    assertThat(bundle.localized(Map.of(), RUSSIAN).getBytes(format.charset(bytes(name))))
        .isEqualTo(bytes(name));
    var same = new HashMap<String, MessageText>();
    bundle.messages().forEach(message -> same.put(message.key(), message.text()));
    assertThat(bundle.localized(same, RUSSIAN)).isEqualTo(file(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Weather.strings", "Notes-ru.strings", "Reader-utf16.strings"})
  void is_the_same_again_once_translations_are_undone(String name) {
    var random = new Random(20261124);
    String source = file(name);
    Bundle bundle = format.parse(source, format.charset(bytes(name)));
    for (int round = 0; round < 100; round++) {
      var texts = new HashMap<String, MessageText>();
      var former = new HashMap<String, MessageText>();
      for (Message message : bundle.messages()) {
        // an escape that need not be one, and a key without a value, come back in another spelling
        boolean isPlainlySpelt = !message.key().equals("degree") && !message.key().equals("Cancel");
        if (isPlainlySpelt && random.nextBoolean()) {
          texts.put(message.key(), text("Ж\"\\\n" + random.nextInt()));
          former.put(message.key(), message.text());
        }
      }
      String changed = bundle.localized(texts, RUSSIAN);
      Bundle again = format.parse(changed, format.charset(bytes(name)));
      assertThat(again.localized(former, LanguageTag.of("en"))).isEqualTo(source);
    }
  }

  @Test
  void changes_nothing_but_the_value() {
    assertThat(localized(file("Weather.strings"), "wind.storm", "Буря!"))
        .isEqualTo(file("Weather.strings").replace("Storm! Stay at home.", "Буря!"));
    assertThat(localized("\"a\" /* one */ = /* two */ x // three\n;", "a", "\"ж\"\n"))
        .isEqualTo("\"a\" /* one */ = /* two */ \"\\\"ж\\\"\\n\" // three\n;");
  }

  @Test
  void gives_a_key_that_is_its_value_a_value() {
    assertThat(localized("\"Cancel\";\n", "Cancel", "Отмена"))
        .isEqualTo("\"Cancel\" = \"Отмена\";\n");
  }

  @Test
  void escapes_what_no_string_can_hold() {
    String odd = "\u0001\ud83d🙂\t\r\\";
    String written = localized("a=\"\";", "a", odd);
    assertThat(written).isEqualTo("a=\"\\U0001\\Ud83d🙂\\t\\r\\\\\";");
    assertThat(said(read(written).messages().get(0))).isEqualTo(odd);
  }

  @Test
  void refuses_texts_without_a_place() {
    assertThatThrownBy(() -> localized("\"a\" = \"b\";", "c", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message [c]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"a\" = \"b\"                 ~ line 1: no semicolon after \"a\"; write \"key\" = \"value\";",
        "\"a\" = \"b\";N\"c\" = \"d    ~ line 2: the value of \"c\" without its closing quote",
        "\"a\" = \"\\U12\";            ~ line 1: \"\\U12\" is no character",
        "\"a\" = ;                     ~ line 1: \";\" where the value of \"a\" must stand",
        "\"a\" = { \"b\" = \"c\"; };   ~ line 1: \"{\" where the value of \"a\" must stand",
        "\"a\" =                       ~ line 1: the end where the value of \"a\" must stand",
        "N= \"b\";                     ~ line 2: \"=\" where a key must stand",
        "/* aN                         ~ line 1: a comment that does not end; write */",
        "\"a\" = \"b\";N\"a\" = \"c\"; ~ line 2: the key \"a\" stands in line 1 already",
        "bplist00                      ~ line 1: this is a compiled property list",
        "<?xml version=\"1.0\"?>       ~ line 1: this is a compiled property list"
      })
  void says_where_a_file_is_broken(String text, String reason) {
    assertThatThrownBy(() -> read(text.replace("N", "\n")))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void says_that_it_is_in_neither_charset() {
    byte[] bytes = "\"a\" = \"é\";".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> format.parse("", format.charset(bytes)))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: the file is neither UTF-8 nor UTF-16; send it in UTF-8");
  }
}
