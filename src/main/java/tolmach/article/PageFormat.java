package tolmach.article;

import java.util.List;
import java.util.regex.Pattern;

/** An HTML page, of which the article is a part. */
final class PageFormat implements ArticleFormat {

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\s*(<\\?xml.{0,200}?>\\s*|<!--.{0,2000}?-->\\s*)*<(!doctype\\s+)?html\\b.*");

  private final PageReader reader = new PageReader();

  @Override
  public String word() {
    return "html";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/html", "application/xhtml+xml");
  }

  @Override
  public boolean recognises(String beginning) {
    return PAGE.matcher(beginning).matches();
  }

  @Override
  public SelfDescription peek(Incoming item) {
    String page = SourceText.page(item.bytes(), item.charset()).text();
    if (!page.contains("<")) {
      throw new BadItemException(
          "the content type says HTML and there is no element in it; send it as text/plain");
    }
    PageHead head = PageHead.of(page);
    return new SelfDescription(
        head.uri(), false, null, head.versionCreated(), null, PublicationStatus.USABLE, null);
  }

  @Override
  public Reading read(Incoming item, String uri) {
    return reader.read(SourceText.page(item.bytes(), item.charset()), uri);
  }

  @Override
  public boolean leadStandsApart() {
    return false;
  }
}
