package tolmach.segment;

import java.util.regex.Pattern;

/** Whether there is anything in a text that another language would say differently. */
final class Translatable {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?|ftp)://\\S+" // a link
              + "|www\\.\\S+"
              + "|(?<![\\w.+:-])(?:mailto:)?[\\w.+-]++@[\\w-]++\\.[\\w.-]++" // an e-mail
              + "|(?<![\\w@#])[@#][\\p{L}\\p{N}_.-]+", // a handle, a hashtag
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A bare domain, with or without a path, and nothing beside it. */
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9][a-z0-9.-]*\\.[a-z]{2,}(?:/\\S*)?");

  private Translatable() {}

  /** False for addresses, handles, hashtags, digits, punctuation, symbols and emoji alone. */
  static boolean is(String plainText) {
    String rest = ADDRESS.matcher(plainText).replaceAll(" ").strip();
    return rest.codePoints().anyMatch(Character::isLetter) && !DOMAIN.matcher(rest).matches();
  }
}
