package tolmach.article;

import java.util.List;
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
          "(By|BY|Автор:?|Von|Par|Por|Текст:?)\\s+(\\p{Lu}[\\p{L}.'’-]*)"
              + "((,|,? and|,? und|,? et|,? y|,? и|,? &|,? in)?\\s+\\p{Lu}[\\p{L}.'’-]*)*");

  private static final Pattern COUNTED =
      Pattern.compile(
          "\\d[\\d ,.]* (comments?|replies|responses|комментари[йяев]+|commentaires?|comentarios?"
              + "|kommentare?)|(comments?|комментарии|commentaires|comentarios|kommentare)"
              + "\\s*\\(?\\d.*");

  private static final Pattern MORE_FROM =
      Pattern.compile("(more|mehr|plus|más|ещё|еще) (from|from the|about|aus|von|de|из|от) .*");

  private static final Pattern EDGES = Pattern.compile("^[\\P{L}&&\\P{N}]+|[\\P{L}&&\\P{N}]+$");

  private static final Set<String> ENDS = WordList.of("/tolmach/article/page-ends.txt");

  private static final Set<String> PHRASES = WordList.of("/tolmach/article/page-phrases.txt");

  private static final List<String> OPENERS =
      PHRASES.stream().filter(p -> p.startsWith("^")).map(p -> p.substring(1)).toList();

  private static final List<String> WITHIN =
      PHRASES.stream().filter(p -> !p.startsWith("^")).toList();

  /** Nor has it more characters. */
  private static final int MAX_PHRASE = 600;

  /** No button or label is longer, in characters. */
  private static final int MAX_CONTROL = 120;

  /** What invites to subscribe or to accept cookies is no longer. */
  private static final int MAX_PHRASE_WORDS = 45;

  /** After these the page goes on to other things; names may follow: "More from Jane Doe". */
  private static final int MAX_END_WORDS = 8;

  private PageWords() {}

  /** An invitation to subscribe, to accept cookies, to follow, to read something else. */
  static boolean isInvitation(String line) {
    if (line.length() > MAX_PHRASE || Words.count(line) > MAX_PHRASE_WORDS) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    return OPENERS.stream().anyMatch(lower::startsWith)
        || WITHIN.stream().anyMatch(lower::contains);
  }

  /** A heading or label after which a page goes on to other things than its article. */
  static boolean isEnd(String line) {
    if (line.length() > MAX_CONTROL || Words.count(line) > MAX_END_WORDS) {
      return false;
    }
    String lower = EDGES.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("").replace('’', '\'');
    return ENDS.contains(lower)
        || COUNTED.matcher(lower).matches()
        || MORE_FROM.matcher(lower).matches();
  }

  /** A button or a widget: a known word of pages, or no letter at all. */
  static boolean isControl(String line) {
    return !Words.hasLetters(line)
        || line.length() <= MAX_CONTROL
            && CONTROLS.contains(EDGES.matcher(line).replaceAll("").toLowerCase(Locale.ROOT));
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
