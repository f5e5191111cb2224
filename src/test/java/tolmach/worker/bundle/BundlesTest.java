package tolmach.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tolmach.article.Article;
import tolmach.language.LanguageTag;
import tolmach.message.MessageArticle;
import tolmach.worker.BundleRun;

/**
 * Every bundle of the resources on the way of the house: what comes out of it differs from what
 * went in by translations, plural cases and the name of the language, and by nothing else.
 */
class BundlesTest {

  private static final List<String> TARGETS = List.of("en-XA", "ru", "ar", "pl", "ja", "en");

  /** Lines in which a format says its language or what its plurals are. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "[-+]\\s*(?:\"@@locale\"\\s*:.*|[a-z]{2}:|\"Language: .*|tools:locale=.*)\\s*");

  /** Texts that have no line breaks of their own, or several sentences that become one. */
  private static final Pattern RELAID =
      Pattern.compile(
          "seats?[@ <]|A long text|has wrapped|Choose the folders|Nothing is copied|invite.guests|(?:fe)?male \\{|other \\{\\{"
              + "|reminder.long|Bring|\\\\U00B0|°C\\\"; //|\"Cancel\"|place_ordinal_"
              + "|Смотритель! Баржа|она сядет|Зажгите огонь|You may borrow|renewed twice|Each of them|reader has|«|\\\\u00ab|café|caf");

  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|!|//|/\\*|\\* |<!--)");

  static List<String> names() {
    return Bundles.names();
  }

  /** Each bundle with each target that is another language than its own. */
  static Stream<Arguments> bundlesAndTargets() {
    return names().stream()
        .flatMap(
            name -> {
              LanguageTag own = BundleRun.read(name, Bundles.bytes(name)).language();
              return TARGETS.stream()
                  .filter(
                      to ->
                          !LanguageTag.of(to).language().equals(own.language())
                              || to.equals("en-XA"))
                  .filter(to -> !to.equals("en-XA") || own.language().value().equals("en"))
                  .map(to -> Arguments.of(name, to));
            });
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_told_its_language_by_the_file_or_its_name(String name) {
    assertThat(BundleRun.read(name, Bundles.bytes(name)).language().language().value())
        .isEqualTo(name.matches("bakery-ru.po|photos-pl.po") ? "en" : own(name));
  }

  private static byte[] translated(String name, String target) {
    return BundleRun.of(name, Bundles.bytes(name), LanguageTag.of(target), Marks::on).bytes();
  }

  private static String own(String name) {
    boolean isRussian = name.matches(".*[-._]ru[-._/].*|library-en.po");
    return isRussian ? "ru" : "en";
  }

  /** A text that is not translated is not touched, nor is what stands in that language already. */
  @ParameterizedTest
  @MethodSource("names")
  void stays_byte_for_byte_without_translations(String name) {
    byte[] source = Bundles.bytes(name);
    Article article = BundleRun.read(name, source);
    LanguageTag given = MessageArticle.bundle(article).givenLanguage();
    if (!Bundles.isBilingual(name) || given.isKnown()) {
      LanguageTag same = given.isKnown() ? given : article.language();
      assertThat(MessageArticle.write(article, Map.of(), same)).isEqualTo(source);
    }
    byte[] other = MessageArticle.write(article, Map.of(), LanguageTag.of("fr"));
    assertThat(LineDiff.of(Bundles.text(source), Bundles.text(other)))
        .allMatch(line -> LANGUAGE.matcher(line).matches() || isOfTheTarget(name, line));
  }

  /** Lines of translations into another language, which a bundle cannot keep. */
  private static boolean isOfTheTarget(String name, String line) {
    return Bundles.isBilingual(name)
        && line.matches(
            "(?s)-\\s*<(?:\\w+:)?target.*|[-+]\\s*<(?:file|(?:\\w+:)?xliff) .*"
                + "|[-+](?:#, |#\\||#~|msgstr|\").*|[-+]\\s*<segment.*|[-+].* approved=.*");
  }

  @ParameterizedTest
  @MethodSource("names")
  void differs_by_words_alone(String name) {
    if (Bundles.isBilingual(name)) {
      return;
    }
    byte[] source = Bundles.bytes(name);
    String near = own(name).equals("ru") ? "uk" : "de"; // with the same plurals
    String after = Bundles.text(translated(name, near));
    assertThat(LineDiff.of(Bundles.text(source), Marks.off(after)))
        .as("what differs besides the marks of the translation")
        .allMatch(
            line ->
                LANGUAGE.matcher(line).matches()
                    || IcuChoices.in(line)
                    || RELAID.matcher(line).find());
    assertThat(comments(after))
        .noneMatch(Marks::in)
        .containsExactlyElementsOf(comments(Bundles.text(source)));
  }

  private static List<String> comments(String text) {
    return text.lines().filter(line -> COMMENT.matcher(line).lookingAt()).toList();
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void says_what_it_said_by_other_readers(String name, String target) {
    Map<List<String>, String> before = said(Leaves.of(name, Bundles.bytes(name)));
    Map<List<String>, String> after = said(Leaves.of(name, translated(name, target)));
    after.replaceAll((path, text) -> Marks.off(text));
    if (target.equals("ja") && name.equals("messages_en.properties")) {
      after.replaceAll((path, text) -> text.replaceAll("\\(&[A-Z]\\)", ""));
      before.replaceAll((path, text) -> text.replaceAll("&(?=\\w)", ""));
    }
    assertThat(after).containsAllEntriesOf(before);
    if (!Bundles.isBilingual(name)) {
      assertThat(after).hasSameSizeAs(before);
    }
  }

  /** Without plurals, translations of others and what names the language. */
  private static Map<List<String>, String> said(Map<List<String>, String> leaves) {
    var said = new LinkedHashMap<List<String>, String>();
    leaves.forEach(
        (path, text) -> {
          String last = path.get(path.size() - 1);
          boolean isOfTarget =
              last.matches("target.*|msgstr.*|@@locale|NSStringLocalizedFormatKey");
          List<String> own =
              List.of("en", "ru", "ar", "pl", "ja", "en-XA", "en_XA").contains(path.get(0))
                  ? path.subList(1, path.size())
                  : path;
          if (!isOfTarget && !IcuChoices.in(text) && !Leaves.isCase(path)) {
            said.put(own, text.strip().replaceAll("\\s+", " "));
          }
        });
    return said;
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void has_the_plurals_of_its_language_and_no_other(String name, String target) {
    Map<List<String>, String> leaves = Leaves.of(name, translated(name, target));
    Map<List<String>, Map<String, String>> source =
        Leaves.plurals(Leaves.of(name, Bundles.bytes(name)));
    Map<List<String>, Map<String, String>> plurals = Leaves.plurals(leaves);
    plurals.forEach(
        (path, texts) -> {
          boolean isOfOther = path.contains("localizations") && !path.contains(target);
          if (isOfOther || path.contains("bags.in.cars")) { // of two numbers, kept
            return;
          }
          var expected = IcuChoices.categories(target, path.toString().contains("ordinal"));
          var own = source.getOrDefault(own(path, target, name), texts);
          if (own.containsKey("zero") && !name.startsWith("android")) {
            expected.add("zero"); // for nothing, in any language
          }
          assertThat(texts.keySet()).as("%s", path).containsExactlyInAnyOrderElementsOf(expected);
          texts.forEach(
              (category, text) ->
                  assertThat(Placeholders.in(text))
                      .as("%s %s", path, category)
                      .isIn(Placeholders.of(own.values())));
        });
  }

  private static List<String> own(List<String> path, String target, String name) {
    return path.stream().map(step -> step.equals(target) ? own(name) : step).toList();
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void has_as_many_forms_as_its_header_says(String name, String target) {
    if (!name.matches(".*\\.pot?")) {
      return;
    }
    Map<List<String>, String> leaves = Leaves.of(name, translated(name, target));
    Map<String, String> header = PoLeaves.header(leaves);
    assertThat(header.get("Language")).isEqualTo(target.replace('-', '_'));
    leaves.keySet().stream()
        .filter(path -> path.get(2).equals("msgid_plural"))
        .forEach(
            path -> {
              long forms =
                  leaves.keySet().stream()
                      .filter(one -> one.subList(0, 2).equals(path.subList(0, 2)))
                      .filter(one -> one.get(2).startsWith("msgstr["))
                      .count();
              assertThat(header.get("Plural-Forms")).startsWith("nplurals=" + forms + ";");
            });
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void chooses_and_prints_as_icu_does(String name, String target) {
    Map<List<String>, String> before = Leaves.of(name, Bundles.bytes(name));
    Leaves.of(name, translated(name, target))
        .forEach(
            (path, text) -> {
              String source =
                  before.get(path.get(path.size() - 1).equals("target") ? sourceOf(path) : path);
              boolean isSource = path.get(path.size() - 1).matches("source|msgid.*");
              if (source != null && !isSource && IcuChoices.in(source)) {
                PrintedChoices.areRight(source, own(name), text, target);
              }
            });
  }

  private static List<String> sourceOf(List<String> path) {
    return Leaves.path(path.subList(0, path.size() - 1), "source");
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void keeps_every_placeholder(String name, String target) {
    Map<List<String>, String> before = Leaves.of(name, Bundles.bytes(name));
    Leaves.of(name, translated(name, target))
        .forEach(
            (path, text) -> {
              boolean isTarget = path.get(path.size() - 1).equals("target");
              String source = before.get(isTarget ? sourceOf(path) : path);
              if (path.get(path.size() - 1).equals("msgstr") && !path.get(1).isEmpty()) {
                source = path.get(1);
              } else if (path.get(path.size() - 1).startsWith("msgstr")) {
                return; // of a plural, or the header
              }
              if (source != null && !IcuChoices.in(source) && !Leaves.isCase(path)) {
                assertThat(Placeholders.in(text.replaceAll("</?mrk[^>]*>", "")))
                    .isEqualTo(Placeholders.in(source.replaceAll("</?mrk[^>]*>", "")));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void has_no_objection_but_length(String name, String target) {
    BundleRun run = BundleRun.of(name, Bundles.bytes(name), LanguageTag.of(target), Marks::on);
    assertThat(run.objections())
        .allMatch(said -> said.matches(".*[0-9]+ characters, at most [0-9]+"));
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void is_read_and_written_again_the_same(String name, String target) {
    LanguageTag to = LanguageTag.of(target);
    byte[] once = BundleRun.of(name, Bundles.bytes(name), to, Marks::on).bytes();
    var again = BundleRun.read(name, once);
    assertThat(MessageArticle.write(again, Map.of(), to)).isEqualTo(once);
  }
}
