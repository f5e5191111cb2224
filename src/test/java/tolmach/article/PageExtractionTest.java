package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages built as news sites build theirs, each with the body text that readers would call the
 * article: old tables and br, semantic HTML, content systems, AMP, hashed class names, live blogs,
 * galleries, interviews, paywalls, comments longer than the article.
 */
class PageExtractionTest {

  private static final Path PAGES = Path.of("src/test/resources/tolmach/article/pages");

  @TestFactory
  Stream<DynamicTest> keeps_the_article_and_leaves_the_rest() {
    return pages().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    name(page),
                    () -> {
                      Shingles score = score(page);
                      assertThat(score.f1())
                          .as("F1 of %s, %s: %s", name(page), score, body(page))
                          .isGreaterThanOrEqualTo(0.85);
                    }));
  }

  @Test
  void scores_on_average_at_least_0_96() {
    List<Path> pages = pages();
    double sum = 0;
    var report = new StringBuilder();
    for (Path page : pages) {
      double f1 = score(page).f1();
      report.append(String.format(Locale.ROOT, "%n%-28s %.3f", name(page), f1));
      sum += f1;
    }

    assertThat(pages).hasSizeGreaterThanOrEqualTo(20);
    assertThat(sum / pages.size()).as("mean of %s", report).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void knows_a_worse_text_by_its_score() {
    Shingles half = Shingles.of("one two three four five six seven", "one two three four");

    assertThat(half.precision()).isEqualTo(1.0);
    assertThat(half.recall()).isEqualTo(0.25);
    assertThat(Shingles.of("one two three four", "five six seven eight").f1()).isZero();
  }

  private static Shingles score(Path page) {
    return Shingles.of(text(page.resolveSibling(name(page) + ".txt")), body(page));
  }

  private static String body(Path page) {
    Reading reading =
        new PageFormat().read(new Incoming(Fixtures.bytes(text(page)), null), Fixtures.URI);
    return reading.blocks().stream()
        .filter(
            block ->
                switch (block.role()) {
                  case LEAD, PARAGRAPH, HEADING, LIST_ITEM, QUOTE -> true;
                  default -> false;
                })
        .map(RawBlock::text)
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> pages() {
    try (var files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path page) {
    return page.getFileName().toString().replace(".html", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
