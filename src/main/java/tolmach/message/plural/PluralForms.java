package tolmach.message.plural;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tolmach.language.LanguageTag;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/**
 * The forms that a message needs in another language: every category of CLDR that its numbers fall
 * into and no other, explicit numbers and keywords as the source has them. Where the category
 * {@code zero} is for nothing but 0 and the source has {@code =0}, that is its form.
 *
 * <p>A form is the source's own sentence for a number of that category: which one, the rules of the
 * source's language say. So a translator, a person or an engine, sees "21 files" and needs no
 * grammar of placeholders, and the memory keeps sentences that others have too.
 */
public final class PluralForms {

  private static final String OTHER = "other";

  /** More sentences of one message than this are no message any more. */
  private static final int MOST_FORMS = 256;

  private final MessageText source;
  private final LanguageTag from;
  private final LanguageTag to;

  private PluralForms(MessageText source, LanguageTag from, LanguageTag to) {
    this.source = source;
    this.from = from;
    this.to = to;
  }

  /**
   * The forms, in the order of the selectors' cases; one without cases for a plain message.
   *
   * @return empty if the cases make more than 256 sentences
   */
  public static List<Form> into(MessageText source, LanguageTag from, LanguageTag to) {
    var choices = new PluralForms(source, from, to).choices(List.of(), source.variants());
    return choices.size() > MOST_FORMS
        ? List.of()
        : choices.stream().map(cases -> new Drafting(source, from, to).form(cases)).toList();
  }

  /** All combinations of cases, each a list as long as the selectors. */
  private List<List<String>> choices(List<String> chosen, List<Variant> variants) {
    int depth = chosen.size();
    if (depth == source.selectors().size()) {
      return List.of(chosen);
    }
    var all = new ArrayList<List<String>>();
    for (String word : words(source.selectors().get(depth), depth, variants)) {
      List<String> next = Stream.concat(chosen.stream(), Stream.of(word)).toList();
      all.addAll(choices(next, Cases.under(variants, depth, word)));
      if (all.size() > MOST_FORMS) {
        break;
      }
    }
    return all;
  }

  private Set<String> words(Selector selector, int depth, List<Variant> variants) {
    var words = new LinkedHashSet<String>();
    variants.forEach(variant -> words.add(variant.cases().get(depth)));
    boolean says =
        words.size() > 1 || variants.stream().anyMatch(one -> one.numbers().get(depth) != 0);
    if (!selector.isPlural() || !says) {
      return words;
    }
    words.removeIf(word -> !word.startsWith("="));
    Rules target = Rules.of(to, selector.kind());
    for (String category : target.categories()) {
      boolean isSaid = category.equals("zero") && words.contains("=0") && target.isUnique("zero");
      if (!isSaid) { // nothing is said once: explicit numbers go before categories
        words.add(category);
      }
    }
    return words;
  }

  /** Finds the numbers for one combination of cases, and the sentence that goes with them. */
  private static final class Drafting {

    private final MessageText source;
    private final LanguageTag from;
    private final LanguageTag to;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Set<BigDecimal> used = new HashSet<>();

    Drafting(MessageText source, LanguageTag from, LanguageTag to) {
      this.source = source;
      this.from = from;
      this.to = to;
    }

    Form form(List<String> cases) {
      List<Variant> variants = source.variants();
      for (int i = 0; i < cases.size(); i++) {
        Selector selector = source.selectors().get(i);
        String word = cases.get(i);
        BigDecimal number = null;
        if (selector.isPlural()) {
          number =
              word.startsWith("=")
                  ? new BigDecimal(word.substring(1))
                      .subtract(BigDecimal.valueOf(selector.offset()))
                  : sample(selector, i, word, variants).orElse(null);
          word = sourceCase(selector, i, word, number, variants);
        }
        numbers.add(number);
        if (number != null) {
          used.add(number);
        }
        variants = Cases.under(variants, i, word);
      }
      return form(cases, variants.get(0));
    }

    private String sourceCase(
        Selector selector, int depth, String word, BigDecimal number, List<Variant> variants) {
      boolean isExplicit = word.startsWith("=") && Cases.has(variants, depth, word);
      if (isExplicit || number == null) {
        return isExplicit ? word : OTHER;
      }
      return Rules.of(from, selector.kind()).category(number);
    }

    private Optional<BigDecimal> sample(
        Selector selector, int depth, String category, List<Variant> variants) {
      Rules target = Rules.of(to, selector.kind());
      Rules own = Rules.of(from, selector.kind());
      boolean isUnique = target.isUnique(category);
      return Samples.of(
          target,
          category,
          number -> {
            String ofSource = own.category(number);
            Variant variant = Cases.under(variants, depth, ofSource).get(0);
            boolean isFraction = number.scale() > 0;
            boolean isExplicit =
                Cases.has(variants, depth, "=" + number.add(BigDecimal.valueOf(selector.offset())));
            boolean isSaid =
                used.contains(number) || !Numeral.in(variant.text().text(), number).isEmpty();
            return (isSaid ? 200 : 0)
                + (isExplicit ? 100 : 0)
                + (isFraction ? 80 : 0)
                + (Cases.has(variants, depth, ofSource) ? 0 : 40)
                + (number.signum() == 0 ? 35 : 0)
                + (!isUnique && own.isUnique(ofSource) ? 30 : 0);
          });
    }

    private Form form(List<String> cases, Variant variant) {
      var slots = new ArrayList<Slot>();
      String text = variant.text().text();
      var codes = new ArrayList<>(variant.text().codes());
      String doubt = null;
      for (int i = 0; i < cases.size(); i++) {
        int id = variant.numbers().get(i);
        Selector selector = source.selectors().get(i);
        if (!selector.isPlural()) {
          continue;
        }
        if (id == 0) {
          doubt = doubt == null ? doubt(selector, i, cases.get(i)) : doubt;
          continue;
        }
        InlineCode code = codes.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        BigDecimal number = printed(selector, code, numbers.get(i));
        if (number == null || isAmbiguous(number, i, text)) {
          doubt = "its number could not be written out; look whether the words agree with it";
          continue;
        }
        String written = Numeral.of(number, from);
        text = text.replace(code.marker(), written);
        codes.remove(code);
        boolean isUnique =
            cases.get(i).startsWith("=") || Rules.of(to, selector.kind()).isUnique(cases.get(i));
        slots.add(new Slot(i, code, number, written, isUnique));
      }
      CodedText coded = Recoded.numbered(text, codes);
      return new Form(cases, coded, slots, doubt);
    }

    /** What {@code #} prints lacks the offset, what the argument prints has it. */
    private static BigDecimal printed(Selector selector, InlineCode code, BigDecimal number) {
      return number == null || code.data().equals("#")
          ? number
          : number.add(BigDecimal.valueOf(selector.offset()));
    }

    private boolean isAmbiguous(BigDecimal number, int selector, String text) {
      boolean isTwice = numbers.subList(0, selector).stream().anyMatch(number::equals);
      return isTwice || number.signum() < 0 || !Numeral.in(text, number).isEmpty();
    }

    /** Words without a number are taken to fit all that their case stands for. */
    private String doubt(Selector selector, int depth, String word) {
      if (word.startsWith("=") || numbers.get(depth) == null) {
        return null;
      }
      boolean isNever = source.variants().stream().allMatch(one -> one.numbers().get(depth) == 0);
      int told =
          (int)
              source.variants().stream()
                  .map(one -> one.cases().get(depth))
                  .filter(one -> !one.startsWith("="))
                  .distinct()
                  .count();
      int needed = Rules.of(to, selector.kind()).categories().size();
      boolean isUnique = Rules.of(to, selector.kind()).isUnique(word);
      boolean wasUnique =
          Rules.of(from, selector.kind())
              .isUnique(Rules.of(from, selector.kind()).category(numbers.get(depth)));
      if (isNever && told > 0 && needed > Rules.of(from, selector.kind()).categories().size()) {
        return "its number is not in the text, so that its agreement in \""
            + word
            + "\" cannot be told; look whether it fits "
            + numbers.get(depth);
      }
      return !isNever && !isUnique && wasUnique
          ? "it names no number, and \"" + word + "\" is for more numbers than the source's"
          : null;
    }
  }
}
