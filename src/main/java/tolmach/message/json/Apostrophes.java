package tolmach.message.json;

/** Apostrophes in patterns of ICU for readers that take a single one for a letter. */
final class Apostrophes {

  /** Before these an apostrophe may quote. */
  private static final String QUOTABLE = "{}#|<'";

  private Apostrophes() {}

  /** The pattern with one apostrophe for each two, outside of what is quoted. */
  static String single(String pattern) {
    if (pattern.indexOf('\'') < 0) {
      return pattern;
    }
    var out = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : '\0';
      if (c != '\'') {
        out.append(c);
      } else if (next == '\'') {
        char after = i + 2 < pattern.length() ? pattern.charAt(i + 2) : '\0';
        out.append(quoted ? "''" : QUOTABLE.indexOf(after) >= 0 ? "’" : "'");
        i++;
      } else {
        quoted = quoted ? false : QUOTABLE.indexOf(next) >= 0;
        out.append(c);
      }
    }
    return out.toString();
  }
}
