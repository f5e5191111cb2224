package tolmach.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.message.icu.Marks;

/** Takes a message apart into its words and what must come through a translation untouched. */
final class MessageTokens {

  /** What a token is; {@code OPEN} and {@code CLOSE} are tags that belong together. */
  enum Kind {
    TEXT,
    CODE,
    OPEN,
    CLOSE
  }

  /** A piece of a message. */
  record Token(Kind kind, String text) {}

  private static final String ARGUMENT =
      "\\{\\s*(?:[0-9]+|[\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*(?:,[^{}]*)?\\}";

  /** Printf of C, Java, Python and Objective-C, without the flag of a space: "50% off" is text. */
  private static final String PRINTF =
      "(?<![0-9])%(?:\\([\\w.]+\\)|[0-9]+\\$|<)?[-+#0,(']*[0-9]*(?:\\.[0-9]+)?"
          + "(?:[tT][A-Za-z]|(?:hh|h|ll|l|q|z|t|j|L)?[bBhHsScCdioOuUxXeEfFgGaAnp@])";

  private static final Pattern CODE =
      Pattern.compile(
          "\\A\\s+|(?<!\\s)\\s++\\z" // white space at the ends is of the layout
              + "|"
              + Marks.PATTERN
              + "|</?[A-Za-z][^<>]*>|<!--[^<>]*-->"
              + "|&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#x[0-9A-Fa-f]+);"
              + "|`[^`\\s](?:[^`\\r\\n]*[^`\\s])?`" // code of Markdown
              + "|\\[(?=[^\\[\\]]+\\]\\([^()\\s]+\\))|(?<=[^\\[\\]\\s])\\]\\([^()\\s]+\\)" // link
              + "|''" // an apostrophe, no quotation
              + "|'\\{[^']*'|'\\}[^']*'" // quoted for MessageFormat
              + "|\\$t\\([^()]*\\)" // another message, in i18next
              + "|(?<![\\p{L}\\p{N}_])@(?:\\.[a-z]+)?:(?:\\([^()]+\\)|\\w+(?:[.-]\\w+)*)" // in
              // vue-i18n
              + "|\\{\\{[^{}]*\\}\\}" // {{name}}
              + "|[$%#]\\{[^{}]*\\}" // ${name}, %{name}
              + "|"
              + ARGUMENT
              + "|%[A-Za-z_][A-Za-z0-9_]+%" // %name%
              + "|"
              + PRINTF
              + "|%%"
              + "|\\r?\\n|\\t|\\\\[nrt]", // line breaks, also doubly escaped ones
          Pattern.DOTALL);

  private static final Pattern FORMAT_ARGUMENT =
      Pattern.compile("(?<![$%#{'])" + ARGUMENT + "(?!\\})");
  private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "wbr", "meta", "link", "source", "col", "area");

  private MessageTokens() {}

  /** True if the value is a MessageFormat pattern with arguments, so that apostrophes quote. */
  static boolean hasArguments(String value) {
    return FORMAT_ARGUMENT.matcher(value.replace("''", "")).find();
  }

  static List<Token> of(String value) {
    var tokens = new ArrayList<Token>();
    Matcher matcher = CODE.matcher(value);
    int from = 0;
    while (matcher.find()) {
      text(tokens, value.substring(from, matcher.start()));
      tokens.add(new Token(matcher.group().equals("''") ? Kind.TEXT : Kind.CODE, matcher.group()));
      from = matcher.end();
    }
    text(tokens, value.substring(from));
    pairTags(tokens);
    return tokens;
  }

  private static void text(List<Token> tokens, String text) {
    if (!text.isEmpty()) {
      tokens.add(new Token(Kind.TEXT, text));
    }
  }

  /** Makes pairs of the tags that nest as they should; others stay codes of their own. */
  private static void pairTags(List<Token> tokens) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String tag = token.kind() == Kind.CODE ? nameOf(token) : "";
      if (tag.isEmpty()) {
        continue;
      }
      if (!isClosing(token)) {
        if (!token.text().endsWith("/>") && !VOID.contains(tag)) {
          open.push(i);
        }
      } else if (!open.isEmpty() && nameOf(tokens.get(open.peek())).equals(tag)) {
        int opening = open.pop();
        tokens.set(opening, new Token(Kind.OPEN, tokens.get(opening).text()));
        tokens.set(i, new Token(Kind.CLOSE, token.text()));
      }
    }
  }

  private static boolean isClosing(Token token) {
    return token.text().startsWith("</") || token.text().startsWith("](");
  }

  /** Of a tag its name, of a link of Markdown a bracket; {@code ""} for what has no partner. */
  private static String nameOf(Token token) {
    if (token.text().equals("[") || token.text().startsWith("](")) {
      return "[";
    }
    Matcher name = TAG_NAME.matcher(token.text());
    return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
