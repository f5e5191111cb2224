package tolmach.message.yaml;

import java.util.regex.Pattern;

/** Words without quotes. */
final class PlainScalars {

  /** Null, booleans, numbers and dates of YAML 1.1 and 1.2, symbols of Ruby. */
  private static final Pattern NO_STRING =
      Pattern.compile(
          "|~|null|Null|NULL|[tT]rue|TRUE|[fF]alse|FALSE|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF"
              + "|[-+]?(?:[0-9][0-9_,]*(?:\\.[0-9_]*)?|\\.[0-9_]+)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?0(?:o[0-7]+|x[0-9a-fA-F_]+|b[01_]+)|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\\.[0-9]*)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[tT \\t].*)?"
              + "|:[\\p{L}_][\\p{L}\\p{N}_]*[?!]?|:\".*\"|<<|=");

  private PlainScalars() {}

  /** True if every reader takes such a word for a string. */
  static boolean isString(String plain) {
    return !NO_STRING.matcher(plain).matches();
  }
}
