package tolmach.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** What a label ends with, and how a language writes it. */
final class Ending {

  private enum Mark {
    ELLIPSIS("…+|\\.\\.\\.|。。。"),
    COLON("[:：]"),
    STOP("[.\\u3002\\u0964\\u06D4\\u0589\\u104B\\u17D4\\u1362]"),
    QUESTION("[?？؟]"),
    EXCLAMATION("[!！]");

    private final Pattern end;

    Mark(String signs) {
      end = Pattern.compile("[\\s\\u00A0\\u202F]*(" + signs + ")((?:⟦/?[0-9]+⟧)*)\\z");
    }
  }

  private static final String CODES = "(?:⟦/?[0-9]+⟧)*\\z";

  /** A word, a number or a code, behind which a sign may stand. */
  private static final Pattern OPEN_END = Pattern.compile("(?:[\\p{L}\\p{Nd}\\p{M}]|⟧)\\z");

  /** A stop after a word that is long enough to be no abbreviation, or after a code. */
  private static final Pattern ADDED_STOP =
      Pattern.compile(
          "(?s)[^.。!?…]*(?:[\\p{L}\\p{M}]{4}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsDevanagari}]"
              + "|⟧)[\\p{M}]*[.。।]"
              + CODES);

  /** Three words, or two of which the last is no abbreviation. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?s)(?:\\S+\\s+){2,}\\S*[\\p{L}\\p{Nd}]{1,}.*|\\S+\\s+\\S*\\p{L}{4}\\P{L}*");

  private static final Pattern LAST_LETTER = Pattern.compile("(\\p{L})\\P{L}*\\z");

  private static final Pattern WESTERN =
      Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]");

  private Ending() {}

  /** The translation with the source's end; the same where nothing is sure. */
  static String of(String source, String target, LanguageTag language) {
    for (Mark mark : Mark.values()) {
      Matcher wanted = mark.end.matcher(source);
      if (wanted.find()) {
        return with(mark, wanted.group(1), isSentence(source), target, language);
      }
    }
    boolean isLabel = OPEN_END.matcher(source).find() && !source.contains(". ");
    Matcher ellipsis = Mark.ELLIPSIS.end.matcher(target);
    if (isLabel && ellipsis.find()) {
      return target.substring(0, ellipsis.start()) + ellipsis.group(2);
    }
    if (isLabel && ADDED_STOP.matcher(target).matches()) {
      Matcher stop = Mark.STOP.end.matcher(target);
      return stop.find() ? target.substring(0, stop.start()) + stop.group(2) : target;
    }
    return target;
  }

  private static boolean isSentence(String source) {
    return SENTENCE.matcher(source).matches();
  }

  private static String with(
      Mark mark, String sign, boolean isSentence, String target, LanguageTag language) {
    Optional<String> own = sign(mark, sign, language);
    if (own.isEmpty()) {
      return target;
    }
    Matcher given = mark.end.matcher(target);
    if (given.find()) {
      boolean isOwn = given.group(1).equals("……"); // of Chinese
      return isOwn || isForeign(own.get(), target.substring(0, given.start()))
          ? target
          : target.substring(0, given.start()) + own.get() + given.group(2);
    }
    Matcher stop = Mark.STOP.end.matcher(target);
    if (mark == Mark.ELLIPSIS && stop.find()) {
      return target.substring(0, stop.start()) + own.get() + stop.group(2);
    }
    boolean isSure =
        switch (mark) {
          case ELLIPSIS, COLON -> true;
          case STOP -> isSentence;
          case QUESTION, EXCLAMATION -> !language.language().value().equals("es");
        };
    return isSure && OPEN_END.matcher(target).find() && !isForeign(own.get(), target)
        ? target + own.get()
        : target;
  }

  /** A sign of another script than the words before it: {@code Inc。}. */
  private static boolean isForeign(String sign, String words) {
    int last = sign.codePointBefore(sign.length());
    boolean isOfScript = last > 0x7F && last != 0x2026;
    Matcher letter = LAST_LETTER.matcher(words);
    return isOfScript && letter.find() && WESTERN.matcher(letter.group(1)).matches();
  }

  /** The sign with the space before it; empty where the language puts it elsewhere or not. */
  private static Optional<String> sign(Mark mark, String source, LanguageTag language) {
    String code = language.language().value();
    boolean isFrench = code.equals("fr");
    String thin = isFrench && !language.value().endsWith("-CA") ? "\u202F" : "";
    boolean isWide = code.equals("zh") || code.equals("ja") || code.equals("yue");
    return switch (mark) {
      case ELLIPSIS ->
          Optional.of(source.startsWith("。") || source.startsWith("……") ? "…" : source);
      case COLON -> Optional.of(isFrench ? "\u00A0:" : isWide ? "：" : ":");
      case STOP -> stop(code);
      case QUESTION ->
          switch (code) {
            case "hy" -> Optional.empty();
            case "el" -> Optional.of(";");
            case "ar", "fa", "ur", "ps", "ug", "ckb", "sd" -> Optional.of("؟");
            default -> Optional.of(isWide ? "？" : thin + "?");
          };
      case EXCLAMATION ->
          code.equals("hy") ? Optional.empty() : Optional.of(isWide ? "！" : thin + "!");
    };
  }

  private static Optional<String> stop(String code) {
    return switch (code) {
      case "zh", "ja", "yue" -> Optional.of("。");
      case "hi", "ne", "bn", "as", "or", "pa" -> Optional.of("।");
      case "ur" -> Optional.of("۔");
      case "hy" -> Optional.of("։");
      case "my" -> Optional.of("\u104B");
      case "km" -> Optional.of("\u17D4");
      case "am", "ti" -> Optional.of("\u1362");
      case "th", "lo" -> Optional.empty();
      default -> Optional.of(".");
    };
  }
}
