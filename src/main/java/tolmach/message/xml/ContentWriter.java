package tolmach.message.xml;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;
import tolmach.segment.xml.XmlText;

/** Writes texts with inline codes as content of an element. */
public final class ContentWriter {

  /** How a format writes a character. */
  @FunctionalInterface
  public interface Escape {

    /**
     * @param before what is written already
     */
    String of(int codePoint, CharSequence before);
  }

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
  }

  private ContentWriter() {}

  /**
   * The content that says this.
   *
   * @param verbatim codes that are written as they are
   * @throws IllegalArgumentException if its tags do not nest, or it has a character that XML cannot
   *     hold
   */
  public static String write(CodedText text, Set<String> verbatim, Escape escape) {
    var content = new StringBuilder();
    boolean tagged = false;
    int from = 0;
    for (InlineCode code : text.codes()) {
      int marker = text.text().indexOf(code.marker(), from);
      append(content, text.text().substring(from, marker), escape);
      if (verbatim.contains(code.data())) {
        tagged = true;
        content.append(code.data());
      } else {
        append(content, code.data(), escape);
      }
      from = marker + code.marker().length();
    }
    append(content, text.text().substring(from), escape);
    String written = writable(content.toString());
    if (tagged) {
      requireNesting(written);
    }
    return written;
  }

  /**
   * The content that says this, without tags.
   *
   * @throws IllegalArgumentException if it has a character that XML cannot hold
   */
  public static String write(String characters, Escape escape) {
    var content = new StringBuilder();
    append(content, characters, escape);
    return writable(content.toString());
  }

  private static String writable(String written) {
    if (!XmlText.isWritable(written)) {
      throw new IllegalArgumentException(
          "character "
              + XmlText.firstUnwritable(written, 0)
              + " of the translation is none that XML can hold");
    }
    return written;
  }

  private static void append(StringBuilder content, String characters, Escape escape) {
    characters.codePoints().forEach(c -> content.append(escape.of(c, content)));
  }

  private static void requireNesting(String content) {
    try {
      XMLStreamReader reader =
          FACTORY.createXMLStreamReader(new StringReader("<t>" + content + "</t>"));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("the tags of the translation do not nest: " + content, e);
    }
  }
}
