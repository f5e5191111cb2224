package tolmach.message.gettext;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tolmach.message.TextEdits;

/** Gives entries other translations. For one thread and one use. */
final class PoRewriting {

  private final String text;
  private final TextEdits edits;
  private final String lineEnd;

  PoRewriting(String text) {
    this.text = text;
    edits = new TextEdits(text);
    int first = text.indexOf('\n');
    boolean windows = first > 0 && text.charAt(first - 1) == '\r';
    lineEnd = windows ? "\r\n" : first < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
  }

  String applied() {
    return edits.applied();
  }

  /**
   * Writes the translations of an entry where they differ, and takes off what says that they are
   * doubtful.
   *
   * @param values one, or one for each form
   */
  void rewrite(PoEntry entry, List<String> values) {
    unmark(entry);
    List<PoString> old = entry.translations();
    if (old.size() == values.size()) {
      for (int i = 0; i < values.size(); i++) {
        if (!old.get(i).value().equals(values.get(i))) {
          edits.replace(old.get(i).from(), old.get(i).end(), literals(values.get(i)));
        }
      }
      return;
    }
    String all =
        IntStream.range(0, values.size())
            .mapToObj(i -> "msgstr[" + i + "] " + literals(values.get(i)))
            .collect(Collectors.joining(lineEnd));
    edits.replace(old.get(0).start(), old.get(old.size() - 1).end(), all);
  }

  private String literals(String value) {
    return PoEscapes.literals(value, lineEnd);
  }

  /**
   * Puts the file's words about itself right.
   *
   * @param isForeign whether the file becomes one of another language, no template any more
   */
  void rewriteHeader(
      PoEntry entry, PoHeader header, boolean isForeign, Map<String, String> fields) {
    if (isForeign) {
      unmark(entry);
    }
    if (!fields.isEmpty()) {
      header.put(fields, edits, lineEnd);
    }
  }

  /** Gives a file words about itself that has none. */
  void insertHeader(Map<String, String> fields) {
    var all = new LinkedHashMap<String, String>();
    all.put(PoHeader.LANGUAGE, fields.get(PoHeader.LANGUAGE));
    all.put("MIME-Version", "1.0");
    all.put(PoHeader.CONTENT_TYPE, fields.get(PoHeader.CONTENT_TYPE));
    all.put("Content-Transfer-Encoding", "8bit");
    all.putAll(fields);
    var header = new StringBuilder("msgid \"\"" + lineEnd + "msgstr \"\"" + lineEnd);
    all.forEach(
        (name, value) ->
            header.append(PoEscapes.literals(name + ": " + value + "\n", lineEnd)).append(lineEnd));
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    edits.replace(start, start, header + lineEnd);
  }

  /** Takes off the fuzzy flag and what the message said before. */
  private void unmark(PoEntry entry) {
    if (!entry.isFuzzy()) {
      return;
    }
    entry
        .of(PoComment.Kind.PREVIOUS)
        .forEach(comment -> edits.replace(comment.start(), comment.end(), ""));
    entry.of(PoComment.Kind.FLAGS).forEach(this::unmark);
  }

  private void unmark(PoComment flags) {
    List<String> all = Arrays.stream(flags.words().split(",")).map(String::strip).toList();
    if (!all.contains("fuzzy")) {
      return;
    }
    List<String> left = all.stream().filter(flag -> !flag.equals("fuzzy")).toList();
    if (left.isEmpty()) {
      edits.replace(flags.start(), flags.end(), "");
      return;
    }
    int end = flags.start() + flags.text().length();
    edits.replace(flags.start(), end, flags.text().substring(0, 2) + " " + String.join(", ", left));
  }
}
