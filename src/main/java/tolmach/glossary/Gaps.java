package tolmach.glossary;

/** What the characters between two words say. */
final class Gaps {

  private Gaps() {}

  static Word.Gap of(String text, int from, int to) {
    boolean space = false;
    boolean hyphen = false;
    boolean comma = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int close = c == '⟦' ? text.indexOf('⟧', i) : -1;
      if (close >= 0 && close < to) {
        i = close;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (isHyphen(c)) {
        hyphen = true;
      } else if (c == ',' || c == '،' || c == '、') {
        comma = true;
      } else if (!isQuote(c) && c != '.' && c != '·' && c != '・') {
        return Word.Gap.BREAK;
      } else if (c == '.' && !initial(text, from)) {
        return Word.Gap.BREAK;
      }
    }
    if (comma) {
      return Word.Gap.COMMA;
    }
    if (hyphen) {
      return space ? Word.Gap.BREAK : Word.Gap.HYPHEN;
    }
    return space || to > from ? Word.Gap.SPACE : Word.Gap.NONE;
  }

  /** True if a sentence or a quotation begins after what lies between. */
  static boolean opens(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (".!?:;…«“\"„—–".indexOf(c) >= 0 && !(c == '.' && initial(text, from))) {
        return true;
      }
    }
    return false;
  }

  /** True if a full stop here belongs to an initial or a short abbreviation: {@code В. Путин}. */
  private static boolean initial(String text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return stop > start && stop - start <= 2 && Character.isUpperCase(text.charAt(start));
  }

  static boolean isHyphen(char c) {
    return "-‐‑‒–—−".indexOf(c) >= 0;
  }

  static boolean isQuote(char c) {
    return "\"'«»“”„‟‘’‹›‚`′″『』「」".indexOf(c) >= 0;
  }
}
