package tolmach.segment.xliff;

import java.util.LinkedHashMap;
import java.util.Map;

/** The markup of a unit's codes, each once. */
final class OriginalMarkup {

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** The id of that markup, given when it is first asked for. */
  String id(String data) {
    return ids.computeIfAbsent(data, any -> "d" + (ids.size() + 1));
  }

  /** As XML; {@code ""} if there is none. */
  String xml(String indent) {
    if (ids.isEmpty()) {
      return "";
    }
    var xml = new StringBuilder(indent).append("<originalData>\n");
    ids.forEach(
        (data, id) ->
            xml.append(indent)
                .append("  <data id=\"")
                .append(id)
                .append("\" xml:space=\"preserve\">")
                .append(Content.text(data))
                .append("</data>\n"));
    return xml.append(indent).append("</originalData>\n").toString();
  }
}
