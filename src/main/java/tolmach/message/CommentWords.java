package tolmach.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comments for translators say to machines: how long a translation may be, and that there must
 * be none. English and Russian are understood.
 *
 * <p>Only words about the whole message count. <i>Don't translate "Tolmach"</i> or <i>{name} must
 * not be translated</i> speaks of a part of it, <i>max 5 items</i> or <i>daily limit: 20</i> of no
 * text at all.
 */
public final class CommentWords {

  private static final String NUMBER = "(?<![0-9.,])([0-9]{1,3}[, \u00A0]?[0-9]{3}|[0-9]{1,5})";
  private static final String UNIT = "(?:characters?|chars?|letters?|символ\\p{L}*|знак\\p{L}*)";
  private static final String AT_MOST =
      "(?:max(?:imum)?|at\\s+most|up\\s+to|(?:no|not)\\s+(?:more|longer)\\s+than|within|<=?|≤"
          + "|не\\s+(?:более|больше|длиннее|длинней)|макс(?:имум|имально)?|до|максимум)";
  private static final String LENGTH_NAME =
      "(?:max(?:imum|imal)?[\\s._-]*(?:text[\\s_-]*)?(?:length|len|chars|characters|size|width)"
          + "|(?:char(?:acter)?s?|length|size|text|string|translation)[\\s_-]*(?:count[\\s_-]*)?limit"
          + "|(?:макс(?:имальная)?\\.?\\s+длина|(?:лимит|предел)\\s+(?:символов|знаков|длины)"
          + "|ограничение\\s+(?:длины|символов)))";

  /** What makes of <i>limit: 20</i> something else than a length: <i>limit: 20 MB</i>. */
  private static final String ALONE = "(?!\\s*[%\\p{L}\\p{Sc}])(?![0-9,.]*[0-9])";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<!\\p{L})"
              + AT_MOST
              + "\\.?\\s*(?:of|in)?\\s*[:=]?\\s*"
              + NUMBER
              + "[\\s-]*"
              + UNIT
              + "(?!\\p{L})|(?<!\\p{L})"
              + LENGTH_NAME
              + "(?:\\s+(?:of|is)|\\s*[:=<≤-]*)\\s*[\"']?"
              + NUMBER
              + "(?:[\\s-]*"
              + UNIT
              + "(?!\\p{L})|"
              + ALONE
              + ")|(?:^|[\\[(.;,\\n])\\s*(?:limit|лимит)\\s*[:=]?\\s*"
              + NUMBER
              + "(?:[\\s-]*"
              + UNIT
              + "(?!\\p{L})|"
              + ALONE
              + ")|"
              + NUMBER
              + "[\\s-]*"
              + UNIT
              + "[\\s,(]*(?:max(?:imum)?|limit|at\\s+most|or\\s+(?:less|fewer)|макс(?:имум)?)(?!\\p{L})",
          FLAGS | Pattern.MULTILINE);

  private static final String TRANSLATE = "(?:translate|locali[sz]e)";
  private static final String THIS =
      "(?:this|it|the)(?:\\s+(?:string|message|text|key|value|term|label|word|name|phrase|one))?";
  private static final String ENDS = "(?=\\s*(?:$|[.!;,)\\]—–]|-\\s|\\(|:(?!\\s*[\"'«“‘{<%$`])))";

  private static final Pattern KEPT =
      Pattern.compile(
          "(?<!\\p{L})(?:do\\s+not|don['’]?t|never|please\\s+no)\\s+"
              + TRANSLATE
              + "(?:\\s+"
              + THIS
              + ")?"
              + ENDS
              + "|(?:^|[\\[(.;,\\n]|(?<!\\p{L})"
              + THIS
              + ")\\s*(?:is\\s+|are\\s+)?"
              + "(?:(?:should|must)\\s+(?:not|never)\\s+be|shouldn['’]t\\s+be|not\\s+to\\s+be|not"
              + "|keep|leave)\\s+(?:un)?(?:translated|translatable|locali[sz]ed)"
              + ENDS
              + "|(?:^|[\\[(.;,\\n])\\s*(?:is\\s+)?untranslatable"
              + ENDS
              + "|(?<!\\p{L})no[\\s_-]?translat(?:e|ion)(?:\\s+(?:needed|required|necessary))?"
              + ENDS
              + "|(?<!\\p{L})(?:x-)?translat(?:e|able)\\s*[:=]\\s*[\"']?(?:no|false)(?!\\p{L})"
              + "|(?:^|[\\[(.;,\\n])\\s*(?:пожалуйста,?\\s+)?не\\s+(?:нужно\\s+|надо\\s+|следует\\s+)?"
              + "перевод(?:ить|ится|и|ите)(?:\\s+(?:эту|это)(?:\\s+(?:строку|сообщение|слово))?)?"
              + ENDS
              + "|(?<!\\p{L})(?:оставить|оставьте|оставлять)\\s+без\\s+перевода(?!\\p{L})",
          FLAGS | Pattern.MULTILINE);

  /** Microsoft's mark and NetBeans's. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\{\\s*Locked\\s*\\}|^\\s*NOI18N\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** An abbreviation only in capitals; in small letters it may be anything. */
  private static final Pattern DNT =
      Pattern.compile("(?:^|[\\[(.;,\\n])\\s*DNT" + ENDS, Pattern.MULTILINE);

  private CommentWords() {}

  /**
   * How many characters a comment allows: <i>max. 20 characters</i>, <i>maxLength=20</i>, <i>limit:
   * 20</i>, <i>{MaxLength=20}</i>, <i>[CHAR LIMIT=20]</i>, <i>не более 20 символов</i>. Of several
   * the smallest.
   *
   * @return 0 if it says nothing of it
   */
  public static int limit(String comment) {
    int smallest = 0;
    Matcher matcher = LIMIT.matcher(comment);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          int limit = Integer.parseInt(matcher.group(group).replaceAll("[^0-9]", ""));
          smallest = limit > 0 && (smallest == 0 || limit < smallest) ? limit : smallest;
        }
      }
    }
    return smallest;
  }

  /**
   * True if a comment says that the message stays as it is in every language: <i>do not
   * translate</i>, <i>DNT</i>, <i>notranslate</i>, <i>не переводить</i>, <i>{Locked}</i>,
   * <i>NOI18N</i>.
   */
  public static boolean isKept(String comment) {
    return KEPT.matcher(comment).find()
        || DNT.matcher(comment).find()
        || MARK.matcher(comment).find();
  }
}
