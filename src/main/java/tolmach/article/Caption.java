package tolmach.article;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A credit and the caption that a page's text runs on to it without a space: "© AGENCY / Jane DoeA
 * crane lifts …".
 *
 * @param caption empty if the line is a credit alone
 */
record Caption(String credit, String caption) {

  private static final Pattern SEAM = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern SPACE = Pattern.compile(" ");

  /** Longer lines are no captions, in characters. */
  private static final int MAX_LENGTH = 2000;

  /** A shorter text is taken for a name, not for a caption. */
  private static final int MIN_WORDS = 4;

  /**
   * By the repeat: pages give the caption once more on a line of its own, often with the site's
   * name after it, and what both lines share is the caption.
   */
  static Optional<Caption> byRepeat(String line, String next) {
    for (int i = 1; i < line.length() && line.length() <= MAX_LENGTH; i++) {
      String rest = line.substring(i);
      if (next.startsWith(rest.stripLeading()) && Words.count(rest) >= MIN_WORDS) {
        return Optional.of(new Caption(line.substring(0, i).strip(), rest.strip()));
      }
    }
    return Optional.empty();
  }

  /**
   * By the seam: a small letter with a capital right after it. In "McDonaldWorkers" the last seam
   * of the word counts, so that the name stays whole.
   */
  static Caption bySeam(String line) {
    int start = 0;
    for (String word : SPACE.split(line)) {
      var seam = SEAM.matcher(word);
      int last = -1;
      while (seam.find()) {
        last = seam.start();
      }
      if (last > 0) {
        String rest = line.substring(start + last);
        if (Words.count(rest) > MIN_WORDS) {
          return new Caption(line.substring(0, start + last).strip(), rest);
        }
      }
      start += word.length() + 1;
    }
    return new Caption(line, "");
  }

  /** True if the second line says the first once more, but for a few words after it. */
  static boolean isRepeat(String line, String next) {
    return Words.count(line) >= MIN_WORDS
        && next.startsWith(line)
        && Words.count(next.substring(line.length())) <= 6;
  }
}
