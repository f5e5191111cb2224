package tolmach.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why two pieces that a break iterator would part are one sentence: an abbreviation, an initial, a
 * quotation with its speaker, a bracket not closed yet.
 */
final class Glue {

  private static final Pattern INITIAL =
      Pattern.compile(
          "(?:^|[\\s\\p{Ps}\\p{Pi}\"'’-])(?:\\p{Lu}\\.[ \\u00A0\\u202F-]?)*\\p{Lu}[\\p{Ll}]?\\.$");
  private static final Pattern ONE_LETTER = Pattern.compile("\\p{Lu}\\.");
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.){2,}");
  private static final Pattern OPENERS = Pattern.compile("^[\\p{Ps}\\p{Pi}\"'„]+");
  private static final Pattern FIRST_WORD =
      Pattern.compile("^[\\p{Ps}\\p{Pi}\"'„]*([\\p{L}\\p{M}]+)(\\.?)");

  /** A lower-case word next; {@code iPhone} is none. */
  private static final Pattern LOWER_NEXT =
      Pattern.compile("^(?:[\\p{Ps}\\p{Pi}\"'„]*|[—–-]\\s*)\\p{Ll}(?!\\p{Lu})");

  private static final Pattern SPEAKER =
      Pattern.compile("^(?:[\\p{L}.'’-]+\\s+){1,6}?([\\p{Ll}]+)(?![\\p{L}])");
  private static final Pattern QUOTE_ENDS = Pattern.compile("[!?…][\"”»’]$");
  private static final Pattern BARE_NUMBER = Pattern.compile("^\\(?(?:[0-9]{1,3}|\\p{L})[.)]+$");

  /** A bracket that closes no later than this still holds its sentences together. */
  private static final int BRACKET_REACH = 80;

  /** Enough for the initials of anyone. */
  private static final int TAIL = 20;

  private final Abbreviations abbreviations;

  Glue(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /**
   * @param before what the sentence is so far, without white space at its ends
   * @param after all that follows in the text, without leading white space
   */
  boolean holds(String before, String after) {
    return LOWER_NEXT.matcher(after).find()
        || BARE_NUMBER.matcher(before).matches()
        || opensAtEnd(before)
        || (before.endsWith(".") && abbreviates(before, after))
        || beforeItsSpeaker(before, after)
        || inBrackets(before, after)
        || abbreviations.is(Abbreviations.Kind.NEVER, lastWord(before));
  }

  private boolean abbreviates(String before, String after) {
    String word = lastWord(before);
    String twoWords = lastTwoWords(before);
    boolean starter = starts(after);
    if (is(Abbreviations.Kind.NEVER, word, twoWords)) {
      return true;
    }
    if (is(Abbreviations.Kind.NUMBER, word, twoWords)) {
      return Character.isDigit(after.codePointAt(0)) || after.startsWith("№");
    }
    if (is(Abbreviations.Kind.MAY, word, twoWords) || ACRONYM.matcher(word).matches()) {
      return !starter;
    }
    return INITIAL.matcher(tail(before)).find()
        && Character.isUpperCase(after.codePointAt(0))
        && !(starter && afterPlainWord(before, word));
  }

  private boolean is(Abbreviations.Kind kind, String word, String twoWords) {
    return abbreviations.is(kind, word) || abbreviations.is(kind, twoWords);
  }

  /** «plan B. The team»: a letter after a lower-case word may well end a sentence. */
  private static boolean afterPlainWord(String before, String word) {
    String head = before.substring(0, before.length() - word.length()).stripTrailing();
    return ONE_LETTER.matcher(word).matches()
        && !head.isEmpty()
        && Character.isLowerCase(head.codePointBefore(head.length()));
  }

  private boolean starts(String after) {
    Matcher matcher = FIRST_WORD.matcher(after);
    return matcher.find()
        && matcher.group(2).isEmpty()
        && abbreviations.is(Abbreviations.Kind.STARTERS, matcher.group(1))
        && Character.isUpperCase(matcher.group(1).codePointAt(0));
  }

  private boolean beforeItsSpeaker(String before, String after) {
    Matcher matcher = SPEAKER.matcher(after);
    return QUOTE_ENDS.matcher(before).find()
        && matcher.find()
        && abbreviations.is(Abbreviations.Kind.ATTRIBUTION, matcher.group(1));
  }

  private static boolean opensAtEnd(String before) {
    int type = Character.getType(before.codePointBefore(before.length()));
    return type == Character.START_PUNCTUATION && !before.endsWith("„");
  }

  /** «(агентство. — Ред.)»: a bracket opened within the sentence and closed soon. */
  private static boolean inBrackets(String before, String after) {
    int open = before.lastIndexOf('(');
    int close = after.indexOf(')');
    int reopened = after.indexOf('(');
    return open > 0
        && before.indexOf(')', open) < 0
        && close >= 0
        && close <= BRACKET_REACH
        && (reopened < 0 || reopened > close);
  }

  private static String lastWord(String before) {
    return OPENERS.matcher(before.substring(wordStart(before, before.length()))).replaceFirst("");
  }

  /** «т. е.» is «т.е.» with a space in it. */
  private static String lastTwoWords(String before) {
    int second = wordStart(before, before.length());
    String head = before.substring(0, second).stripTrailing();
    return lastWord(head) + before.substring(second);
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
