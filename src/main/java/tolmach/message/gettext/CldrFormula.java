package tolmach.message.gettext;

import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula for gettext from CLDR's rules: those for whole numbers, as gettext has no others. The
 * syntax of the rules is that of <a
 * href="https://unicode.org/reports/tr35/tr35-numbers.html#Plural_rules_syntax">UTS 35</a>.
 */
final class CldrFormula {

  private static final List<String> ORDER = List.of("zero", "one", "two", "few", "many", "other");
  private static final Pattern RELATION =
      Pattern.compile("([nivwftec])(?: % ([0-9]+))? (!?=) ([0-9.,]+)");
  private static final String TRUE = "1";
  private static final String FALSE = "0";

  private CldrFormula() {}

  /** The categories that counts up to 1,000 have, in CLDR's order. */
  static List<String> categories(PluralRules rules) {
    Set<String> found = new LinkedHashSet<>();
    for (int n = 0; n <= PluralForms.COMPARED; n++) {
      found.add(rules.select(n));
    }
    var ordered = new ArrayList<>(new TreeSet<>(found));
    ordered.sort((a, b) -> Integer.compare(ORDER.indexOf(a), ORDER.indexOf(b)));
    return List.copyOf(ordered);
  }

  static PluralForms of(PluralRules rules) {
    List<String> categories = categories(rules);
    var expression = new StringBuilder();
    int last = categories.size() - 1;
    for (int i = 0; i < last; i++) {
      expression.append(condition(rule(rules, categories.get(i)))).append(" ? ");
      expression.append(i).append(" : ");
    }
    String whole = expression.append(last).toString();
    return PluralForms.of(categories.size(), last == 0 ? whole : "(" + whole + ")");
  }

  /** What must hold for a category, without the samples that CLDR gives. */
  private static String rule(PluralRules rules, String category) {
    for (String rule : rules.toString().split(";")) {
      int colon = rule.indexOf(':');
      if (rule.substring(0, Math.max(0, colon)).strip().equals(category)) {
        return rule.substring(colon + 1).replaceAll("@.*", "").strip();
      }
    }
    throw new IllegalStateException("no rule for " + category + " in " + rules);
  }

  private static String condition(String rule) {
    var any = new ArrayList<String>();
    for (String alternative : rule.split(" or ")) {
      var all = new ArrayList<String>();
      for (String relation : alternative.split(" and ")) {
        all.add(relation(relation.strip()));
      }
      all.removeIf(TRUE::equals);
      if (all.isEmpty()) {
        return TRUE;
      }
      if (!all.contains(FALSE)) {
        any.add(String.join(" && ", all));
      }
    }
    return any.isEmpty() ? FALSE : String.join(" || ", any);
  }

  private static String relation(String relation) {
    Matcher matcher = RELATION.matcher(relation);
    if (!matcher.matches()) {
      throw new IllegalStateException("no relation of CLDR's plural rules: " + relation);
    }
    boolean equal = matcher.group(3).equals("=");
    String[] ranges = matcher.group(4).split(",");
    if (!matcher.group(1).matches("[ni]")) {
      return contains(ranges, 0) == equal ? TRUE : FALSE;
    }
    String value = matcher.group(2) == null ? "n" : "n%" + matcher.group(2);
    var parts = new ArrayList<String>();
    for (String range : ranges) {
      parts.add(part(value, range, equal));
    }
    String joined = String.join(equal ? " || " : " && ", parts);
    return equal && parts.size() > 1 ? "(" + joined + ")" : joined;
  }

  private static String part(String value, String range, boolean equal) {
    int dots = range.indexOf("..");
    if (dots < 0) {
      return value + (equal ? "==" : "!=") + range;
    }
    String low = range.substring(0, dots);
    String high = range.substring(dots + 2);
    if (low.equals("0")) {
      return value + (equal ? "<=" : ">") + high;
    }
    return equal
        ? value + ">=" + low + " && " + value + "<=" + high
        : "(" + value + "<" + low + " || " + value + ">" + high + ")";
  }

  private static boolean contains(String[] ranges, long number) {
    for (String range : ranges) {
      String[] ends = range.split("\\.\\.");
      if (Long.parseLong(ends[0]) <= number && number <= Long.parseLong(ends[ends.length - 1])) {
        return true;
      }
    }
    return false;
  }
}
