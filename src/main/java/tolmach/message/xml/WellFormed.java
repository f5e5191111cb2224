package tolmach.message.xml;

import java.io.InputStream;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tolmach.article.BadItemException;

/** Asks the parser of the JDK whether a text is XML. Nothing is fetched and nothing expanded. */
final class WellFormed {

  /** How deep a document may nest. */
  private static final int MAX_DEPTH = 200;

  private static final Pattern PLACE = Pattern.compile("(?s)^ParseError at .*?Message: ");

  /** The parser says no words of its own here: {@code #ElementPrefixUnbound?xliff&xliff:g}. */
  private static final Pattern UNBOUND = Pattern.compile("PrefixUnbound\\?(?:[^&]*&)*?([^&:]+):");

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    FACTORY.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
  }

  private WellFormed() {}

  /**
   * @param text without byte order mark
   * @throws BadItemException with line, if it is no XML, nests too deep, or has a document type
   *     that declares something
   */
  static void require(String text) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      int depth = 0;
      while (reader.hasNext()) {
        int line = reader.getLocation().getLineNumber();
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> document(text, line);
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.ENTITY_REFERENCE -> throw entity(reader.getLocalName(), line);
          default -> {
            // well-formed
          }
        }
        if (depth > MAX_DEPTH) {
          throw new BadItemException(
              "line "
                  + line
                  + ": elements within more than "
                  + MAX_DEPTH
                  + " others; no one"
                  + " writes such a file by hand, look how it was made");
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  private static void document(String text, int line) {
    int start = text.indexOf("<!DOCTYPE");
    int subset = text.indexOf('[', start);
    if (start >= 0 && subset >= 0 && subset < text.indexOf('>', start)) {
      throw new BadItemException(
          "line "
              + line
              + ": a document type that declares entities, which are not expanded; write what they"
              + " stand for in their places and take it out");
    }
  }

  private static BadItemException entity(String name, int line) {
    return new BadItemException(
        "line "
            + line
            + ": &"
            + name
            + "; is no entity of XML; write the character itself or its number, &#160;");
  }

  private static BadItemException refusal(XMLStreamException e) {
    String words = e.getMessage() == null ? "it ends too early" : e.getMessage();
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    Matcher unbound = UNBOUND.matcher(words);
    if (unbound.find()) {
      String prefix = unbound.group(1);
      return new BadItemException(
          "line "
              + line
              + ": the prefix \""
              + prefix
              + "\" stands for no namespace; declare it in the first element, xmlns:"
              + prefix
              + "=\"…\"",
          e);
    }
    String reason = PLACE.matcher(words).replaceFirst("").strip();
    return new BadItemException(
        "line " + line + ": this is no XML from here on: " + reason + "; mend it and send it again",
        e);
  }
}
