package tolmach.message.xml;

import java.util.List;
import tolmach.article.BadItemException;

/** An XML file as text, and the places of its elements in it. */
public final class XmlSource {

  private final String text;
  private final XmlElement root;

  private XmlSource(String text, XmlElement root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Reads a file.
   *
   * @param text of the whole file, a byte order mark included
   * @throws BadItemException with line, if it is no XML, nests too deep, or has entities of its own
   */
  public static XmlSource parse(String text) {
    WellFormed.require(text.startsWith("\uFEFF") ? text.substring(1) : text);
    XmlElement document = XmlScanner.scan(text);
    return new XmlSource(text, document.elements().findFirst().orElseThrow());
  }

  /** The whole file. */
  public String text() {
    return text;
  }

  public XmlElement root() {
    return root;
  }

  /** What stands there, as it is written. */
  public String raw(int start, int end) {
    return text.substring(start, end);
  }

  /** What stands between the tags of an element, as it is written. */
  public String inner(XmlElement element) {
    return text.substring(element.inner(), element.innerEnd());
  }

  /** All words within an element, its markup left out and its entities resolved. */
  public String words(XmlElement element) {
    var words = new StringBuilder();
    collect(element.children(), words);
    return words.toString();
  }

  private void collect(List<XmlNode> nodes, StringBuilder words) {
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement element) {
        collect(element.children(), words);
      } else if (node instanceof XmlPiece piece) {
        var characters = new Spelled(text);
        characters.add(piece);
        words.append(characters.text());
      }
    }
  }

  /** What a comment says, without its marks. */
  public String comment(XmlPiece comment) {
    return text.substring(comment.start() + 4, comment.end() - 3).strip();
  }
}
