package tolmach.check.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguagePair;

/** What a section of weights is for, as it stands between its brackets. */
final class SectionName {

  private static final Pattern SECTION =
      Pattern.compile("\\[\\s*((?:[A-Za-z0-9_-]+\\s+)?(?:\\*|[A-Za-z]{2,3}-[A-Za-z]{2,3}))\\s*]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SectionName() {}

  /**
   * @throws IllegalArgumentException if it is none
   */
  static String of(String line) {
    Matcher matcher = SECTION.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          line + " is no section: write [*], [en-ru], [ENGINE *] or [ENGINE en-ru]");
    }
    return SPACE.matcher(matcher.group(1)).replaceAll(" ");
  }

  /** Regions and scripts do not count. */
  static String of(LanguagePair pair) {
    return pair.source().language() + "-" + pair.target().language();
  }
}
