package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tolmach.segment.CodedText;
import tolmach.segment.Segment;

/** What the pipeline sees of an item, as {@code tolmach inspect} prints it. */
public final class Inspection {

  /**
   * @param file as the caller named it
   * @return {@code file}, {@code format}, {@code uri}, {@code language}, {@code headline} (null if
   *     there is none), {@code blocks} and {@code dropped}; texts are without inline codes; of a UI
   *     string {@code key}, and {@code id} and text of each of its cases, placeholders and all
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

  /** Of a UI string the placeholders are what one wants to see. */
  private static String restored(Segment message) {
    return CodedText.restore(message.text(), message.codes());
  }

  private static void block(ObjectNode seen, Block block) {
    if (block.role() == Role.MESSAGE) {
      seen.put("key", block.id());
    }
    seen.put("role", block.role().word());
    seen.put(
        "text", block.role() == Role.MESSAGE ? restored(block.segments().get(0)) : block.text());
    seen.put("language", block.language().value());
    var segments = seen.putArray("segments");
    for (Segment segment : block.segments()) {
      ObjectNode one = segments.addObject();
      if (block.role() == Role.MESSAGE) {
        one.put("id", segment.id());
      }
      one.put("text", block.role() == Role.MESSAGE ? restored(segment) : segment.plainText())
          .put("language", segment.language().value())
          .put("translate", segment.translate());
    }
  }
}
