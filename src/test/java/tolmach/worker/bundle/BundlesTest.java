package tolmach.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                  .filter(to -> !LanguageTag.of(to).language().equals(own.language()) || to.equals("en-XA"))
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

  private static String own(String name) {
    boolean isRussian = name.matches(".*[-._]ru[-._/].*|library-en.po");
    return isRussian ? "ru" : "en";
  }

  @ParameterizedTest
  @MethodSource("names")
  void stays_byte_for_byte_without_translations(String name) {
    byte[] source = Bundles.bytes(name);
    String own = BundleRun.read(name, source).language().value();
    if (Bundles.isBilingual(name)) {
      assertThat(Leaves.of(name, BundleRun.untranslated(name, source, LanguageTag.of(own))))
          .isEqualTo(Leaves.of(name, source));
    }
    assertThat(BundleRun.untranslated(name, source, LanguageTag.of(own))).isEqualTo(source);
  }

  @ParameterizedTest
  @MethodSource("names")
  void differs_by_words_alone(String name) {
    if (Bundles.isBilingual(name)) {
      return;
    }
    byte[] source = Bundles.bytes(name);
    String near = own(name).equals("ru") ? "uk" : "de";
    BundleRun run = BundleRun.of(name, source, LanguageTag.of(near), Marks::on);
    String before = Bundles.text(source);
    String after = Bundles.text(run.bytes());
    assertThat(LineDiff.of(before, Marks.off(after)))
        .as("what differs besides the marks of the translation")
        .allMatch(line -> LANGUAGE.matcher(line).matches() || IcuChoices.in(line));
  }

  @ParameterizedTest
  @MethodSource("bundlesAndTargets")
  void has_no_objection_but_length(String name, String target) {
    BundleRun run =
        BundleRun.of(name, Bundles.bytes(name), LanguageTag.of(target), Marks::on);
    assertThat(run.objections()).allMatch(said -> said.matches(".*[0-9]+ characters, at most [0-9]+"));
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
