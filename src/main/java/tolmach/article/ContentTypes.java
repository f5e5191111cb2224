package tolmach.article;

import java.util.Locale;

/** The content type of a file, from its name and content. */
public final class ContentTypes {

  private ContentTypes() {}

  /**
   * What a record of that file would be called. A name decides where many contents look alike
   * (Markdown, JSON, a page without its outer elements); else the content does.
   *
   * @param name of the file, of which the ending counts; may be empty
   * @return without parameters: {@code application/ninjs+json}, {@code text/html}
   */
  public static String of(String name, byte[] bytes) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "html", "htm", "xhtml" -> "text/html";
      case "json" -> "application/json";
      case "md", "markdown" -> "text/markdown";
      default -> Formats.byContent(bytes).mediaTypes().get(0);
    };
  }
}
