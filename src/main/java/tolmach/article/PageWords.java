package tolmach.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What lines of a page say of themselves by their wording: a button, a link onward, a credit. */
final class PageWords {

  private static final Set<String> CONTROLS = WordList.of("/tolmach/article/page-controls.txt");

  private static final Pattern READ_MORE =
      Pattern.compile(
          "("
              + WordList.of("/tolmach/article/read-more.txt").stream()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")\\s*[:–—>»]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CREDIT =
      Pattern.compile(
          "(©|\\(c\\)\\s|(photo|photos|photo credit|image|image credit|credit|picture|фото|foto)"
              + "\\s*[:/©])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BYLINE =
      Pattern.compile(
          "(By|Автор:?|Von|Par|Por)\\s+(\\p{Lu}[\\p{L}.'’-]*)(,?\\s+\\p{Lu}[\\p{L}.'’-]*)*");

  private static final Pattern EDGES = Pattern.compile("^[\\P{L}&&\\P{N}]+|[\\P{L}&&\\P{N}]+$");

  private PageWords() {}

  /** A button or a widget: a known word of pages, or no letter at all. */
  static boolean isControl(String line) {
    return !Words.hasLetters(line)
        || CONTROLS.contains(EDGES.matcher(line).replaceAll("").toLowerCase(Locale.ROOT));
  }

  /** A line that leads to another article: READ MORE: … */
  static boolean isLink(String line) {
    return READ_MORE.matcher(line).lookingAt();
  }

  /** A line that begins with the credit of a picture. */
  static boolean isCredit(String line) {
    return CREDIT.matcher(line).lookingAt();
  }

  /** A line with the names of who wrote it. */
  static boolean isByline(String line) {
    return line.length() <= 100 && Words.count(line) <= 8 && BYLINE.matcher(line).matches();
  }
}
