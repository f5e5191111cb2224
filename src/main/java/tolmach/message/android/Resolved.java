package tolmach.message.android;

import tolmach.article.BadItemException;
import tolmach.message.xml.Spelled;

/**
 * Characters with Android's escapes resolved and its white space collapsed, as aapt2 does it.
 *
 * @param characters what the app shows
 * @param isQuoted true if the whole value stands in double quotes
 */
record Resolved(Spelled characters, boolean isQuoted) {

  private static final class Reading {

    private final Spelled in;
    private final int line;
    private final boolean literalQuotes;
    private final Spelled out;
    private boolean quoting;
    private boolean quotedAlways = true;
    private boolean blank = true;
    private int at;

    Reading(Spelled in, int line, boolean literalQuotes) {
      this.in = in;
      this.line = line;
      this.literalQuotes = literalQuotes;
      this.out = new Spelled(in.file());
    }

    Resolved resolved() {
      int end = contentEnd();
      while (at < end) {
        char c = in.charAt(at);
        if (!quoting && isSpace(c)) {
          space(end);
        } else if (c == '\\' && at + 1 < end) {
          blank = false;
          escape(end);
        } else if (c == '"' && !literalQuotes) {
          blank = false;
          quoting = !quoting;
          quotedAlways &= quoting || at + 1 == end;
          at++;
        } else {
          quotedAlways &= quoting;
          blank = false;
          out.add(c, in.start(at), in.end(at));
          at++;
        }
      }
      return new Resolved(out, quotedAlways && out.length() > 0);
    }

    /** Behind the last that is no white space. */
    private int contentEnd() {
      int end = in.length();
      while (end > 0 && isSpace(in.charAt(end - 1))) {
        end--;
      }
      return end;
    }

    private void space(int end) {
      quotedAlways = false;
      int first = at;
      while (at < end && isSpace(in.charAt(at))) {
        at++;
      }
      if (!blank) {
        out.add(' ', in.start(first), in.end(at - 1));
      }
      blank = true;
    }

    private void escape(int end) {
      quotedAlways &= quoting;
      int from = in.start(at);
      char c = in.charAt(at + 1);
      if (c == 'u') {
        out.add(unit(end), from, in.end(at + 5));
        at += 6;
        return;
      }
      char meant = c == 'n' ? '\n' : c == 't' ? '\t' : c;
      out.add(meant, from, in.end(at + 1));
      at += 2;
    }

    private char unit(int end) {
      String piece = in.text().substring(at, Math.min(at + 6, end));
      if (!piece.matches("\\\\u[0-9A-Fa-f]{4}")) {
        throw new BadItemException(
            "line "
                + line
                + ": \""
                + piece
                + "\" is no character; write \\u and four hexadecimal digits");
      }
      return (char) Integer.parseInt(piece.substring(2), 16);
    }
  }

  /**
   * @param line of the value, for the error
   * @param literalQuotes double quotes are kept: in CDATA they are those of HTML, though the build
   *     drops them there too
   * @throws BadItemException at a {@code \\u} without four hexadecimal digits
   */
  static Resolved of(Spelled characters, int line, boolean literalQuotes) {
    return new Reading(characters, line, literalQuotes).resolved();
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
