package tolmach.message.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.BundleTrial.byKey;
import static tolmach.message.BundleTrial.parse;
import static tolmach.message.BundleTrial.plain;
import static tolmach.message.BundleTrial.resource;
import static tolmach.message.BundleTrial.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.message.BundleTrial;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

class JsonFormatTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");
  private final JsonFormat format = new JsonFormat();

  private Map<String, Message> read(String text) {
    return byKey(parse(format, text));
  }

  private String localized(String text, String key, String value) {
    return parse(format, text).localized(Map.of(key, plain(value)), RU);
  }

  @Test
  void a_key_is_the_path_to_its_string() {
    Map<String, Message> messages = read(resource("clinic-nested.ru.json"));
    assertThat(messages)
        .containsKeys("app.title", "doctors.specialities[2]", "visit.confirm.buttons.yes")
        .doesNotContainKeys("app.version", "enabled", "nothing");
    assertThat(said(messages.get("doctors.specialities[2]"))).isEqualTo("Окулист");
    assertThat(messages.get("doctors.specialities[2]").line()).isEqualTo(9);
  }

  @Test
  void a_key_with_dots_stays_as_it_is_where_that_is_unique() {
    assertThat(read(resource("shop-flat.en.json"))).containsKey("checkout.error");
  }

  @Test
  void keys_with_dots_are_escaped_where_two_paths_would_look_the_same() {
    assertThat(read("{\"a.b\": \"x\", \"a\": {\"b\": \"y\", \"c[0]\": \"z\", \"c\": [\"w\"]}}"))
        .containsOnlyKeys("a\\.b", "a.b", "a.c\\[0]", "a.c[0]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop-flat.en.json",
        "clinic-nested.ru.json",
        "chat-i18next.en.json",
        "airline-icu.en.json"
      })
  void undoing_translations_gives_the_source_back(String name) {
    for (int seed = 0; seed < 60; seed++) {
      BundleTrial.comesBack(format, resource(name), EN, RU, seed);
      BundleTrial.comesBack(format, resource(name), EN, LanguageTag.of("ja"), seed);
      BundleTrial.comesBack(
          format, resource(name).replace("\n", "\r\n"), EN, LanguageTag.of("ar"), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " { } \n",
        "\uFEFF{\"a\":\"b\"}\r\n",
        "{\"a\"\t:\"\\u0416\\/\\uD83D\\uDE42\" ,\n\n\"b\" : [ 1,-2.5e+3 , null,[\"\"]]}",
        "// head\n{ /* a */ \"a\": \"b\" // c\n , \"d\": { } }//end",
        "\"only\""
      })
  void gives_back_every_character_where_nothing_changes(String text) {
    assertThat(parse(format, text).localized(Map.of(), RU)).isEqualTo(text);
  }

  @Test
  void changes_nothing_but_the_string() {
    assertThat(
            localized(
                "{\"a\" :\t\"one\",\n\n  \"b\":\"\\u0031\\/\" ,\"c\": 1.50}\n",
                "a",
                "раз \"и\"\n\\"))
        .isEqualTo("{\"a\" :\t\"раз \\\"и\\\"\\n\\\\\",\n\n  \"b\":\"\\u0031\\/\" ,\"c\": 1.50}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':'x','b':'\\u0416'} | Ё🙂 | \"\\u0401\\ud83d\\ude42\"",
        "{'a':'x','b':'\\u041B'} | ыё | \"\\u044B\\u0451\"",
        "{'a':'x','b':'\\u0416 Ж'} | Ё | \"Ё\"",
        "{'a':'x','b':'5\\u00a0km'} | 5\u00A0км | \"5\\u00a0км\"",
        "{'a':'x','b':'1\\/2'} | 1/3 | \"1\\/3\"",
        "{'a':'x','b':'1\\/2/3'} | 1/3 | \"1/3\"",
        "{'a':'x','b':'\\u003cb\\u003e'} | <i> | \"\\u003ci\\u003e\"",
        "{'a':'x'} | Ё | \"Ё\"",
        "{'a':'x'} | \u007f | \"\\u007f\"",
      })
  void spells_strings_as_the_file_spells_the_others(String file, String text, String written) {
    String source = file.replace('\'', '"');
    String target = localized(source, "a", text);
    assertThat(target).startsWith("{\"a\":" + written);
    assertThat(said(read(target).get("a"))).isEqualTo(text);
  }

  @Test
  void half_a_surrogate_pair_survives_as_an_escape() {
    String target = localized("{\"a\":\"x\"}", "a", "\uD83D!");
    assertThat(target).isEqualTo("{\"a\":\"\\ud83d!\"}");
  }

  @Test
  void what_the_charset_lacks_is_escaped() {
    assertThat(
            format
                .parse("{\"a\":\"x\"}", StandardCharsets.US_ASCII)
                .localized(Map.of("a", plain("Ж")), RU))
        .isEqualTo("{\"a\":\"\\u0416\"}");
  }

  @Test
  void notes_are_comments_and_no_messages() {
    Map<String, Message> messages =
        read(
            "{\"$schema\": \"x\", \"@metadata\": {\"authors\": [\"A\"]}, \"@b\": \"about b\",\n"
                + "\"_comment\": \"max 20 characters\", \"a\": \"A\",\n"
                + "\"b\": \"B\", \"_comment_c\": \"do not translate\", \"c\": \"C\",\n"
                + "// a line above\n\"d\": \"D\", // max 9 chars\n\"e\": \"E\" /* last */\n}");
    assertThat(messages).containsOnlyKeys("a", "b", "c", "d", "e");
    assertThat(messages.get("a").limit()).isEqualTo(20);
    assertThat(messages.get("b").comment()).isEqualTo("about b");
    assertThat(messages.get("c").translate()).isFalse();
    assertThat(messages.get("d").comment()).isEqualTo("a line above\nmax 9 chars");
    assertThat(messages.get("d").limit()).isEqualTo(9);
    assertThat(messages.get("e").comment()).isEqualTo("last");
  }

  @Test
  void messages_of_a_chrome_extension_bring_their_description() {
    String source =
        "{\"save\": {\"message\": \"Save $NAME$\", \"description\": \"Button\",\n"
            + " \"placeholders\": {\"name\": {\"content\": \"$1\", \"example\": \"a.txt\"}}}}";
    Map<String, Message> messages = read(source);
    assertThat(messages).containsOnlyKeys("save");
    assertThat(messages.get("save").comment()).isEqualTo("Button");
    assertThat(localized(source, "save", "Сохранить $NAME$"))
        .isEqualTo(source.replace("Save", "Сохранить"));
  }

  @Test
  void an_object_that_has_a_message_among_others_is_no_description() {
    assertThat(read("{\"error\": {\"message\": \"Failed\", \"hint\": \"Try again\"}}"))
        .containsOnlyKeys("error.message", "error.hint");
  }

  @Test
  void patterns_of_icu_are_cases_in_whole_sentences() {
    String source = resource("airline-icu.en.json");
    Message seats = read(source).get("results.seat");
    assertThat(BundleTrial.cases(seats).keySet()).containsExactly("one", "other");
    MessageText russian =
        MessageSyntax.read(
            "{seats, plural, one {Осталось # место!} few {Осталось # места!} other {Осталось # мест!}}");
    String written = parse(format, source).localized(Map.of("results.seat", russian), RU);
    assertThat(read(written).get("results.seat").text()).isEqualTo(russian);
    assertThat(written.lines().filter(line -> !source.contains(line))).hasSize(1);
  }

  @Test
  void apostrophes_stay_single_where_the_file_does_not_double_them() {
    assertThat(parse(format, "{\"a\": \"Hi {x}\"}").localized(texts("Don''t {x}, l''{x}"), RU))
        .isEqualTo("{\"a\": \"Don't {x}, l’{x}\"}");
    assertThat(
            parse(format, "{\"a\": \"Hi {x}\", \"b\": \"it''s {x}\"}")
                .localized(texts("Don''t {x}"), RU))
        .isEqualTo("{\"a\": \"Don''t {x}\", \"b\": \"it''s {x}\"}");
  }

  private static Map<String, MessageText> texts(String pattern) {
    return Map.of("a", MessageSyntax.read(pattern));
  }

  @Test
  void a_text_without_a_message_is_refused() {
    assertThatThrownBy(() -> localized("{\"a\": \"b\"}", "c", "d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message \"c\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':'b',~'a':'c'} | line 2: the key \"a\" stands in line 1 already; give each message a key of its own",
        "{'a':'b' | line 1: the file ends within what line 1 begins; send it whole",
        "{'a':~'b | line 2: the file ends within a string; send it whole",
        "{'a': | line 1: the file ends where a value should stand; send it whole",
        "{'a':'b',} | line 1: a comma before the closing }; take it out",
        "{a:'b'} | line 1: \"a\" where a key in double quotes should stand",
        "{'a' 'b'} | line 1: no colon behind the key \"a\"",
        "{'a':yes} | line 1: \"yes\" is no value of JSON; put words in double quotes",
        "{'a':012} | line 1: \"012\" is no value of JSON; put words in double quotes",
        "{'a':'b'}~x | line 2: \"x\" behind the end; a file is one JSON value",
        "{'a':'b~c'} | line 1: a string that does not end, or a control character in it; write line breaks as \\n, tabs as \\t",
        "{'a':'\\x'} | line 1: \"\\x\" is no escape of JSON; double the backslash",
        "{'a':'\\u12'} | line 1: \"\\u12\" is no escape of JSON; double the backslash",
        "/* {'a':1} | line 1: a comment that does not end; write */",
        "`` | the file is empty; a bundle in JSON begins with {",
      })
  void bad_json_is_refused_with_line_and_reason(String file, String reason) {
    String text = file.replace('\'', '"').replace('~', '\n');
    assertThatThrownBy(() -> parse(format, text))
        .isInstanceOf(BadItemException.class)
        .hasMessage(reason);
  }

  @Test
  void a_file_that_nests_without_end_is_refused() {
    assertThatThrownBy(() -> parse(format, "[".repeat(200_000)))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: nested deeper than 100 levels; flatten the file");
  }

  @Test
  void a_big_file_is_read_and_written() {
    var text = new StringBuilder("{");
    for (int i = 0; i < 40_000; i++) {
      text.append(i == 0 ? "\n" : ",\n").append("  \"key").append(i).append("\": \"Value\"");
    }
    String source = text.append("\n}\n").toString();
    assertThat(localized(source, "key39999", "Слово")).endsWith("\"key39999\": \"Слово\"\n}\n");
  }

  @Test
  void reads_what_jackson_reads() throws Exception {
    for (String name : new String[] {"shop-flat.en.json", "chat-i18next.en.json"}) {
      JsonNode expected = Json.MAPPER.readTree(resource(name));
      same(JsonScanner.scan(resource(name)), expected);
    }
    String odd = "{\"\":\"\\b\\f\\n\\r\\t\\/\\\\\\\"\\u00e9\\ud83d\\ude42\",\"x\":[1e5,{}]}";
    same(JsonScanner.scan(odd), Json.MAPPER.readTree(odd));
  }

  private static void same(JsonValue read, JsonNode expected) {
    assertThat(read.members()).hasSize(expected.isObject() ? expected.size() : 0);
    assertThat(read.items()).hasSize(expected.isArray() ? expected.size() : 0);
    if (expected.isTextual()) {
      assertThat(read.string()).isEqualTo(expected.textValue());
    }
    read.members().forEach(member -> same(member.value(), expected.get(member.key())));
    for (int i = 0; i < read.items().size(); i++) {
      same(read.items().get(i), expected.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':'b'} | true",
        "{'menu':{'a':'b'}} | true",
        "{'a':'b | true",
        "{} | false",
        "[1] | false",
        "a=b | false",
        "{'@@locale':'en','a':'b'} | false",
        "{'sourceLanguage':'en','strings':{}} | false",
        "{'uri':'x','body_html':'<p>'} | false",
        "{'uri':'x','headlines':[]} | false",
      })
  void knows_its_files_from_other_json(String file, boolean resembles) {
    byte[] bytes = file.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(format.resembles(bytes)).isEqualTo(resembles);
  }

  @Test
  void utf_16_is_known_by_its_mark() {
    byte[] bytes = "\uFEFF{\"a\":\"б\"}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(format.charset(bytes)).isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(format.charset("{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(StandardCharsets.UTF_8);
    String text = new String(bytes, format.charset(bytes));
    assertThat(format.parse(text, format.charset(bytes)).localized(Map.of(), RU)).isEqualTo(text);
    assertThat(format.resembles(bytes)).isTrue();
  }

  @Test
  void goes_by_the_name_json() {
    assertThat(format.mayBeNamed("locales/en.json")).isTrue();
    assertThat(format.mayBeNamed("app_en.arb")).isFalse();
    assertThat(format.mediaTypes()).first().isEqualTo("application/json");
  }
}
