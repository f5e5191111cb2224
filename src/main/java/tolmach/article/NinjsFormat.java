package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** ninjs 1.x to 3.x: an item as one JSON object. */
final class NinjsFormat implements ArticleFormat {

  private final NinjsReader reader = new NinjsReader();

  @Override
  public String word() {
    return "ninjs";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("application/json", "application/ninjs+json");
  }

  @Override
  public boolean recognises(String beginning) {
    return beginning.stripLeading().startsWith("{");
  }

  @Override
  public SelfDescription peek(Incoming item) {
    if (item.charset() != null && !item.charset().equals(UTF_8)) {
      throw new BadItemException(
          "JSON is written in UTF-8, not in " + item.charset() + "; send it so");
    }
    return describe(NinjsHead.of(SourceText.plain(item.bytes(), UTF_8)));
  }

  static SelfDescription describe(NinjsHead head) {
    return new SelfDescription(
        head.uri(),
        true,
        head.version(),
        head.versionCreated(),
        head.urgency(),
        head.status(),
        head.embargoedUntil());
  }

  @Override
  public Reading read(Incoming item, String uri) {
    return reader.read(SourceText.plain(item.bytes(), UTF_8));
  }
}
