package tolmach.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.Segment;
import tolmach.segment.SentenceSegmenter;
import tolmach.worker.ArticleReading;

class BenchArticleTest {

  private static Article read(BenchArticle article) {
    return new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn())
        .read(
            article.ninjs(),
            Map.of(ItemHeaders.KEY, article.uri(), ItemHeaders.CONTENT_TYPE, "application/json"));
  }

  private static List<String> hashes(Article article) {
    return article.blocks().stream()
        .flatMap(block -> block.segments().stream())
        .map(Segment::hash)
        .toList();
  }

  @Test
  void has_about_the_stated_size() {
    for (int number = 0; number < 100; number++) {
      assertThat(new BenchArticle("s", number, 4).ninjs())
          .hasSizeBetween(BenchArticle.BYTES - 250, BenchArticle.BYTES + 250);
    }
  }

  @Test
  void is_english_with_no_segment_of_another_one() {
    var all = new HashSet<String>();
    int segments = 0;
    for (int number = 0; number < 3; number++) {
      Article article = read(new BenchArticle("s", number, 4));
      assertThat(article.language()).isEqualTo(LanguageTag.of("en"));
      segments += hashes(article).size();
      all.addAll(hashes(article));
    }
    assertThat(all).hasSize(segments).hasSizeGreaterThan(60);
  }
}
