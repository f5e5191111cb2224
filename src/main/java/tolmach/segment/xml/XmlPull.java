package tolmach.segment.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document event by event, never held whole: the StAX parser of the JDK, behind {@link
 * CleanReader}. Compressed by gzip or not. Nothing is fetched and no entity expanded but the five
 * of XML itself.
 */
public final class XmlPull implements AutoCloseable {

  /** What comes next. */
  public enum Event {
    START,
    END,
    TEXT,
    /** An entity that a document type may declare. */
    ENTITY,
    FINISHED
  }

  /** How deep a document may nest. */
  private static final int MAX_DEPTH = 200;

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    FACTORY.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
  }

  private final CleanReader characters;
  private final XMLStreamReader reader;
  private int depth;

  private XmlPull(CleanReader characters) throws XMLStreamException {
    this.characters = characters;
    this.reader = FACTORY.createXMLStreamReader(characters);
  }

  /**
   * Opens a document; the stream is closed with it.
   *
   * @throws MalformedXmlException if its beginning is no XML
   */
  public static XmlPull open(InputStream in) throws IOException {
    BufferedInputStream plain = new BufferedInputStream(in, 1 << 16);
    plain.mark(2);
    int first = plain.read();
    int second = plain.read();
    plain.reset();
    if (first == 0x1F && second == 0x8B) {
      plain = new BufferedInputStream(new GZIPInputStream(plain, 1 << 16), 1 << 16);
    }
    try {
      return new XmlPull(new CleanReader(plain, Encoding.of(plain)));
    } catch (XMLStreamException e) {
      throw MalformedXmlException.of(e);
    }
  }

  /**
   * Moves on.
   *
   * @throws MalformedXmlException if the document is not well-formed here
   */
  public Event next() throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              throw new MalformedXmlException(
                  line(), column(), "it nests deeper than " + MAX_DEPTH + " elements");
            }
            return Event.START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return Event.END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Event.TEXT;
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> {
            return Event.ENTITY;
          }
          default -> {
            // comments, processing instructions and document types say nothing
          }
        }
      }
      return Event.FINISHED;
    } catch (XMLStreamException e) {
      throw MalformedXmlException.of(e);
    }
  }

  /** Passes over all that is left of the element that has just started. */
  public void skip() throws IOException {
    int outside = depth - 1;
    while (depth > outside && next() != Event.FINISHED) {
      // the next one
    }
  }

  /** Local name of the element that starts or ends, or the name of the entity. */
  public String name() {
    return reader.getLocalName();
  }

  /** Its namespace, {@code ""} for none. */
  public String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** The attribute of that local name without a namespace, of the element that starts. */
  public Optional<String> attribute(String name) {
    return attribute("", name);
  }

  /** {@code xml:lang}, {@code xml:space} and the like. */
  public Optional<String> xmlAttribute(String name) {
    return attribute(XMLConstants.XML_NS_URI, name);
  }

  private Optional<String> attribute(String namespace, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String uri = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && (uri == null ? "" : uri).equals(namespace)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** A piece of text; one text may come in several. */
  public String text() {
    return reader.getText();
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /** The line reached, from 1. */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  public int column() {
    return reader.getLocation().getColumnNumber();
  }

  /** True if a character that is none was replaced on one of these lines; ask in their order. */
  public boolean isDamaged(int firstLine, int lastLine) {
    return characters.isDamaged(firstLine, lastLine);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw MalformedXmlException.of(e);
    } finally {
      characters.close();
    }
  }
}
