package tolmach.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * The end of a label as its source has it: an ellipsis, a colon, a full stop. An engine that has
 * learned from sentences adds stops to labels and loses what stands after a word.
 */
public final class Trim {

  private static final Pattern LABEL_END = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}]\\z");

  /** A stop after a word that is long enough to be no abbreviation. */
  private static final Pattern ADDED_STOP =
      Pattern.compile("(?s)[^.。!?…]*[\\p{L}\\p{M}]{4}[.。]\\z|[^.。]*\\p{IsHan}。\\z");

  private static final Pattern COLON = Pattern.compile("[:：]\\s*\\z");
  private static final Pattern ELLIPSIS = Pattern.compile("(?:…|\\.\\.\\.|。。。)\\z");

  private Trim() {}

  /** The translation with the source's end; the same where nothing is sure. */
  public static String of(String source, String target, LanguageTag language) {
    Matcher wanted = ELLIPSIS.matcher(source);
    Matcher given = ELLIPSIS.matcher(target);
    if (wanted.find()) {
      if (given.find()) {
        return target.substring(0, given.start()) + wanted.group();
      }
      return LABEL_END.matcher(target).find() ? target + wanted.group() : target;
    }
    if (COLON.matcher(source).find()) {
      return LABEL_END.matcher(target).find() ? target + colon(language) : target;
    }
    boolean isAdded =
        LABEL_END.matcher(source).find()
            && !source.contains(". ")
            && ADDED_STOP.matcher(target).matches();
    return isAdded ? target.substring(0, target.length() - 1) : target;
  }

  private static String colon(LanguageTag language) {
    return switch (language.language().value()) {
      case "fr" -> "\u00A0:";
      case "zh", "ja" -> "：";
      default -> ":";
    };
  }
}
