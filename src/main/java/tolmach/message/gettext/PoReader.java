package tolmach.message.gettext;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.BadItemException;

/** Reads the entries of a PO file, as strictly as {@code msgfmt} does. */
final class PoReader {

  private final String text;
  private final Charset charset;
  private final List<PoEntry> entries = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private List<PoComment> comments = new ArrayList<>();
  private PoDraft draft;

  private PoReader(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
    this.lineStart = at;
  }

  /**
   * The entries in force, in the order of the file; obsolete ones are comments.
   *
   * @throws BadItemException with line and reason
   */
  static List<PoEntry> read(String text, Charset charset) {
    var reader = new PoReader(text, charset);
    while (reader.at < text.length()) {
      reader.step();
    }
    reader.finish();
    return reader.entries;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      newLine();
    } else if (c == ' ' || c == '\t' || c == '\f' || c == '\u000b') {
      at++;
    } else if (c == '#') {
      comment();
    } else if (c == '"') {
      string();
    } else if (c >= 'a' && c <= 'z') {
      keyword();
    } else {
      throw bad(
          "\""
              + Character.toString(text.codePointAt(at))
              + "\" "
              + "stands where a line must"
              + " begin with #, msgid, msgstr or a quote");
    }
  }

  private void newLine() {
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    lineStart = at;
  }

  private void comment() {
    finish();
    int end = lineEnd(at);
    int next = end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
    var comment = new PoComment(text.substring(at, end), lineStart, next);
    at = end;
    if (comment.kind() == PoComment.Kind.OBSOLETE) {
      comments = new ArrayList<>();
    } else {
      comments.add(comment);
    }
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private void string() {
    if (draft == null) {
      throw bad("a string without a keyword; write msgid or msgstr before it");
    }
    int end = at + 1;
    while (end < text.length() && "\"\r\n".indexOf(text.charAt(end)) < 0) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length() || text.charAt(end) != '"') {
      throw bad("a string without its closing quote; quotes within it are written \\\"");
    }
    try {
      String value = PoEscapes.read(text.substring(at + 1, end), charset);
      draft.add(new PoString.Piece(value, at, end + 1));
    } catch (IllegalArgumentException e) {
      throw bad("\"" + e.getMessage() + "\" is no escape; a backslash is written \\\\", e);
    }
    at = end + 1;
  }

  private void keyword() {
    int end = at;
    while (end < text.length() && "[\" \t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(at, end);
    if (word.equals("msgctxt") || word.equals("msgid")) {
      if (draft != null && draft.hasTranslation()) {
        finish();
      }
      draft = draft == null ? new PoDraft(comments) : draft;
    }
    if (draft == null) {
      throw bad(
          word.equals("domain")
              ? "several domains in one file; make a file of each"
              : "\"" + word + "\" without a msgid before it; comments stand above msgid");
    }
    int start = at;
    at = end;
    String wrong = draft.begin(word, word.equals("msgstr") ? index() : -1, start, line);
    if (wrong != null) {
      throw bad(wrong);
    }
  }

  /** The number in {@code msgstr[1]}, −1 for none. */
  private int index() {
    if (!text.startsWith("[", at)) {
      return -1;
    }
    int end = text.indexOf(']', at);
    String number = end < 0 ? "" : text.substring(at + 1, end).strip();
    if (!number.matches("[0-9]{1,3}")) {
      throw bad("msgstr[ without a number; write msgstr[0]");
    }
    at = end + 1;
    return Integer.parseInt(number);
  }

  private void finish() {
    if (draft == null) {
      return;
    }
    PoDraft finished = draft;
    draft = null;
    comments = new ArrayList<>();
    String wrong = finished.wrong();
    if (wrong != null) {
      throw bad(finished.line(), wrong, null);
    }
    PoEntry entry = finished.entry();
    Integer before = seen.putIfAbsent(entry.key(), entry.line());
    if (before != null) {
      throw bad(
          entry.line(),
          "the message \""
              + entry.key()
              + "\" stands in line "
              + before
              + " already; give one of them a msgctxt, or run msguniq",
          null);
    }
    entries.add(entry);
  }

  private BadItemException bad(String reason) {
    return bad(line, reason, null);
  }

  private BadItemException bad(String reason, Throwable cause) {
    return bad(line, reason, cause);
  }

  private static BadItemException bad(int line, String reason, Throwable cause) {
    return new BadItemException("line " + line + ": " + reason, cause);
  }
}
