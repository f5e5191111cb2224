package tolmach.worker.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What an XML bundle says, as the JDK reads it: a path is of names of elements and their ids. */
final class XmlLeaves {

  private final Map<List<String>, String> found = new LinkedHashMap<>();

  private XmlLeaves() {}

  static Map<List<String>, String> of(byte[] bytes) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      var leaves = new XmlLeaves();
      leaves.read(List.of(), document.getDocumentElement());
      return leaves.found;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private void read(List<String> path, Element element) {
    List<Element> children = children(element);
    boolean isText =
        List.of("source", "target", "string", "item", "note", "key").contains(name(element));
    if (isText || children.isEmpty()) {
      found.put(path, inner(element));
      return;
    }
    if (name(element).equals("dict")) {
      for (int i = 0; i < children.size(); i += 2) {
        read(Leaves.path(path, children.get(i).getTextContent()), children.get(i + 1));
      }
      return;
    }
    var seen = new LinkedHashMap<String, Integer>();
    for (Element child : children) {
      String step = step(child);
      int nth = seen.merge(step, 1, Integer::sum);
      read(Leaves.path(path, nth == 1 ? step : step + "#" + nth), child);
    }
  }

  /** The name of an element, its number if it is one of a plural, with its id if it has one. */
  private static String step(Element element) {
    if (element.hasAttribute("quantity")) {
      return element.getAttribute("quantity");
    }
    for (String id : List.of("id", "name", "original")) {
      if (element.hasAttribute(id)) {
        return name(element) + " " + element.getAttribute(id) + element.getAttribute("product");
      }
    }
    return name(element);
  }

  private static String name(Element element) {
    return element.getLocalName();
  }

  private static List<Element> children(Element element) {
    var nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /** Text with elements as tags, each with its id. */
  private static String inner(Node node) {
    var said = new StringBuilder();
    var nodes = node.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node child = nodes.item(i);
      if (child instanceof Element element) {
        var attributes = new ArrayList<String>();
        for (int j = 0; j < element.getAttributes().getLength(); j++) {
          attributes.add(element.getAttributes().item(j).toString());
        }
        said.append("<").append(name(element)).append(" ").append(String.join(" ", attributes));
        said.append(">").append(inner(element)).append("</").append(name(element)).append(">");
      } else if (child.getNodeType() != Node.COMMENT_NODE) {
        said.append(child.getNodeValue());
      }
    }
    return said.toString();
  }
}
