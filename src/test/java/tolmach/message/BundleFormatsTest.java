package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;

class BundleFormatsTest {

  private static final Duration SOON = Duration.ofSeconds(120);

  @ParameterizedTest
  @CsvSource({
    "Ferry.stringsdict, stringsdict",
    "Notes-ru.strings, strings",
    "Reader-utf16.strings, strings",
    "Weather.strings, strings",
    "airline-icu.en.json, json",
    "android-en/values/strings.xml, android",
    "android-ru/values/strings.xml, android",
    "angular.en.xlf, xliff-1.2",
    "bakery-ru.po, gettext",
    "chat-i18next.en.json, json",
    "clinic-nested.ru.json, json",
    "desk.ru-en.xliff, xliff-1.2",
    "fitness.en.xcstrings, xcstrings",
    "game-plain.ru.yaml, yaml",
    "library-en.po, gettext",
    "library-rails.en.yml, yaml",
    "photos-pl.po, gettext",
    "pier.ru.xliff, xliff-2",
    "player.pot, gettext",
    "reader.en.xlf, xliff-2",
    "shop-flat.en.json, json",
    "weather.en.arb, arb"
  })
  void knows_each_bundle_by_its_name(String name, String format) {
    byte[] bytes = resource("/tolmach/message/bundles/" + name);

    assertThat(BundleFormats.ofFile("C:\\work\\" + name, bytes))
        .map(BundleFormat::name)
        .contains(format);
    assertThat(BundleFormats.of("", name, bytes)).map(BundleFormat::name).contains(format);
  }

  @ParameterizedTest
  @CsvSource({
    "Ferry.stringsdict, stringsdict",
    "Reader-utf16.strings, strings",
    "shop-flat.en.json, json",
    "android-en/values/strings.xml, android",
    "angular.en.xlf, xliff-1.2",
    "bakery-ru.po, gettext",
    "fitness.en.xcstrings, xcstrings",
    "library-rails.en.yml, yaml",
    "pier.ru.xliff, xliff-2",
    "player.pot, gettext",
    "weather.en.arb, arb"
  })
  void knows_it_by_its_content_alone(String name, String format) {
    byte[] bytes = resource("/tolmach/message/bundles/" + name);

    assertThat(BundleFormats.of("", "shop/ui", bytes)).map(BundleFormat::name).contains(format);
    assertThat(BundleFormats.ofFile("ui", bytes)).map(BundleFormat::name).contains(format);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, weather.en.arb, arb",
    "application/json, fitness.en.xcstrings, xcstrings",
    "text/json, shop-flat.en.json, json",
    "application/xml, angular.en.xlf, xliff-1.2",
    "application/xml, pier.ru.xliff, xliff-2",
    "application/xliff+xml, desk.ru-en.xliff, xliff-1.2",
    "text/xml, Ferry.stringsdict, stringsdict",
    "text/xml, android-en/values/strings.xml, android"
  })
  void a_type_of_several_formats_leaves_it_to_the_content(String type, String name, String format) {
    byte[] bytes = resource("/tolmach/message/bundles/" + name);

    assertThat(BundleFormats.of(type, "k", bytes)).map(BundleFormat::name).contains(format);
    assertThat(BundleFormats.of(type, "ui.json", bytes)).map(BundleFormat::name).contains(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "story.ninjs.json",
        "whole.ninjs.json",
        "story-1.x.ninjs.json",
        "story.html",
        "formats/entry.atom.xml",
        "formats/harbour.g2.xml",
        "formats/item.rss.xml",
        "formats/note.md",
        "formats/harbour.iptc7901",
        "formats/bridge.nitf.xml",
        "formats/ferry.newsml1.xml",
        "pages/24-comments-outweigh-en.txt",
        "pages/01-div-soup-en.html"
      })
  void takes_no_article_for_a_bundle(String name) {
    byte[] bytes = resource("/tolmach/article/" + name);

    assertThat(BundleFormats.ofFile("/articles/" + name, bytes)).isEmpty();
    assertThat(BundleFormats.ofFile("article", bytes)).isEmpty();
    assertThat(BundleFormats.of("", "article", bytes)).isEmpty();
  }

  static List<List<String>> otherFiles() {
    return List.of(
        List.of("a.json", "{\"uri\": \"https://example.org/1\", \"headline\": \"A ship\"}"),
        List.of("en.json", "{\"uri\": \"urn:x:1\", \"headlines\": [{\"value\": \"A ship\"}]}"),
        List.of("a.json", "[\"Some\", \"words\"]"),
        List.of("a.json", "\"words\""),
        List.of("a.json", "{}"),
        List.of("a.json", "{\"a\": 1}"),
        List.of("a.json", "{\"price\": 3, \"on\": true, \"x\": null, \"id\": \"Words\"}"),
        List.of("package.json", "{\"name\": \"shop\", \"version\": \"1.2.0\", \"x\": \"Y z\"}"),
        List.of("package.json", "{\"scripts\": {\"a\": \"do it\"}, \"devDependencies\": {}}"),
        List.of("package-lock.json", "{\"lockfileVersion\": 3, \"packages\": {}}"),
        List.of("tsconfig.json", "{// base\n\"compilerOptions\": {\"target\": \"es2022\"}}"),
        List.of("place.json", "{\"type\": \"Feature\", \"coordinates\": [1, 2]}"),
        List.of("event.json", "{\"specversion\": \"1.0\", \"data\": {\"text\": \"Some words\"}}"),
        List.of("links.json", "{\"home\": \"https://example.org\", \"file\": \"/a/b.txt\"}"),
        List.of("api.yaml", "openapi: 3.0.0\ninfo:\n  title: Ships\npaths:\n  /a: {}\n"),
        List.of("compose.yml", "services:\n  web:\n    image: nginx\n    restart: always\n"),
        List.of("build.yml", "name: Build it\non: push\njobs:\n  test:\n    runs-on: linux\n"),
        List.of("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: the ship\n"),
        List.of("hosts.yml", "- name: install it\n  become: true\n"),
        List.of("limits.yml", "size: 3\nworkers: 4\nname: web\n"),
        List.of("pom.xml", "<project><name>Ships</name></project>"),
        List.of("AndroidManifest.xml", "<manifest package=\"a.b\"><application/></manifest>"),
        List.of("layout.xml", "<LinearLayout><TextView/></LinearLayout>"),
        List.of("colors.xml", "<resources><color name=\"a\">#fff</color></resources>"),
        List.of(
            "plist.xml",
            "<plist version=\"1.0\"><dict><key>A</key><string>b</string></dict></plist>"),
        List.of("note.md", "---\ntitle: The ship\ntags:\n  - sea\n---\n\nIt sailed.\n"),
        List.of("note", "---\ntitle: The ship\ntags:\n  - sea\n---\n\nIt sailed.\n"),
        List.of("letter.txt", "Dear all,\n\nsubject = ships\n"),
        List.of("letter", "Subject: ships\nFrom: me\n\nDear all,\n"),
        List.of("page.html", "<p>a=b</p>"),
        List.of("speech.md", "Note: this is\n  a: b\n\nand more"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void takes_no_other_file_for_a_bundle(List<String> nameAndContent) {
    byte[] bytes = nameAndContent.get(1).getBytes(StandardCharsets.UTF_8);

    assertThat(BundleFormats.ofFile(nameAndContent.get(0), bytes)).isEmpty();
  }

  static List<List<String>> smallBundles() {
    return List.of(
        List.of("a.json", "{\"a\": \"b\"}", "json"),
        List.of("en.json", "{\"name\": \"Name\", \"version\": \"Version\"}", "json"),
        List.of("en.json", "{\"uri\": \"URI\", \"save\": \"Save\"}", "json"),
        List.of("a.json", "\uFEFF{\"menu\": {\"file\": \"&File\"}, \"n\": 1}", "json"),
        List.of("a.json", "{\"a\": \"Open\", ", "json"),
        List.of("a.arb", "{", "arb"),
        List.of("a.yml", "save: Save\nopen: Open\n", "yaml"),
        List.of("ru.yml", "ru:\n  save: Сохранить\n", "yaml"),
        List.of("a.properties", "", "properties"),
        List.of("a.PO", "", "gettext"),
        List.of("a.strings", "\"a\" = ", "strings"),
        List.of("a.xlf", "<xliff version=\"3.0\"/>", "xliff-1.2"),
        List.of("a.xlf", "no XML", "xliff-1.2"),
        List.of(
            "colours.xml", "<resources><string name=\"red\">Red</string></resources>", "android"));
  }

  @ParameterizedTest
  @MethodSource("smallBundles")
  void knows_a_bundle_however_small_or_damaged(List<String> nameContentAndFormat) {
    byte[] bytes = nameContentAndFormat.get(1).getBytes(StandardCharsets.UTF_8);

    assertThat(BundleFormats.ofFile(nameContentAndFormat.get(0), bytes))
        .map(BundleFormat::name)
        .contains(nameContentAndFormat.get(2));
  }

  @Test
  void an_xliff_of_an_unknown_version_is_told_which_can_be_read() {
    String file = "<xliff version=\"3.0\"/>";
    BundleFormat format = BundleFormats.of("", "a.xlf", bytes(file)).orElseThrow();

    assertThatThrownBy(() -> format.parse(file, StandardCharsets.UTF_8))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: XLIFF of version \"3.0\"; 1.0 to 1.2 and 2.0 to 2.2 can be read");
  }

  @Test
  void a_type_that_contradicts_the_content_is_refused_in_words() {
    byte[] json = bytes("{\"save\": \"Save it\"}");

    assertThatThrownBy(() -> BundleFormats.of("text/x-java-properties", "k", json))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "the content-type is text/x-java-properties, which is properties, and the content is"
                + " json; send it as application/json");
    assertThatThrownBy(() -> BundleFormats.of("", "ui.properties", json))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("the name ends with .properties, which is properties");
    byte[] page = bytes("<!DOCTYPE html><p class=\"a\">Words</p>");
    assertThatThrownBy(() -> BundleFormats.of("text/x-java-properties", "k", page))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("begins like a page or a file of another kind");
  }

  @Test
  void a_type_of_several_formats_with_none_of_them_says_which_they_are() {
    var headers = Map.of("content-type", "text/xml");

    assertThatThrownBy(() -> MessageHead.peek(bytes("<nitf/>"), headers, "k"))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith(
            "content-type \"text/xml\" may be xliff-2, xliff-1.2, stringsdict, android, and the"
                + " content is none of them; accepted are ");
  }

  static List<byte[]> hostileFiles() {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE xliff [<!ENTITY a \"ha\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>"
            + "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>&e;</source>"
            + "</trans-unit></body></file></xliff>";
    String yamlLaughs =
        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
            + "c: &c [*b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]\n";
    return List.of(
        new byte[0],
        new byte[] {0},
        new byte[1 << 20],
        new byte[] {(byte) 0xFF, (byte) 0xFE},
        new byte[] {(byte) 0xFE, (byte) 0xFF, 0},
        new byte[] {(byte) 0xC3, '=', (byte) 0x28, '"', (byte) 0xFF, '\n', 'a', ':', (byte) 0x80},
        bytes("["),
        bytes("[".repeat(8 << 20)),
        bytes("{\"a\":".repeat(100_000)),
        bytes("<a>".repeat(100_000)),
        bytes("<resources>" + "<string name=\"a\">".repeat(100_000)),
        bytes("<xliff version=\"1.2\"><file><body>" + "<group>".repeat(100_000)),
        bytes("<plist>" + "<dict><key>NSStringLocalizedFormatKey</key>".repeat(100_000)),
        bytes("- ".repeat(100_000)),
        bytes("a:\n" + " \n".repeat(200_000) + "  b: c"),
        bytes("a:\n b: " + "{x: ".repeat(100_000)),
        bytes("msgid \"\"\n" + "\"x\"\n".repeat(200_000) + "msgstr \"\"\n"),
        bytes("/*".repeat(200_000)),
        bytes("\"a\" = \"" + "\\\"".repeat(200_000)),
        bytes("\n".repeat(1 << 20)),
        bytes("a=\\\n".repeat(200_000)),
        bytes("<".repeat(1 << 20)),
        bytes("<!--".repeat(1 << 18)),
        bytes("<?xml version=\"1.0\" encoding=\"no-such\"?><resources><string/></resources>"),
        bytes(laughs),
        bytes(yamlLaughs));
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void whatever_comes_is_read_or_refused_in_words_and_never_hangs(byte[] bytes) {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (String name : List.of("", "a.json", "a.yml", "a.xml", "a.txt", "a.properties")) {
            assertThatCode(() -> BundleFormats.ofFile(name, bytes)).doesNotThrowAnyException();
          }
          for (BundleFormat format : BundleFormats.all()) {
            assertThatCode(() -> format.resembles(bytes)).doesNotThrowAnyException();
            assertThat(refusal(format, bytes))
                .satisfiesAnyOf(
                    reason -> assertThat(reason).isEmpty(),
                    reason -> assertThat(reason.get()).isNotBlank());
          }
        });
  }

  /** Why it cannot be read; empty if it can. */
  private static Optional<String> refusal(BundleFormat format, byte[] bytes) {
    try {
      BundleFormats.of(format.mediaTypes().iterator().next(), "k", bytes);
      BundleLanguage.of(format, "k", bytes);
      var charset = format.charset(bytes);
      assertThat(format.parse(new String(bytes, charset), charset).messages()).isNotNull();
      return Optional.empty();
    } catch (BadItemException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Test
  void every_format_writes_a_type_by_which_it_is_found_again() {
    for (BundleFormat format : BundleFormats.all()) {
      String type = BundleFormats.mediaType(format.name());
      assertThat(BundleFormats.all().stream().filter(f -> f.mediaTypes().contains(type)).findAny())
          .isPresent();
      assertThat(BundleFormats.named(format.name())).isSameAs(format);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = BundleFormatsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
