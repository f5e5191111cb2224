package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A container on its way to its parts: the document is cleared of all that no item inherits, and
 * then written once for each item with that one alone in it.
 */
final class Container {

  private static final int MAX_ITEMS = 1000;

  /** What all parts have together at most, in bytes: each repeats what it inherits. */
  private static final int MAX_BYTES = 2 * ItemPeek.MAX_BYTES;

  /** An item and the element it lies in. */
  private record Item(Element parent, Element element) {}

  private final ContainerShape shape;
  private final Document document;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  private Container(ContainerShape shape, Document document) {
    this.shape = shape;
    this.document = document;
    clear(document.getDocumentElement());
  }

  /**
   * @return empty if there is one item in it, which is read as it came
   * @throws BadItemException if there is none, or more than can be taken apart
   */
  static Optional<ItemParts> apart(ContainerShape shape, Incoming item) {
    Document document = XmlDocument.parse(item);
    if (!shape.roots().contains(local(document.getDocumentElement()))) {
      return Optional.empty(); // its format says so
    }
    var container = new Container(shape, document);
    return container.items.size() == 1 ? Optional.empty() : Optional.of(container.parts());
  }

  /**
   * Every item as a document of its own, also if there is one alone, or none.
   *
   * @throws BadItemException if there are more than can be taken apart
   */
  static List<byte[]> each(ContainerShape shape, Incoming item) {
    var container = new Container(shape, XmlDocument.parse(item));
    return container.items.isEmpty() ? List.of() : container.parts().parts();
  }

  private void clear(Element element) {
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      String name = child instanceof Element ? local(child) : "";
      if (shape.levels().contains(name)) {
        clear((Element) child);
      } else if (!shape.inherited().contains(name)) {
        element.removeChild(child);
        if (name.equals(shape.item())) {
          items.add(new Item(element, (Element) child));
        } else if (name.endsWith("item")) {
          leftOut.merge(child.getLocalName(), 1, Integer::sum);
        }
      }
    }
  }

  private ItemParts parts() {
    String root = document.getDocumentElement().getLocalName();
    if (items.isEmpty()) {
      throw new BadItemException(
          "<"
              + root
              + "> holds nothing that could be read as an article"
              + (leftOut.isEmpty() ? "" : ", only " + leftOut() + " without a text of its own"));
    }
    if (items.size() > MAX_ITEMS) {
      throw new BadItemException(
          "<"
              + root
              + "> holds "
              + items.size()
              + " items, more than the limit of "
              + MAX_ITEMS
              + "; send it in several");
    }
    var parts = new ArrayList<byte[]>();
    long size = 0;
    for (Item item : items) {
      byte[] part = shape.standsAlone() ? alone(item) : within(item);
      size += part.length;
      if (part.length > ItemPeek.MAX_BYTES || size > MAX_BYTES) {
        throw new BadItemException(
            "<"
                + root
                + "> becomes too large in parts: an item has at most "
                + ItemPeek.MAX_BYTES
                + " bytes, all together have "
                + MAX_BYTES
                + "; send it in several");
      }
      parts.add(part);
    }
    return new ItemParts(parts, shape.mediaType(), leftOut());
  }

  private byte[] within(Item item) {
    item.parent.appendChild(item.element);
    byte[] part = XmlDocument.bytes(document);
    item.parent.removeChild(item.element);
    return part;
  }

  private byte[] alone(Item item) {
    for (Node at = item.parent; at instanceof Element around; at = at.getParentNode()) {
      inherit(around, item.element);
    }
    Element root = document.getDocumentElement();
    document.replaceChild(item.element, root);
    byte[] part = XmlDocument.bytes(document);
    document.replaceChild(root, item.element);
    return part;
  }

  /** Namespaces, {@code xml:lang}, {@code xml:base} and {@code xml:space}. */
  private static void inherit(Element from, Element to) {
    var attributes = from.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      boolean isInherited =
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
              || XMLConstants.XML_NS_URI.equals(namespace);
      if (isInherited && !to.hasAttributeNS(namespace, attribute.getLocalName())) {
        to.setAttributeNS(namespace, attribute.getNodeName(), attribute.getNodeValue());
      }
    }
  }

  private String leftOut() {
    return leftOut.entrySet().stream()
        .map(kind -> kind.getValue() + " " + kind.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String local(Node element) {
    return element.getLocalName().toLowerCase(Locale.ROOT);
  }
}
