package tolmach.article;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Through the XML of an item, strictly and without trust: no document type is loaded, no entity
 * expanded but the five of XML itself, nothing is fetched.
 */
final class XmlWalk {

  /** Is told what there is, in order. */
  interface Visitor {

    /**
     * @param at stands at the element's start; is not moved
     */
    void start(XMLStreamReader at);

    /** The innermost open element ends. */
    void end();

    /** Text within an element; one text may come in several pieces. */
    void text(String text);
  }

  /** How deep an item may nest. */
  private static final int MAX_DEPTH = 200;

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
  }

  private XmlWalk() {}

  /**
   * @throws BadItemException if it is not well-formed, names an entity of a document type, or nests
   *     too deep
   */
  static void through(Incoming item, Visitor visitor) {
    var stream = new ByteArrayInputStream(item.bytes());
    try {
      XMLStreamReader reader =
          item.charset() == null
              ? FACTORY.createXMLStreamReader(stream)
              : FACTORY.createXMLStreamReader(stream, item.charset().name());
      through(reader, visitor);
    } catch (XMLStreamException e) {
      throw notWellFormed(e);
    }
  }

  private static void through(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > MAX_DEPTH) {
            throw new BadItemException(
                "the item nests deeper than " + MAX_DEPTH + " elements; no article does");
          }
          visitor.start(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          visitor.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth > 0) {
            visitor.text(reader.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new BadItemException(
                "the item names the entity &"
                    + reader.getLocalName()
                    + "; of a document type, and none is read; write the character itself");
        default -> {
          // comments and processing instructions say nothing to readers
        }
      }
    }
  }

  private static BadItemException notWellFormed(XMLStreamException e) {
    var place = e.getLocation();
    String words = e.getMessage() == null ? "it ends too early" : e.getMessage();
    int message = words.indexOf("Message: ");
    return new BadItemException(
        "the item is no well-formed XML"
            + (place == null
                ? ""
                : ", line " + place.getLineNumber() + " column " + place.getColumnNumber())
            + ": "
            + (message < 0 ? words : words.substring(message + 9)),
        e);
  }
}
