package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tolmach.segment.Segment;

/** What the pipeline sees of an item, as {@code tolmach inspect} prints it. */
public final class Inspection {

  /**
   * @param file as the caller named it
   * @return {@code file}, {@code format}, {@code uri}, {@code language}, {@code headline} (null if
   *     there is none), {@code blocks} and {@code dropped}; texts are without inline codes
   */
  public ObjectNode inspect(String file, Article article) {
    var seen = Json.MAPPER.createObjectNode();
    seen.put("file", file);
    seen.put("format", article.format());
    seen.put("uri", article.uri());
    seen.put("language", article.language().value());
    seen.put("headline", article.headline().map(Block::text).orElse(null));
    var blocks = seen.putArray("blocks");
    article.blocks().forEach(block -> block(blocks.addObject(), block));
    var dropped = seen.putArray("dropped");
    for (Dropped text : article.dropped()) {
      dropped
          .addObject()
          .put("text", text.text())
          .put("language", text.language().value())
          .put("reason", text.reason());
    }
    return seen;
  }

  private static void block(ObjectNode seen, Block block) {
    seen.put("role", block.role().word());
    seen.put("text", block.text());
    seen.put("language", block.language().value());
    var segments = seen.putArray("segments");
    for (Segment segment : block.segments()) {
      segments
          .addObject()
          .put("text", segment.plainText())
          .put("language", segment.language().value())
          .put("translate", segment.translate());
    }
  }
}
