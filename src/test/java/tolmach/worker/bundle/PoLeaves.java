package tolmach.worker.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a PO file says; obsolete entries are comments. */
final class PoLeaves {

  private static final Pattern WORD =
      Pattern.compile("(msgctxt|msgid|msgid_plural|msgstr|msgstr\\[([0-9]+)\\])\\s+(\".*\")\\s*");

  private PoLeaves() {}

  /** Paths are context, id and {@code id_plural} or the number of the form. */
  static Map<List<String>, String> of(String text) {
    var found = new LinkedHashMap<List<String>, String>();
    var fields = new LinkedHashMap<String, String>();
    String last = null;
    for (String line : (text + "\n\n").split("\\R", -1)) {
      Matcher word = WORD.matcher(line);
      if (word.matches()) {
        boolean isNext = word.group(1).equals("msgctxt") || word.group(1).equals("msgid");
        if (isNext && fields.containsKey("msgid")) {
          add(found, fields);
        }
        last = word.group(1);
        fields.put(last, said(word.group(3)));
      } else if (line.startsWith("\"")) {
        fields.merge(last, said(line), String::concat);
      }
    }
    add(found, fields);
    return found;
  }

  private static String said(String quoted) {
    return quoted.strip().substring(1, quoted.strip().length() - 1);
  }

  private static void add(Map<List<String>, String> found, Map<String, String> fields) {
    var id = new ArrayList<String>();
    id.add(fields.getOrDefault("msgctxt", ""));
    id.add(fields.getOrDefault("msgid", ""));
    fields.forEach((field, value) -> found.put(Leaves.path(id, field), value));
    fields.clear();
  }

  /** The fields of the first entry. */
  static Map<String, String> header(Map<List<String>, String> leaves) {
    var header = new LinkedHashMap<String, String>();
    for (String line : leaves.get(List.of("", "", "msgstr")).split("\\\\n")) {
      header.put(line.replaceFirst(":.*", ""), line.replaceFirst("[^:]*:\\s*", ""));
    }
    return header;
  }
}
