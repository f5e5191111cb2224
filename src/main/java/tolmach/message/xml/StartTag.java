package tolmach.message.xml;

import java.util.Optional;
import tolmach.segment.xml.XmlText;

/** A start tag that gets other attributes; what is not changed stays as it is written. */
public final class StartTag {

  private String tag;

  public StartTag(XmlSource source, XmlElement element) {
    this(source.raw(element.start(), element.inner()));
  }

  /**
   * @param tag as it is written
   */
  public StartTag(String tag) {
    this.tag = tag;
  }

  /** Gives an attribute this value, behind the last of those there are if it is new. */
  public StartTag set(String name, String value) {
    return set(name, value, "");
  }

  /**
   * Gives an attribute this value.
   *
   * @param after the attribute that a new one stands behind, if there is such
   */
  public StartTag set(String name, String value, String after) {
    String quoted = XmlText.attribute(value);
    Optional<XmlAttribute> old = find(name);
    if (old.isPresent()) {
      XmlAttribute at = old.get();
      // an apostrophe may be what the value ends at
      String fitting = quoted.replace("'", "&apos;");
      tag = tag.substring(0, at.valueStart()) + fitting + tag.substring(at.valueEnd());
    } else {
      int place = find(after).map(at -> at.valueEnd() + 1).orElseGet(this::end);
      tag = tag.substring(0, place) + " " + name + "=\"" + quoted + "\"" + tag.substring(place);
    }
    return this;
  }

  /** Takes an attribute out, with the white space before it. */
  public StartTag remove(String name) {
    find(name)
        .ifPresent(
            at ->
                tag =
                    tag.substring(0, at.start()).stripTrailing()
                        + tag.substring(at.valueEnd() + 1));
    return this;
  }

  /** Makes a start tag of a tag that stands alone. */
  public StartTag opened() {
    if (tag.endsWith("/>")) {
      tag = tag.substring(0, tag.length() - 2).stripTrailing() + ">";
    }
    return this;
  }

  private Optional<XmlAttribute> find(String name) {
    return XmlScanner.attributes(tag, 1, tag.length()).stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst();
  }

  /** Behind the last attribute, or the name. */
  private int end() {
    int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
    return tag.substring(0, end).stripTrailing().length();
  }

  @Override
  public String toString() {
    return tag;
  }
}
