package tolmach.message.gettext;

import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The formulas that gettext's manual and its tools give. A language has the first of them whose
 * forms are its categories of CLDR, in CLDR's order (zero, one, two, few, many, other), for all
 * counts up to 1,000; one made from CLDR's rules if none is.
 */
final class KnownFormulas {

  private static final List<PluralForms> KNOWN =
      List.of(
          PluralForms.of(1, "0"),
          PluralForms.of(2, "(n != 1)"),
          PluralForms.of(2, "(n > 1)"),
          PluralForms.of(
              3,
              "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 :"
                  + " 2)"),
          PluralForms.of(3, "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2"),
          PluralForms.of(3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"),
          PluralForms.of(
              3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)"),
          PluralForms.of(3, "n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2"),
          PluralForms.of(3, "(n==1 ? 0 : n==2 ? 1 : 2)"),
          PluralForms.of(4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)"),
          PluralForms.of(5, "n==1 ? 0 : n==2 ? 1 : (n>2 && n<7) ? 2 :(n>6 && n<11) ? 3 : 4"),
          PluralForms.of(
              6, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"));

  private static final Map<String, PluralForms> OF_RULES = new ConcurrentHashMap<>();

  private KnownFormulas() {}

  /** There are about forty sets of rules, so each is looked up once. */
  static PluralForms of(PluralRules rules) {
    return OF_RULES.computeIfAbsent(rules.toString(), any -> find(rules));
  }

  private static PluralForms find(PluralRules rules) {
    List<String> categories = CldrFormula.categories(rules);
    return KNOWN.stream()
        .filter(known -> known.count() == categories.size())
        .filter(known -> agrees(known, rules, categories))
        .findFirst()
        .orElseGet(() -> CldrFormula.of(rules));
  }

  private static boolean agrees(PluralForms forms, PluralRules rules, List<String> categories) {
    var ours = new ArrayList<Long>();
    var theirs = new ArrayList<Long>();
    for (int n = 0; n <= PluralForms.COMPARED; n++) {
      ours.add(forms.form().applyAsLong(n));
      theirs.add((long) categories.indexOf(rules.select(n)));
    }
    return ours.equals(theirs);
  }
}
