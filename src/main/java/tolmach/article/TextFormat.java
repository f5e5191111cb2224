package tolmach.article;

import java.util.List;

/** Plain text: an article alone, or all text of a page with its chrome. */
final class TextFormat implements ArticleFormat {

  private final TextReader reader = new TextReader();

  @Override
  public String word() {
    return "text";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/plain");
  }

  /** Whatever no other format knows as its own. */
  @Override
  public boolean recognises(String beginning) {
    return true;
  }

  @Override
  public SelfDescription peek(Incoming item) {
    String text = SourceText.plain(item.bytes(), item.charset());
    long unprintable =
        text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
    if (unprintable * 20 > text.length()) {
      throw new BadItemException(
          "the item is binary; send an article as ninjs, HTML or plain text");
    }
    if (text.isBlank()) {
      throw new BadItemException("the item is empty but for white space; send an article");
    }
    return SelfDescription.NOTHING;
  }

  @Override
  public Reading read(Incoming item, String uri) {
    return reader.read(SourceText.plain(item.bytes(), item.charset()));
  }

  @Override
  public boolean leadStandsApart() {
    return false;
  }
}
