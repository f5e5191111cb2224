package tolmach.message.apple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;

/** Reads {@code "key" = "value";} one after another. */
final class StringsReader {

  /** What Xcode's tools write where a programmer says nothing. */
  private static final String NO_COMMENT = "No comment provided by engineer.";

  private static final Pattern STAR = Pattern.compile("(?m)^[ \\t]*\\*+(?:[ \\t]|$)");

  private final String text;
  private final List<StringsEntry> entries = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private StringJoiner comment = new StringJoiner("\n");
  private int at;
  private int line = 1;

  /** The line in which the last entry or comment ended, 0 before the first. */
  private int ended;

  private boolean isAfterEntry;

  private StringsReader(String text) {
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * The entries, in the order of the file.
   *
   * @throws BadItemException with line and reason
   */
  static List<StringsEntry> read(String text) {
    var reader = new StringsReader(text);
    reader.refuseOthers();
    reader.skip();
    while (reader.at < text.length()) {
      reader.entry();
      reader.skip();
    }
    return reader.entries;
  }

  private void refuseOthers() {
    if (text.startsWith("bplist") || text.startsWith("<?xml", at) || text.startsWith("<!DOC", at)) {
      throw bad(
          line, "this is a compiled property list; send the .strings file of the sources instead");
    }
  }

  private void entry() {
    int start = line;
    if (start > ended + 1) {
      comment = new StringJoiner("\n");
    }
    String key = string("a key");
    int keyEnd = at;
    space();
    boolean hasValue = text.startsWith("=", at);
    int valueStart = keyEnd;
    String value = key;
    if (hasValue) {
      at++;
      space();
      valueStart = at;
      value = string("the value of \"" + key + "\"");
    }
    int valueEnd = hasValue ? at : keyEnd;
    space();
    if (!text.startsWith(";", at)) {
      throw bad(start, "no semicolon after \"" + key + "\"; write \"key\" = \"value\";");
    }
    at++;
    Integer before = seen.putIfAbsent(key, start);
    if (before != null) {
      throw bad(
          start,
          "the key \""
              + key
              + "\" stands in line "
              + before
              + " already; give each message a key of its own");
    }
    entries.add(
        new StringsEntry(key, value, comment.toString(), start, valueStart, valueEnd, hasValue));
    comment = new StringJoiner("\n");
    ended = line;
    isAfterEntry = true;
  }

  /** White space and comments between entries; a comment behind an entry in its line is its own. */
  private void skip() {
    whiteSpace();
    while (isComment()) {
      boolean isBehind = isAfterEntry && line == ended;
      if (!isBehind && line > ended + 1) {
        comment = new StringJoiner("\n");
      }
      String words = comment();
      if (isBehind) {
        int last = entries.size() - 1;
        entries.set(
            last, words.isEmpty() ? entries.get(last) : entries.get(last).withComment(words));
      } else {
        isAfterEntry = false;
        if (!words.isEmpty()) {
          comment.add(words);
        }
      }
      ended = line;
      whiteSpace();
    }
  }

  /** White space, and comments where they say nothing of a message. */
  private void space() {
    whiteSpace();
    while (isComment()) {
      comment();
      whiteSpace();
    }
  }

  private void whiteSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      step();
    }
  }

  private void step() {
    char c = text.charAt(at++);
    if (c == '\n' || c == '\r' && !text.startsWith("\n", at)) {
      line++;
    }
  }

  private boolean isComment() {
    return text.startsWith("/*", at) || text.startsWith("//", at);
  }

  private String comment() {
    int start = at + 2;
    boolean isBlock = text.startsWith("/*", at);
    int from = line;
    while (at < text.length() && !(isBlock ? text.startsWith("*/", at) && at >= start : isEnd())) {
      step();
    }
    if (isBlock && at >= text.length()) {
      throw bad(from, "a comment that does not end; write */");
    }
    String words = text.substring(start, at);
    at += isBlock ? 2 : 0;
    String bare = STAR.matcher(words).replaceAll("").strip();
    return bare.equals(NO_COMMENT) ? "" : bare;
  }

  private boolean isEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private String string(String what) {
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return bare(what);
    }
    int from = line;
    int start = ++at;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        step();
      }
      step();
    }
    if (at >= text.length()) {
      throw bad(from, what + " without its closing quote; quotes within it are written \\\"");
    }
    try {
      return StringsEscapes.read(text.substring(start, at++));
    } catch (IllegalArgumentException e) {
      throw new BadItemException(
          "line "
              + from
              + ": \""
              + e.getMessage()
              + "\" is no character; write \\U and four hexadecimal digits",
          e);
    }
  }

  private String bare(String what) {
    int start = at;
    while (at < text.length() && isBare(text.charAt(at)) && !isComment()) {
      at++;
    }
    if (at == start) {
      String found =
          at < text.length() ? "\"" + Character.toString(text.codePointAt(at)) + "\"" : "the end";
      throw bad(line, found + " where " + what + " must stand; write \"key\" = \"value\";");
    }
    return text.substring(start, at);
  }

  private static boolean isBare(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_$/:.-".indexOf(c) >= 0;
  }

  private static BadItemException bad(int line, String reason) {
    return new BadItemException("line " + line + ": " + reason);
  }
}
