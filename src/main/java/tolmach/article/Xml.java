package tolmach.article;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * XML of agencies, read strictly and without trust: no document type is loaded, no entity expanded
 * but the five of XML itself, nothing is fetched. Elements are told by their local names in lower
 * case; {@code xml:lang} becomes {@code lang}.
 */
final class Xml {

  /** How deep an item may nest. */
  private static final int MAX_DEPTH = 200;

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
  }

  private Xml() {}

  /**
   * The document's root element.
   *
   * @throws BadItemException if it is not well-formed, names an entity of a document type, or nests
   *     too deep
   */
  static Element parse(Incoming item) {
    var stream = new ByteArrayInputStream(item.bytes());
    try {
      XMLStreamReader reader =
          item.charset() == null
              ? FACTORY.createXMLStreamReader(stream)
              : FACTORY.createXMLStreamReader(stream, item.charset().name());
      return tree(reader);
    } catch (XMLStreamException e) {
      throw notWellFormed(e);
    }
  }

  private static Element tree(XMLStreamReader reader) throws XMLStreamException {
    Element root = null;
    Element open = null;
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > MAX_DEPTH) {
            throw new BadItemException(
                "the item nests deeper than " + MAX_DEPTH + " elements; no article does");
          }
          Element element = element(reader);
          if (open != null) {
            open.appendChild(element);
          } else {
            root = element;
          }
          open = element;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          open = open == null ? null : open.parent();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (open != null) {
            open.appendChild(new TextNode(reader.getText()));
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
    return root;
  }

  private static Element element(XMLStreamReader reader) {
    var element = new Element(reader.getLocalName().toLowerCase(Locale.ROOT));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attr(
          reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
    }
    return element;
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

  /** Local name of the root element in lower case, from a document's beginning. */
  static Optional<String> rootName(String beginning) {
    int at = 0;
    while (true) {
      while (at < beginning.length() && Character.isWhitespace(beginning.charAt(at))) {
        at++;
      }
      if (beginning.startsWith("<?", at)) {
        at = after(beginning, "?>", at);
      } else if (beginning.startsWith("<!--", at)) {
        at = after(beginning, "-->", at);
      } else if (beginning.startsWith("<!DOCTYPE", at)) {
        int subset = beginning.indexOf('[', at);
        int end = beginning.indexOf('>', at);
        at = after(beginning, subset >= 0 && subset < end ? "]>" : ">", at);
      } else {
        break;
      }
    }
    if (at >= beginning.length() || beginning.charAt(at) != '<') {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < beginning.length() && !isNameEnd(beginning.charAt(end))) {
      end++;
    }
    String name = beginning.substring(at + 1, end);
    return Optional.of(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT))
        .filter(local -> !local.isEmpty());
  }

  private static boolean isNameEnd(char c) {
    return Character.isWhitespace(c) || c == '>' || c == '/';
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /** The children of that name, in order. */
  static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    if (parent != null) {
      for (Element child : parent.children()) {
        if (child.normalName().equals(name)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** The first element at the end of a path of children; null if there is none. */
  static Element first(Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      List<Element> found = children(at, name);
      if (found.isEmpty()) {
        return null;
      }
      at = found.get(0);
    }
    return at;
  }

  /** Every element of that name anywhere below. */
  static Stream<Element> all(Element parent, String name) {
    return parent == null ? Stream.empty() : parent.getElementsByTag(name).stream();
  }

  /** Its text in one line; null if it or its text is missing. */
  static String text(Element element) {
    return element == null ? null : Words.orNull(Words.clean(element.text()));
  }

  static String text(Element parent, String... path) {
    return text(first(parent, path));
  }

  /** The attribute's value; null if the element or the value is missing. */
  static String attribute(Element element, String name) {
    return element == null ? null : Words.orNull(element.attr(name));
  }
}
