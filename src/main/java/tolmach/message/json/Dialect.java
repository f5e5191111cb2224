package tolmach.message.json;

import java.util.Collection;
import java.util.regex.Pattern;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

/**
 * What the strings of one file are to the program that reads them.
 *
 * <p>i18next knows no ICU. Elsewhere, and in files of which nothing can be said, strings are read
 * as patterns of ICU. Most of their readers (Flutter as it comes, vue-i18n, FormatJS) take a single
 * apostrophe for a letter, so apostrophes are doubled only in files that double theirs; one right
 * before a brace, on which readers do not agree, becomes a typographic one.
 */
enum Dialect {
  I18NEXT,
  ICU,
  ICU_WITH_DOUBLED_APOSTROPHES;

  private static final Pattern I18NEXT_NUMBER =
      Pattern.compile("\\{\\{-?\\s*count\\s*[,}]|\\$t\\(");
  private static final Pattern INTERPOLATION = Pattern.compile("\\{\\{[^{}]+\\}\\}");
  private static final Pattern ICU_CHOICE =
      Pattern.compile("\\{\\s*[\\p{L}\\p{N}_]+\\s*,\\s*(?:plural|select|selectordinal)\\s*,");
  private static final Pattern QUOTING = Pattern.compile("''|'[{}]");

  /** The dialect that shows in the strings of a file. */
  static Dialect of(Collection<String> strings) {
    if (strings.stream().noneMatch(s -> ICU_CHOICE.matcher(s).find())
        && strings.stream().anyMatch(s -> INTERPOLATION.matcher(s).find())) {
      return I18NEXT;
    }
    return icu(strings);
  }

  /** The dialect of ICU that shows in the strings of a file. */
  static Dialect icu(Collection<String> strings) {
    return strings.stream().anyMatch(s -> s.indexOf('{') >= 0 && QUOTING.matcher(s).find())
        ? ICU_WITH_DOUBLED_APOSTROPHES
        : ICU;
  }

  /** True if the string prints i18next's number. */
  static boolean hasNumber(String string) {
    return I18NEXT_NUMBER.matcher(string).find();
  }

  MessageText read(String string) {
    return this == I18NEXT
        ? MessageText.of(MessageSyntax.plain(string))
        : MessageSyntax.read(string);
  }

  /**
   * @throws IllegalArgumentException if the dialect cannot say it
   */
  String write(MessageText text) {
    if (this == I18NEXT) {
      if (!text.isPlain()) {
        throw new IllegalArgumentException("a string of i18next has no cases " + text.selectors());
      }
      return MessageSyntax.plain(text.variants().get(0).text());
    }
    String pattern = MessageSyntax.write(text);
    return this == ICU ? Apostrophes.single(pattern) : pattern;
  }
}
