package tolmach.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguagePair;

/**
 * Which parts of a text are the same in every language, so that an engine has no say in them.
 *
 * @param kinds that are protected
 */
public record Protection(Set<Kind> kinds) {

  private static final String NO_BRACKET = "[^\\s⟦⟧<>\"«»“”]";

  /** A kind of text that is copied and not translated. Where two kinds meet, the first one wins. */
  public enum Kind {
    /** An element marked {@code translate="no"}, its tags included. */
    UNTRANSLATED(
        "<(?<tag>[A-Za-z][\\w-]*)(?:\\s[^<>⟦⟧]*)?\\stranslate=([\"'])no\\2[^<>⟦⟧]*>[^⟦⟧]*?</\\k<tag>\\s*>"),
    /** {@code {{name}}}, <code>${name}</code>, {@code {0}}, {@code %s}, {@code %1$d}. */
    PLACEHOLDER(
        "\\{\\{[^{}⟦⟧]{1,60}\\}\\}|[$#]\\{[^{}⟦⟧]{1,60}\\}|(?<!\\w)\\$\\([\\w.]{1,60}\\)"
            + "|\\{[\\w.#-]{0,40}(?:,[ \\w.#,-]{0,40})?\\}"
            + "|(?<![\\w%])%(?:\\d+\\$)?[-+#0]*\\d*(?:\\.\\d+)?(?:l{1,2}|h)?[sdfiuxXcbeg@](?![\\w%])"
            + "|(?<![\\w%])%[({]\\w{1,40}[)}]s?"),
    /** A web address. */
    URL(
        "(?i:(?:https?|ftps?|wss?)://|www\\.)"
            + NO_BRACKET
            + "*(?:"
            + NO_BRACKET
            + "(?<![.,;:!?…'’)\\]}])|\\([^\\s⟦⟧<>()]*\\)(?<![.,;]))"),
    /** A mail address. */
    EMAIL("(?<![\\w.+@-])(?:mailto:)?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[\\w-]*\\w(?![\\w@])"),
    /** {@code @name}, as networks have them. */
    HANDLE("(?<![\\w@#./])@\\w[\\w.-]*(?<![.-])"),
    /** {@code #name}. */
    HASHTAG("(?<![\\w@#&/])#(?=\\w*\\p{L})\\w+"),
    /** What is written in backquotes, a call, an option of a command, a name with underscores. */
    CODE(
        "`[^`⟦⟧\\n]{1,120}`"
            + "|(?<![\\w.])(?:[A-Za-z_$][\\w$]*(?:\\.|::|->))*[A-Za-z_$][\\w$]*\\(\\)"
            + "|(?<![\\w-])--[a-zA-Z][\\w-]*(?:=[\\w./:-]*\\w)?(?<!-)"
            + "|(?<![\\w-])-[a-zA-Z](?![\\w-])"
            + "|(?<![\\w/.@#])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?!\\w)"),
    /** A path or the name of a file. */
    PATH(
        "(?<![\\w/.:])(?:~|\\.{1,2})?/(?:[\\w.@+-]+/)+[\\w.@+-]*(?<![.,])"
            + "|(?<![\\w/.:])(?:~|\\.{1,2})/[\\w.@+-]*\\w"
            + "|(?<!\\w)[A-Za-z]:\\\\(?:[\\w.@+ -]+\\\\)*[\\w.@+-]*\\w"
            + "|(?<![\\w/.@])[\\w-]+(?:\\.[\\w-]+)*\\.(?i:java|js|ts|py|json|ya?ml|xml|html?|css|txt"
            + "|csv|tsv|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|zip|tar|gz|sh|md|properties|ini|exe"
            + "|dll|so|log|conf|toml|sql)(?![\\w-])"),
    /**
     * A version or an address of the internet: digits with several points, {@code v2.1}; no date.
     */
    VERSION(
        "(?<![\\w.,])(?!\\d{1,3}(?:\\.\\d{3})+(?!\\d))(?!\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}(?![.\\d]))"
            + "(?:[vV]\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+){2,}(?:-\\w+)?)(?![\\w.]*\\w)"),
    /**
     * Digits with a unit that the target writes just so; what it writes otherwise is not for us.
     */
    MEASURE(Measures.PATTERN);

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }
  }

  /** Nothing is protected: for engines that keep all of it themselves. */
  public static final Protection NONE = new Protection(Set.of());

  public static final Protection ALL = new Protection(EnumSet.allOf(Kind.class));

  /** A protected part of a text, {@code end} exclusive. */
  public record Span(Kind kind, int start, int end) {}

  public Protection {
    kinds = Set.copyOf(kinds);
  }

  /** All of these but some that the engine copies well by itself. */
  public Protection without(Kind... copied) {
    Set<Kind> left = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds);
    List.of(copied).forEach(left::remove);
    return new Protection(left);
  }

  /** The protected parts of a text in order; no two overlap and none holds an inline code. */
  public List<Span> find(String text, LanguagePair pair) {
    List<Span> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kinds.contains(kind)) {
        Matcher matcher = kind.pattern.matcher(text);
        while (matcher.find()) {
          Span span = new Span(kind, matcher.start(), matcher.end());
          boolean same = kind != Kind.MEASURE || Measures.areSame(matcher.group(), pair);
          if (same
              && span.start() < span.end()
              && found.stream().noneMatch(o -> overlap(o, span))) {
            found.add(span);
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    return found;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
