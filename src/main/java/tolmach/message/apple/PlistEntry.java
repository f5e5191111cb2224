package tolmach.message.apple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/**
 * A key of a dictionary of a property list, and its value.
 *
 * @param name what the key says
 */
record PlistEntry(String name, XmlElement key, XmlElement value) {

  /**
   * What a {@code <dict>} has, by key, in the order of the file.
   *
   * @throws BadItemException with line, if keys and values do not alternate or a key stands twice
   */
  static Map<String, PlistEntry> of(XmlSource source, XmlElement dict) {
    List<XmlElement> elements = new ArrayList<>(dict.elements().toList());
    var entries = new LinkedHashMap<String, PlistEntry>();
    for (int i = 0; i < elements.size(); i += 2) {
      XmlElement key = elements.get(i);
      if (!key.is("key") || i + 1 == elements.size() || elements.get(i + 1).is("key")) {
        throw new BadItemException(
            "line "
                + key.line()
                + ": a <dict> is made of pairs, <key> and a value; here is <"
                + key.name()
                + "> without the other");
      }
      var entry = new PlistEntry(source.words(key), key, elements.get(i + 1));
      PlistEntry before = entries.putIfAbsent(entry.name(), entry);
      if (before != null) {
        throw new BadItemException(
            "line "
                + key.line()
                + ": the key \""
                + entry.name()
                + "\" stands in line "
                + before.key().line()
                + " already; give each a key of its own");
      }
    }
    return entries;
  }
}
