package tolmach.message.plural;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** A number in digits: how a language writes it, and where it stands in a text of any language. */
final class Numeral {

  private static final String GROUPING = "[.,٬'’\\u0020\\u00A0\\u202F]";

  /** Digits of any script, in groups of three or in one, with a fraction or without. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<!\\p{Nd})(?:\\p{Nd}{1,3}("
              + GROUPING
              + ")\\p{Nd}{3}(?:\\1\\p{Nd}{3})*|\\p{Nd}+)(?:[.,٫]\\p{Nd}+)?(?!\\p{Nd})");

  private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

  private Numeral() {}

  /** In digits of ASCII, with the language's own signs between them. */
  static String of(BigDecimal number, LanguageTag language) {
    var symbols =
        DecimalFormatSymbols.getInstance(
            ULocale.forLanguageTag(language.value()).setKeywordValue("numbers", "latn"));
    String plain = number.toPlainString();
    if (number.compareTo(GROUPED_FROM) < 0) {
      return plain.replace(".", symbols.getDecimalSeparatorString());
    }
    var grouped = new StringBuilder(plain);
    for (int i = plain.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, symbols.getGroupingSeparatorString());
    }
    return grouped.toString();
  }

  /** A place in a text. */
  record Place(int start, int end) {}

  /** Where the number stands in a text, however it is written there. */
  static List<Place> in(String text, BigDecimal number) {
    var places = new ArrayList<Place>();
    Matcher written = WRITTEN.matcher(text);
    int from = 0;
    while (from <= text.length() && written.find(from)) {
      if (isMarker(text, written)) {
        from = written.end();
      } else if (says(written.group(), number)) {
        places.add(new Place(written.start(), written.end()));
        from = written.end();
      } else {
        from = next(text, written);
      }
    }
    return places;
  }

  /** Two numbers with a space between them may look like one. */
  private static int next(String text, Matcher written) {
    int end = written.start();
    while (end < written.end() && !Character.isSpaceChar(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isMarker(String text, Matcher written) {
    int before = written.start() - 1;
    return before >= 0
        && (text.charAt(before) == '⟦' || text.startsWith("⟦/", before - 1))
        && written.end() < text.length()
        && text.charAt(written.end()) == '⟧';
  }

  /** A dot or comma before three digits may be of a group or of a fraction. */
  private static boolean says(String written, BigDecimal number) {
    var digits = new StringBuilder();
    written.codePoints().forEach(c -> digits.append(digit(c)));
    String plain = number.toPlainString();
    String grouped = digits.toString().replaceAll("[^0-9](?=[0-9]{3}(?:[^0-9]|$))", "");
    return List.of(digits.toString(), grouped).stream()
        .map(one -> one.replaceAll("[^0-9]", "."))
        .anyMatch(plain::equals);
  }

  private static String digit(int c) {
    int value = Character.digit(c, 10);
    return value < 0 ? Character.toString(c) : Integer.toString(value);
  }
}
