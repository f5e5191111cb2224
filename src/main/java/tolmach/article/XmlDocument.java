package tolmach.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;

/**
 * XML to be written again, see {@link XmlWalk}: with namespaces and names as they came, without
 * document type, comments and processing instructions.
 */
final class XmlDocument {

  private XmlDocument() {}

  /**
   * @throws BadItemException if it is not well-formed, names an entity of a document type, or nests
   *     too deep
   */
  static Document parse(Incoming item) {
    var builder = new Builder(empty());
    XmlWalk.through(item, builder);
    return builder.document;
  }

  /** In UTF-8 with a declaration that says so. The same tree always gives the same bytes. */
  static byte[] bytes(Document document) {
    var language = (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
    var bytes = new ByteArrayOutputStream();
    LSOutput output = language.createLSOutput();
    output.setByteStream(bytes);
    output.setEncoding(StandardCharsets.UTF_8.name());
    var serializer = language.createLSSerializer();
    serializer.setNewLine("\n");
    serializer.write(document, output);
    return bytes.toByteArray();
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has no XML documents", e);
    }
  }

  private static final class Builder implements XmlWalk.Visitor {

    private final Document document;
    private Node open;

    Builder(Document document) {
      this.document = document;
      this.open = document;
    }

    @Override
    public void start(XMLStreamReader at) {
      Element element =
          document.createElementNS(at.getNamespaceURI(), name(at.getPrefix(), at.getLocalName()));
      for (int i = 0; i < at.getNamespaceCount(); i++) {
        String prefix = at.getNamespacePrefix(i);
        String uri = at.getNamespaceURI(i);
        element.setAttributeNS(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
            prefix == null ? "xmlns" : "xmlns:" + prefix,
            uri == null ? "" : uri);
      }
      for (int i = 0; i < at.getAttributeCount(); i++) {
        element.setAttributeNS(
            at.getAttributeNamespace(i),
            name(at.getAttributePrefix(i), at.getAttributeLocalName(i)),
            at.getAttributeValue(i));
      }
      open.appendChild(element);
      open = element;
    }

    @Override
    public void end() {
      open = open.getParentNode();
    }

    @Override
    public void text(String text) {
      open.appendChild(document.createTextNode(text));
    }

    private static String name(String prefix, String local) {
      return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
  }
}
