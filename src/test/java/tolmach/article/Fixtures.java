package tolmach.article;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.Segment;
import tolmach.segment.SentenceSegmenter;

/** Articles for the tests of this package, read with the real detector and segmenter. */
final class Fixtures {

  static final String URI = "urn:test:story";
  static final LanguageTag RU = LanguageTag.of("ru");
  static final LanguageTag EN = LanguageTag.of("en");
  static final Localization FIRST =
      new Localization(
          1,
          Instant.parse("2026-03-14T12:00:00Z"),
          PublicationStatus.USABLE,
          Making.MACHINE,
          "Машинный перевод");

  private static final ArticleReader READER =
      new ArticleReader(new SentenceSegmenter(), NewsLanguageDetector.builtIn());

  private Fixtures() {}

  static ItemHead peek(String text) {
    return peek(text, Map.of());
  }

  static ItemHead peek(String text, Map<String, String> headers) {
    return new ItemPeek().peek(bytes(text), headers, URI);
  }

  static Article read(String text) {
    return READER.read(bytes(text), peek(text), LanguageTag.UNDETERMINED);
  }

  static Article read(byte[] bytes, String contentType, LanguageTag declared) {
    ItemHead head = new ItemPeek().peek(bytes, Map.of(ItemHeaders.CONTENT_TYPE, contentType), URI);
    return READER.read(bytes, head, declared, contentType);
  }

  /** A page of {@code paragraphs} within the least HTML. */
  static Article readPage(String body) {
    return read(
        "<html lang=en><head><title>A headline</title></head><body>" + body + "</body></html>");
  }

  static String resource(String name) {
    try (var stream = Fixtures.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Role and text of each block: {@code "headline: Port reopens"}. */
  static List<String> lines(Article article) {
    return article.blocks().stream()
        .map(block -> block.role().word() + ": " + block.text())
        .toList();
  }

  static List<String> texts(Article article, Role role) {
    return article.blocks().stream().filter(b -> b.role() == role).map(Block::text).toList();
  }

  static Map<String, String> dropped(Article article) {
    return article.dropped().stream()
        .collect(Collectors.toMap(Dropped::text, Dropped::reason, (a, b) -> a));
  }

  static Segment segment(Article article, String id) {
    return article.blocks().stream()
        .flatMap(block -> block.segments().stream())
        .filter(segment -> segment.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Every segment in capitals, markers untouched: a translation that needs no engine. */
  static Map<String, String> shouted(Article article) {
    return article.blocks().stream()
        .flatMap(block -> block.segments().stream())
        .collect(Collectors.toMap(Segment::id, segment -> segment.text().toUpperCase(Locale.ROOT)));
  }

  /** A file that lies beside the project where it is developed; the test is skipped elsewhere. */
  static Path beside(String property, String path) {
    String given = System.getProperty(property, System.getenv(property));
    Optional<Path> found =
        given != null
            ? Optional.of(Path.of(given))
            : Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .limit(5)
                .map(p -> p.resolve("shared").resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    assumeThat(found)
        .as("no file %s; name one by the system property or variable %s", path, property)
        .isPresent();
    return found.get();
  }
}
