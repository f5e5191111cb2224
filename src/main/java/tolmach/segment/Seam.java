package tolmach.segment;

/** A place where a sentence may end, with as much of the text round it as is ever looked at. */
final class Seam {

  private final CharSequence text;
  private final int from;
  private final int end;
  private final int next;
  private final String before;
  private final String after;

  /**
   * @param from where the sentence begins
   * @param end where it would end
   * @param next where the next one would begin
   */
  Seam(CharSequence text, int from, int end, int next) {
    this.text = text;
    this.from = from;
    this.end = end;
    this.next = next;
    before = text.subSequence(Math.max(from, end - Boundaries.BACK), end).toString();
    after = text.subSequence(next, Math.min(text.length(), next + Boundaries.AHEAD)).toString();
  }

  /** The end of the sentence so far, or all of it; never empty. */
  String before() {
    return before;
  }

  /** The beginning of what follows; never empty. */
  String after() {
    return after;
  }

  /** Characters of the sentence so far. */
  int length() {
    return end - from;
  }

  /** True if {@link #before()} is the whole sentence so far. */
  boolean isWhole() {
    return length() == before.length();
  }

  /** True if no white space parts the two. */
  boolean isTight() {
    return end == next;
  }

  /**
   * True if a line ends here, which ends a sentence; a line that ends in a space and goes on in
   * small letters was wrapped.
   */
  boolean breaksLine() {
    int breaks = 0;
    for (int i = end; i < next; i++) {
      breaks += Marks.isLineBreak(text.charAt(i)) ? 1 : 0;
    }
    boolean wrapped =
        breaks == 1 && text.charAt(end) == ' ' && Character.isLowerCase(after.charAt(0));
    return breaks > 0 && !wrapped;
  }

  /** The last word, as far back as the space before it. */
  String lastWord() {
    return word(before.length());
  }

  /** The last words, so many, without the spaces between them: «т. е.» is «т.е.». */
  String lastWords(int count) {
    var words = new StringBuilder();
    int to = before.length();
    for (int i = 0; i < count && to > 0; i++) {
      String word = word(to);
      words.insert(0, word);
      to -= word.length();
      while (to > 0 && before.charAt(to - 1) == ' ') {
        to--;
      }
    }
    return words.toString();
  }

  /** The word before the last, {@code ""} if there is none. */
  String wordBeforeLast() {
    int to = before.length() - lastWord().length();
    while (to > 0 && before.charAt(to - 1) == ' ') {
      to--;
    }
    return to == 0 ? "" : word(to);
  }

  private String word(int to) {
    int start = to;
    while (start > 0 && before.charAt(start - 1) != ' ') {
      start--;
    }
    return before.substring(start, to);
  }
}
