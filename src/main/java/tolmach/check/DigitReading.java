package tolmach.check;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Reads one run of digits and marks by the customs of its language: which mark groups and which
 * sets off decimals.
 */
final class DigitReading {

  private static final String SPACES = " \\u00A0\\u202F\\u2009\\u2007'’";

  /** Groups of three after spaces, or digits with points and commas between. */
  static final Pattern RUN =
      Pattern.compile("\\d{1,3}(?:[" + SPACES + "]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*");

  private static final Pattern SPACE = Pattern.compile("[" + SPACES + "]");
  private static final Pattern MARK = Pattern.compile("[.,]");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern DECIMAL =
      Pattern.compile("(\\d+|\\d{1,3}(?:[.,]\\d{3})+)([.,])(\\d+)");
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])\\.[0-5]\\d");

  private static final Pattern FRACTION =
      Pattern.compile("(\\d+)[\\s\\u00A0]?(?:([1-9])/([2-9])(?!\\d)|([½¼¾⅓⅔⅛]))");
  private static final String SIGNS = "½¼¾⅓⅔⅛";
  private static final String[] SIGN_DIGITS = {"5", "25", "75", "33", "67", "125"};

  private final char decimal;

  DigitReading(LanguageTag language) {
    decimal =
        DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language.value()))
                    .getDecimalSeparator()
                == ','
            ? ','
            : '.';
  }

  /** The text with {@code 1 1/2} and {@code 1½} written as decimals. */
  String withoutFractions(String text) {
    if (text.indexOf('/') < 0 && text.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
      return text;
    }
    return FRACTION.matcher(text).replaceAll(found -> found.group(1) + decimal + decimals(found));
  }

  private static String decimals(MatchResult found) {
    if (found.group(4) != null) {
      return SIGN_DIGITS[SIGNS.indexOf(found.group(4).charAt(0))];
    }
    double part = Integer.parseInt(found.group(2)) / (double) Integer.parseInt(found.group(3));
    String digits = BigDecimal.valueOf(part % 1).setScale(3, RoundingMode.HALF_UP).toString();
    return digits.substring(2).replaceAll("0+$", "");
  }

  NumberFact read(String run) {
    String digits = SPACE.matcher(run).replaceAll("");
    var values = new ArrayList<BigDecimal>();
    if (MARK.matcher(digits).find()) {
      grouped(digits, values);
      decimal(digits, values);
    } else {
      values.add(new BigDecimal(digits));
    }
    boolean severalPerhaps =
        values.isEmpty() || !digits.equals(run) || (decimal == ',' && TIME.matcher(run).matches());
    return new NumberFact(run, Set.copyOf(values), severalPerhaps ? parts(run) : List.of());
  }

  private void grouped(String digits, List<BigDecimal> values) {
    Matcher matcher = GROUPED.matcher(digits);
    if (!matcher.matches()) {
      return;
    }
    char mark = matcher.group(1).charAt(0);
    boolean several = digits.indexOf(mark) != digits.lastIndexOf(mark);
    if (mark != decimal || several) {
      values.add(new BigDecimal(MARK.matcher(digits).replaceAll("")));
    }
  }

  private void decimal(String digits, List<BigDecimal> values) {
    Matcher matcher = DECIMAL.matcher(digits);
    if (!matcher.matches() || matcher.group(1).indexOf(matcher.group(2).charAt(0)) >= 0) {
      return;
    }
    // a point in a language of decimal commas is often an English decimal point left as it was
    boolean ours = matcher.group(2).charAt(0) == decimal;
    if (ours || decimal == ',' || !GROUPED.matcher(digits).matches()) {
      values.add(
          new BigDecimal(MARK.matcher(matcher.group(1)).replaceAll("") + "." + matcher.group(3)));
    }
  }

  private static List<BigDecimal> parts(String run) {
    var parts = new ArrayList<BigDecimal>();
    for (String part : run.split("\\D")) {
      parts.add(new BigDecimal(part));
    }
    return parts;
  }
}
