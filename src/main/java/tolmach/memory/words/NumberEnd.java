package tolmach.memory.words;

/** Where a number ends that begins at a digit. */
final class NumberEnd {

  private static final String JOINTS = ".,:٫٬．，：";
  private static final String SPACES = " \u00A0\u2007\u2009\u202F'’";
  private static final int GROUP = 3;

  private NumberEnd() {}

  /** After its last digit. */
  static int of(String text, int start) {
    int end = digits(text, start);
    boolean grouped = Character.codePointCount(text, start, end) <= GROUP;
    while (end < text.length()) {
      char joint = text.charAt(end);
      int next = digits(text, end + 1);
      if (next == end + 1) {
        return end;
      }
      boolean joined =
          JOINTS.indexOf(joint) >= 0
              || grouped && SPACES.indexOf(joint) >= 0 && next - end - 1 == GROUP;
      if (!joined) {
        return end;
      }
      grouped &= SPACES.indexOf(joint) >= 0;
      end = next;
    }
    return end;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
