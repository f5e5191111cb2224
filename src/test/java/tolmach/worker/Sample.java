package tolmach.worker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Role;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.segment.Segment;

/** Small articles to translate: the first sentence is the headline, each other a paragraph. */
final class Sample {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final LanguageTag EN = LanguageTag.of("en");
  static final LanguageTag RU = LanguageTag.of("ru");

  private Sample() {}

  static Article article(String... sentences) {
    var segments = new ArrayList<Segment>();
    for (String sentence : sentences) {
      segments.add(Segment.plain("p" + segments.size() + ".1", sentence, EN));
    }
    return article(segments.toArray(Segment[]::new));
  }

  static Article article(Segment... segments) {
    var blocks = new ArrayList<Block>();
    for (Segment segment : segments) {
      Role role = blocks.isEmpty() ? Role.HEADLINE : Role.PARAGRAPH;
      blocks.add(new Block("p" + blocks.size(), role, EN, List.of(segment), null));
    }
    return new Article(
        ItemKind.ARTICLE,
        "urn:north:1",
        "1",
        3,
        "text",
        EN,
        blocks,
        List.of(),
        JsonNodeFactory.instance.objectNode(),
        null);
  }

  static Job job(Article article) {
    return new Job(article, RU, Lane.URGENT, "north", NOON, 0, List.of());
  }

  static TargetSegment translated(String id, String source, String target) {
    return new TargetSegment(id, source, target, Origin.ENGINE, "first", "1", null, List.of());
  }
}
