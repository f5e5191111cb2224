package tolmach.message.xliff;

import java.util.HashMap;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.message.xml.XmlElement;

/** Gives each message its key: the file within the file, and its id there. */
final class Keys {

  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param element what has that id
   * @throws BadItemException if it has none, or another has it too
   */
  String unique(XmlElement element, String file, String id) {
    if (id.isEmpty()) {
      throw new BadItemException(
          "line " + element.line() + ": a <" + element.name() + "> without an id; give it one");
    }
    String key = file.isEmpty() ? id : file + "/" + id;
    Integer before = lines.putIfAbsent(key, element.line());
    if (before != null) {
      throw new BadItemException(
          "line "
              + element.line()
              + ": the id \""
              + key
              + "\" stands in line "
              + before
              + " already; give each message an id of its own");
    }
    return key;
  }
}
