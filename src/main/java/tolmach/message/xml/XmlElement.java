package tolmach.message.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element and where it stands; {@code [inner, innerEnd)} lies between its tags and is empty
 * where it has one alone.
 *
 * @param name as written, with its prefix
 * @param line where it begins, from 1
 */
public record XmlElement(
    String name,
    int start,
    int inner,
    int innerEnd,
    int end,
    int line,
    List<XmlAttribute> attributes,
    List<XmlNode> children)
    implements XmlNode {

  public XmlElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** Its name without a prefix. */
  public String local() {
    return name.substring(name.indexOf(':') + 1);
  }

  public boolean is(String localName) {
    return local().equals(localName);
  }

  /** True if it is one tag, {@code <a/>}. */
  public boolean isOneTag() {
    return inner == end;
  }

  /** The attribute of that name, as written. */
  public Optional<XmlAttribute> find(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  /** The value of the attribute of that name, {@code ""} if it has none. */
  public String value(String attribute) {
    return find(attribute).map(XmlAttribute::value).orElse("");
  }

  /** The attribute of that local name with any prefix. */
  public Optional<XmlAttribute> prefixed(String localName) {
    return attributes.stream().filter(a -> a.name().endsWith(":" + localName)).findFirst();
  }

  /** The elements right within it. */
  public Stream<XmlElement> elements() {
    return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** The elements of that local name right within it. */
  public Stream<XmlElement> elements(String localName) {
    return elements().filter(element -> element.is(localName));
  }

  /** The first of them. */
  public Optional<XmlElement> first(String localName) {
    return elements(localName).findFirst();
  }
}
