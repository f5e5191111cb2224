package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * XML of agencies as a tree to be read, see {@link XmlWalk}. Elements are told by their local names
 * in lower case; {@code xml:lang} becomes {@code lang}.
 */
final class Xml {

  private Xml() {}

  /**
   * The document's root element.
   *
   * @throws BadItemException if it is not well-formed, names an entity of a document type, or nests
   *     too deep
   */
  static Element parse(Incoming item) {
    var tree = new Tree();
    XmlWalk.through(item, tree);
    return tree.root;
  }

  private static final class Tree implements XmlWalk.Visitor {

    private Element root;
    private Element open;

    @Override
    public void start(XMLStreamReader at) {
      Element element = element(at);
      if (open != null) {
        open.appendChild(element);
      } else {
        root = element;
      }
      open = element;
    }

    @Override
    public void end() {
      open = open.parent();
    }

    @Override
    public void text(String text) {
      open.appendChild(new TextNode(text));
    }

    private static Element element(XMLStreamReader reader) {
      var element = new Element(reader.getLocalName().toLowerCase(Locale.ROOT));
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        element.attr(
            reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
      }
      return element;
    }
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
