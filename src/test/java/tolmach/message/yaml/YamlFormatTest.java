package tolmach.message.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.BundleTrial.byKey;
import static tolmach.message.BundleTrial.cases;
import static tolmach.message.BundleTrial.parse;
import static tolmach.message.BundleTrial.plain;
import static tolmach.message.BundleTrial.plural;
import static tolmach.message.BundleTrial.resource;
import static tolmach.message.BundleTrial.said;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleTrial;
import tolmach.message.Message;

class YamlFormatTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final String RAILS = resource("library-rails.en.yml");
  private static final String PLAIN = resource("game-plain.ru.yaml");
  private final YamlFormat format = new YamlFormat();

  private Map<String, Message> read(String text) {
    return byKey(parse(format, text));
  }

  private String localized(String text, String key, String value) {
    return parse(format, text).localized(Map.of(key, plain(value)), RU);
  }

  private String pluralized(String text, String key, String... casesAndTexts) {
    return parse(format, text)
        .localized(Map.of(key, plural(read(text).get(key), casesAndTexts)), RU);
  }

  /** What a YAML library says stands at a path. */
  private static Object loaded(String text, String... path) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
    for (String key : path) {
      value = ((Map<?, ?>) value).get(key);
    }
    return value;
  }

  @Test
  void the_outermost_key_is_the_language_and_no_part_of_the_keys() {
    Bundle bundle = parse(format, RAILS);
    assertThat(bundle.language()).isEqualTo(EN);
    assertThat(byKey(bundle))
        .containsKeys("layouts.title", "loans.index.renew_html", "date.day_names[6]");
    assertThat(bundle.localized(Map.of(), RU)).isEqualTo(RAILS.replace("\nen:\n", "\nru:\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, pt-BR, pt-BR",
    "en_GB, pt-BR, pt_BR",
    "\"en\", ru, \"ru\"",
    "'''en''', ru, '''ru'''",
    "en, no, nb"
  })
  void the_target_is_named_in_the_style_of_the_source(String from, String to, String written) {
    assertThat(parse(format, from + ":\n  a: b\n").localized(Map.of(), LanguageTag.of(to)))
        .isEqualTo(written + ":\n  a: b\n");
  }

  @Test
  void a_file_without_a_language_begins_with_its_keys() {
    Bundle bundle = parse(format, PLAIN);
    assertThat(bundle.language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(byKey(bundle))
        .containsKeys("menu.start", "menu.options[2].title", "story.keeper.name", "choices.404")
        .doesNotContainKey("difficulty");
    assertThat(bundle.localized(Map.of(), EN)).isEqualTo(PLAIN);
  }

  @Test
  void numbers_booleans_nulls_symbols_dates_and_aliases_are_no_messages() {
    assertThat(
            read(
                """
                a: 1
                b: -2.5e3
                c: true
                d: No
                e: ~
                f:
                g: :day
                h: 2026-01-31
                i: !ruby/sym x
                j: &x text
                k: *x
                l: 12:30
                m: .inf
                n: "1"
                o: 'yes'
                p: !!str 5
                q: 1st
                r: no way
                """))
        .containsOnlyKeys("j", "n", "o", "p", "q", "r");
  }

  @Test
  void a_merge_is_left_alone_and_what_it_merges_is_a_message_where_it_stands() {
    assertThat(read(RAILS))
        .containsKeys("loans.defaults.renew", "loans.index.more")
        .doesNotContainKeys("loans.index.renew", "loans.index.<<", "loans.same");
  }

  @Test
  void comments_above_and_behind_a_message_are_its_comment() {
    Map<String, Message> messages = read(RAILS);
    assertThat(messages.get("loans.index.more").limit()).isEqualTo(20);
    assertThat(messages.get("layouts.language_name").translate()).isFalse();
    assertThat(messages.get("layouts.title").comment()).isEmpty();
    assertThat(read("# head\n\na: |\n  x\n  # no comment\nb: c\n").values())
        .allMatch(message -> message.comment().isEmpty());
    assertThat(read("a:\n  # one\n  # two\n  - x # three\n").get("a[0]").comment())
        .isEqualTo("one\ntwo\nthree");
  }

  @Test
  void patterns_of_dates_and_numbers_are_not_translated() {
    Map<String, Message> messages = read(RAILS);
    assertThat(messages.get("date.formats.long").translate()).isFalse();
    assertThat(messages.get("date.day_names[0]").translate()).isTrue();
  }

  @Test
  void a_mapping_of_categories_is_a_plural() {
    Map<String, Message> messages = read(RAILS);
    assertThat(cases(messages.get("loans.due"))).containsOnlyKeys("=0", "one", "other");
    assertThat(cases(messages.get("activerecord.models.book")))
        .containsExactly(Map.entry("one", "Book"), Map.entry("other", "Books"));
    assertThat(messages.get("loans.due").text().selectors().get(0).argument()).isEqualTo("count");
    assertThat(messages.get("loans.due").text().variants().get(2).numbers().get(0)).isPositive();
    assertThat(read("a:\n  other: Other\n  x: y\nb:\n  other: Else\n"))
        .containsOnlyKeys("a.other", "a.x", "b.other");
  }

  @Test
  void the_forms_of_the_target_are_put_in_their_place() {
    String source =
        """
        en:
          day: # of a loan
            zero: today
            one: "one day"
            other: "%{count} days"
          x: y
        """;
    assertThat(
            pluralized(
                source,
                "day",
                "=0",
                "сегодня",
                "one",
                "%{count} день",
                "few",
                "%{count} дня",
                "many",
                "%{count} дней",
                "other",
                "%{count} дня"))
        .isEqualTo(
            """
            ru:
              day: # of a loan
                zero: сегодня
                one: "%{count} день"
                few: "%{count} дня"
                many: "%{count} дней"
                other: "%{count} дня"
              x: y
            """);
    assertThat(pluralized(source, "day", "other", "%{count}日"))
        .isEqualTo("ru:\n  day: # of a loan\n    other: \"%{count}日\"\n  x: y\n");
  }

  @Test
  void forms_are_put_into_mappings_in_braces_and_beside_block_scalars() {
    assertThat(
            pluralized(
                "a: {one: '1', other: '%{count}'}\n", "a", "one", "1", "few", "2", "other", "3"))
        .isEqualTo("a: {one: '1', few: '2', other: '3'}\n");
    assertThat(
            pluralized(
                "a:\n  one: |-\n    %{count}\n    day\n\n  other: |-\n    %{count}\n    days\n\nb: c\n",
                "a", "one", "1\nдень", "few", "2\nдня", "other", "3"))
        .isEqualTo(
            "a:\n  one: |-\n    1\n    день\n\n  few: |-\n    2\n    дня\n\n  other: |-\n    3\n\nb: c\n");
    assertThat(
            pluralized(
                "ja:\n  a:\n    other: \"%{count}件\"\n",
                "a", "one", "1", "many", "2", "other", "3"))
        .isEqualTo("ru:\n  a:\n    one: \"1\"\n    many: \"2\"\n    other: \"3\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: word # c~¦да¦a: да # c~",
        "a: word¦да: нет¦a: \"да: нет\"",
        "a: word¦нет #1¦a: \"нет #1\"",
        "a: word¦- x¦a: \"- x\"",
        "a: word¦no¦a: \"no\"",
        "a: word¦5¦a: \"5\"",
        "a: word¦x^y¦a: \"x\\ny\"",
        "a: word¦%{x}¦a: \"%{x}\"",
        "a: word¦да, 'нет'¦a: да, 'нет'",
        "a: [x, y]¦да, нет¦a: [\"да, нет\", y]",
        "a: [x, y]¦да¦a: [да, y]",
        "a: 'it''s'¦и'и¦a: 'и''и'",
        "a: 'x'¦x^y¦a: \"x\\ny\"",
        "a: \"x\"¦\"и\" \\^¦a: \"\\\"и\\\" \\\\\\n\"",
        "a: &b x~c: *b¦да¦a: &b да~c: *b",
        "a: !!str x¦да¦a: !!str да",
        "a: |-~  x~  y~b: z¦и^^ и¦a: |-~  и~~   и~b: z",
        "a: |~  x~b: z¦да^¦a: |~  да~b: z",
        "a: |~  x~b: z¦да¦a: |-~  да~b: z",
        "a: >- # c~  x~b: z¦да^^¦a: >+ # c~  да~~b: z",
        "a: |+~  x~~~b: z¦да^^¦a: |+~  да~~b: z",
        "a: |2-~    x~b: z¦  да¦a: |2-~    да~b: z",
        "a: |-~  x~b: z¦ да¦a: \" да\"~b: z",
        "a: >-~  x~  y~b: z¦да нет^и¦a: >-~  да нет~~  и~b: z",
        "a: >~  x~~~# end~¦да^¦a: >~  да~~~# end~",
        "a: x~  y~b: z¦да¦a: да~b: z",
        "a:~  - - x~¦да: да¦a:~  - - \"да: да\"~",
        "? a~: x¦да¦? a~: да",
      })
  void a_text_keeps_its_style_where_it_can(String row) {
    String[] parts = row.split("¦", -1);
    String source = parts[0].replace('~', '\n');
    String text = parts[1].replace('^', '\n');
    String key = read(source).keySet().iterator().next();
    String target = localized(source, key, text);
    assertThat(target).isEqualTo(parts[2].replace('~', '\n'));
    assertThat(said(read(target).get(key))).isEqualTo(text);
  }

  @Test
  void folded_texts_are_filled_to_80_columns() {
    String words = "слово ".repeat(30).strip();
    String target = localized("a: >-\n  x\n  y\n", "a", words);
    assertThat(target.lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 80);
    assertThat(loaded(target, "a")).isEqualTo(words);
  }

  @Test
  void a_file_that_escapes_everything_beyond_ascii_stays_so() {
    assertThat(localized("a: \"\\u0416\"\nb: x\n", "b", "Ё🙂\u0001"))
        .isEqualTo("a: \"\\u0416\"\nb: \"\\u0401\\U0001F642\\x01\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"library-rails.en.yml", "game-plain.ru.yaml"})
  void undoing_translations_gives_the_source_back(String name) {
    LanguageTag source = LanguageTag.of(name.contains(".en.") ? "en" : "ru");
    for (int seed = 0; seed < 40; seed++) {
      for (String target : new String[] {"de", "ar", "ru"}) {
        BundleTrial.comesBackUnquoted(format, resource(name), source, LanguageTag.of(target), seed);
      }
      BundleTrial.comesBackUnquoted(
          format, "\uFEFF" + resource(name).replace("\n", "\r\n"), source, EN, seed);
    }
  }

  @Test
  void a_yaml_library_reads_what_was_written() {
    String target =
        parse(format, RAILS)
            .localized(
                Map.of(
                    "loans.index.empty", plain("Пусто.\n\nВсё: «сдано» # да\n"),
                    "loans.index.confirm", plain("Продлить \"%{title}\"?\n"),
                    "layouts.title", plain("Библиотека: город")),
                RU);
    assertThat(loaded(target, "ru", "loans", "index", "empty"))
        .isEqualTo("Пусто.\n\nВсё: «сдано» # да\n");
    assertThat(loaded(target, "ru", "loans", "index", "confirm"))
        .isEqualTo("Продлить \"%{title}\"?\n");
    assertThat(loaded(target, "ru", "layouts", "title")).isEqualTo("Библиотека: город");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: b~a: c|line 2: the key \"a\" stands in line 1 already; give each message a key of its own",
        "a: 'b|line 1: found unexpected end of stream; the file is cut off or a quote is not closed; send it whole",
        "a: b: c|line 1: mapping values are not allowed here; put the text in double quotes",
        "a:~\t- b|line 2: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation); indent with spaces, not tabs",
        "a: @b|line 1: found character '@' that cannot start any token. (Do not use @ for indentation); put the text in double quotes",
        "a: b~---~c: d|line 2: a second document begins; send each in a file of its own",
        "en:~  a: b~ru:~  a: c|line 3: the file has ru besides en; send each language in a file of its own",
        "``|the file is empty; a bundle in YAML is keys with texts",
      })
  void bad_yaml_is_refused_with_line_and_reason(String file, String reason) {
    assertThatThrownBy(() -> parse(format, file.replace('~', '\n')))
        .isInstanceOf(BadItemException.class)
        .hasMessage(reason);
  }

  @Test
  void a_control_character_is_refused() {
    assertThatThrownBy(() -> parse(format, "a: b\u0000c"))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("no YAML: ");
  }

  @Test
  void a_file_that_nests_without_end_is_refused() {
    assertThatThrownBy(() -> parse(format, "[".repeat(5_000)))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: nested deeper than 100 levels; flatten the file");
  }

  @Test
  void emoji_may_stand_anywhere_and_a_file_may_be_big() {
    for (int length = 1010; length < 1040; length++) {
      String source = "a: \"" + "x".repeat(length) + "🙂\"\nb: c # d\n";
      assertThat(localized(source, "b", "🙂")).isEqualTo(source.replace("b: c", "b: 🙂"));
    }
    var big = new StringBuilder("en:\n");
    for (int i = 0; i < 40_000; i++) {
      big.append("  key").append(i).append(": Some words that are no longer than others\n");
    }
    assertThat(localized(big.toString(), "key39999", "да")).endsWith("  key39999: да\n");
  }

  @Test
  void a_text_without_a_message_is_refused() {
    assertThatThrownBy(() -> localized("a: b", "c", "d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message \"c\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en:~  a: b~|true",
        "# c~a:~  - b~|true",
        "a: b~|false",
        "a=b|false",
        "Note: this is text~|false",
        "---~title:~  x: y~---~text|false",
        "{'a': {'b': 'c'}}|false",
      })
  void knows_its_files_from_other_texts_with_colons(String file, boolean resembles) {
    byte[] bytes = file.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    assertThat(format.resembles(bytes)).isEqualTo(resembles);
  }

  @Test
  void goes_by_the_names_of_yaml() {
    assertThat(format.mayBeNamed("config/locales/en.yml")).isTrue();
    assertThat(format.mayBeNamed("en.yaml")).isTrue();
    assertThat(format.mediaTypes()).first().isEqualTo("application/yaml");
  }
}
