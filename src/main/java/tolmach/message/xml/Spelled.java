package tolmach.message.xml;

import java.util.Arrays;
import tolmach.article.BadItemException;

/**
 * Characters of a file with what it escapes resolved, and for each the place where it stands
 * escaped.
 */
public final class Spelled {

  /** Stands for a tag, see {@link Flat}. */
  static final char STAND_IN = '\uFDD0';

  private final String file;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[32];
  private int[] ends = new int[32];

  /**
   * @param file the text of the whole file
   */
  public Spelled(String file) {
    this.file = file;
  }

  /** Adds a character that stands there. */
  public void add(char c, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    text.append(c);
  }

  /** Adds what a parser reads there: nothing of a comment. */
  public void add(XmlPiece piece) {
    switch (piece.kind()) {
      case TEXT -> characters(piece.start(), piece.end(), true);
      case CDATA -> characters(piece.start() + 9, piece.end() - 3, false);
      case COMMENT, INSTRUCTION -> {
        // no words
      }
    }
  }

  private void characters(int from, int to, boolean resolve) {
    int i = from;
    while (i < to) {
      char c = file.charAt(i);
      int end = i + 1;
      if (resolve && c == '&') {
        end = Entities.end(file, i);
        for (char each : Character.toChars(Entities.codePoint(file.substring(i, end)))) {
          character(each, i, end);
        }
      } else if (c == '\r') {
        end += end < to && file.charAt(end) == '\n' ? 1 : 0;
        add('\n', i, end);
      } else {
        character(c, i, end);
      }
      i = end;
    }
  }

  private void character(char c, int start, int end) {
    if (c == STAND_IN) {
      long line = 1 + file.substring(0, start).chars().filter(each -> each == '\n').count();
      throw new BadItemException(
          "line " + line + ": U+FDD0, which Unicode keeps out of texts; take it out");
    }
    add(c, start, end);
  }

  public String text() {
    return text.toString();
  }

  public int length() {
    return text.length();
  }

  public char charAt(int index) {
    return text.charAt(index);
  }

  /** Where the character begins in the file. */
  public int start(int index) {
    return starts[index];
  }

  /** Where the character ends in the file. */
  public int end(int index) {
    return ends[index];
  }

  /** How the file writes the characters from one to before another. */
  public String raw(int from, int to) {
    return from == to ? "" : file.substring(starts[from], ends[to - 1]);
  }

  /** The text of the whole file. */
  public String file() {
    return file;
  }
}
