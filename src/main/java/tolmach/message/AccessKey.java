package tolmach.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;
import tolmach.segment.CodedText;

/**
 * The letter of a label that a key presses: the F of {@code &File} (Windows, Qt) or {@code _File}
 * (GTK, JavaFX). Its mark would split the word for a translator, so it is taken out and put before
 * a letter of the translation.
 *
 * @param mark {@code &} or {@code _}
 * @param letter in upper case
 */
record AccessKey(char mark, String letter) {

  private static final int LONGEST_LABEL = 40;
  private static final int MOST_WORDS = 5;

  /** A mark that begins a word, and one within a word that goes on in lower case. */
  private static final Pattern BEGINS = Pattern.compile("(?<![\\p{L}\\p{N}&_])([&_])(\\p{L})");

  private static final Pattern WITHIN =
      Pattern.compile("(?<=\\p{L})([&_])(\\p{Ll})(?=\\p{Ll}|[^\\p{L}]|$)");

  /** What may follow a letter in brackets: <code>ファイル(&amp;F)…</code>. */
  private static final Pattern TAIL = Pattern.compile("(?:⟦/?[0-9]+⟧|[\\s.…:：]|\\(.*\\))*$");

  private static final List<String> WITHOUT_LETTERS = List.of("ja", "zh", "ko", "yue");

  /**
   * The marks that a bundle has before words, {@code ""} if none: only then they may be within a
   * word.
   */
  static String marks(List<Message> messages) {
    var marks = new StringBuilder();
    for (Message message : messages) {
      if (message.text().isPlain()) {
        of(message.text().variants().get(0).text(), "")
            .filter(key -> marks.indexOf(String.valueOf(key.mark())) < 0)
            .ifPresent(key -> marks.append(key.mark()));
      }
    }
    return marks.toString();
  }

  /**
   * The access key of a text; empty if there is none, or it is not sure to be one.
   *
   * @param marks that the bundle has before words
   */
  static Optional<AccessKey> of(CodedText text, String marks) {
    String plain = text.text();
    boolean isLabel =
        plain.length() <= LONGEST_LABEL && plain.strip().split("\\s+").length <= MOST_WORDS;
    if (!isLabel) {
      return Optional.empty();
    }
    for (char mark : new char[] {'&', '_'}) {
      if (plain.chars().filter(c -> c == mark).count() != 1) {
        continue;
      }
      Matcher begins = BEGINS.matcher(plain);
      Matcher within = WITHIN.matcher(plain);
      boolean isWithin = marks.indexOf(mark) >= 0;
      Matcher found = begins.find() && begins.group(1).charAt(0) == mark ? begins : null;
      if (found == null && isWithin && within.find() && within.group(1).charAt(0) == mark) {
        found = within;
      }
      if (found != null) {
        return Optional.of(new AccessKey(mark, found.group(2).toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  /** The text without the mark. */
  CodedText without(CodedText text) {
    int at = text.text().indexOf(mark);
    return new CodedText(
        text.text().substring(0, at) + text.text().substring(at + 1), text.codes());
  }

  /** The translation with the mark, unless whoever wrote it has put one already. */
  String put(String translation, LanguageTag target) {
    boolean isThere =
        Pattern.compile(Pattern.quote(String.valueOf(mark)) + "\\p{L}").matcher(translation).find();
    if (isThere || translation.isBlank()) {
      return translation;
    }
    if (WITHOUT_LETTERS.contains(target.language().value())) {
      Matcher tail = TAIL.matcher(translation);
      int at = tail.find() ? tail.start() : translation.length();
      return translation.substring(0, at) + "(" + mark + letter + ")" + translation.substring(at);
    }
    int at = place(translation);
    return at < 0 ? translation : translation.substring(0, at) + mark + translation.substring(at);
  }

  /** The same letter at the start of a word, the same letter, the first letter. */
  private int place(String translation) {
    String same = Pattern.quote(letter);
    for (String wanted : List.of("(?<!\\p{L})" + same, same, "\\p{L}")) {
      Matcher found =
          Pattern.compile(wanted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(translation);
      if (found.find()) {
        return found.start();
      }
    }
    return -1;
  }
}
