package tolmach.memory.words;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * A number as it stands in a text of some language. What is no amount there (a time, a date, a
 * number with zeros before it) is known by its digits and joints alone.
 *
 * @param value the same for all ways to write one amount
 * @param amount with as many decimals as are written
 * @param group between groups of digits, {@code ""} if there is none
 * @param decimal before the decimals, {@code ""} if there are none
 * @param zero of the digits it is written in
 */
record WrittenNumber(
    String value, Optional<BigDecimal> amount, String group, String decimal, char zero) {

  private static final String SPACES = " \u00A0\u2007\u2009\u202F'’";
  private static final int GROUP = 3;

  static WrittenNumber parse(String text, LanguageTag language) {
    DecimalFormat usual = usual(language);
    String digits = ascii(text);
    String groups = SPACES + usual.getDecimalFormatSymbols().getGroupingSeparatorString();
    String decimal = usual.getDecimalFormatSymbols().getDecimalSeparatorString();
    Matcher amount =
        Pattern.compile(
                "(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:(["
                    + Pattern.quote(groups)
                    + "])[0-9]{3})(?:\\2[0-9]{3})*)(?:"
                    + Pattern.quote(decimal)
                    + "([0-9]+))?")
            .matcher(digits);
    if (!amount.matches()) {
      return new WrittenNumber(text, Optional.empty(), "", "", '0');
    }
    String group = amount.group(2) == null ? "" : amount.group(2);
    String whole = group.isEmpty() ? amount.group(1) : amount.group(1).replace(group, "");
    String decimals = amount.group(3);
    var number = new BigDecimal(decimals == null ? whole : whole + "." + decimals);
    return new WrittenNumber(
        number.stripTrailingZeros().toPlainString(),
        Optional.of(number),
        group,
        decimals == null ? "" : decimal,
        (char) (text.charAt(0) - Character.digit(text.charAt(0), 10)));
  }

  /**
   * This number as a text writes it that wrote {@code there} for {@code source}; empty if that does
   * not tell how.
   */
  Optional<String> writtenLike(WrittenNumber there, WrittenNumber source, LanguageTag language) {
    if (amount.isEmpty()) {
      return Optional.of(value);
    }
    DecimalFormat usual = usual(language);
    String point =
        there.decimal.isEmpty()
            ? usual.getDecimalFormatSymbols().getDecimalSeparatorString()
            : there.decimal;
    String[] parts = amount.get().toPlainString().split("\\.", 2);
    return grouping(parts[0], there, source, usual)
        .map(between -> grouped(parts[0], between))
        .map(whole -> parts.length == 1 ? whole : whole + point + parts[1])
        .map(digits -> inDigitsFrom(there.zero, digits));
  }

  /** What stands between the groups of the digits; {@code ""} if nothing does. */
  private Optional<String> grouping(
      String whole, WrittenNumber there, WrittenNumber source, DecimalFormat usual) {
    if (whole.length() <= GROUP) {
      return Optional.of("");
    }
    boolean inGroupsOfOthers =
        usual.getSecondaryGroupingSize() > 0
            && whole.length() > usual.getSecondaryGroupingSize() + GROUP;
    if (inGroupsOfOthers) {
      return Optional.empty();
    }
    if (!there.group.isEmpty()) {
      boolean told = !group.isEmpty() || source.group.isEmpty();
      return told ? Optional.of(there.group) : Optional.empty();
    }
    if (group.isEmpty()) {
      return Optional.of("");
    }
    int digitsThere = there.amount.orElseThrow().toBigInteger().toString().length();
    if (digitsThere > GROUP) {
      return digitsThere == whole.length() ? Optional.of("") : Optional.empty();
    }
    boolean few = whole.length() < GROUP + usual.getMinimumGroupingDigits();
    return Optional.of(few ? "" : usual.getDecimalFormatSymbols().getGroupingSeparatorString());
  }

  private static String grouped(String whole, String between) {
    var grouped = new StringBuilder(whole);
    for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
      grouped.insert(at, between);
    }
    return grouped.toString();
  }

  private static String inDigitsFrom(char zero, String digits) {
    if (zero == '0') {
      return digits;
    }
    var own = new StringBuilder();
    for (char c : digits.toCharArray()) {
      own.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
    }
    return own.toString();
  }

  private static String ascii(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return digits.toString();
  }

  private static DecimalFormat usual(LanguageTag language) {
    return (DecimalFormat) NumberFormat.getInstance(ULocale.forLanguageTag(language.value()));
  }
}
