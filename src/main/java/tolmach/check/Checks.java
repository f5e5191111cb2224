package tolmach.check;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.check.names.CountryCheck;
import tolmach.check.names.NameCheck;
import tolmach.language.LanguagePair;

/** The checks that every segment passes before it may go out. */
public final class Checks {

  /** The stable names of all checks, under which their findings stand. */
  public static final Set<String> NAMES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "empty",
                  "placeholders",
                  "untranslated",
                  "script",
                  "language",
                  "numbers",
                  "currency",
                  "dates",
                  "spoken-numbers",
                  "percent",
                  "comparison",
                  "negation",
                  "quotation",
                  "countries",
                  "names",
                  "consistency",
                  "profanity",
                  "alphabet",
                  "omission",
                  "repetition",
                  "length")));

  private final List<Check> checks;

  public Checks(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** All checks there are, the gravest first. */
  public static Checks standard() {
    return new Checks(
        List.of(
            new EmptyTargetCheck(),
            new PlaceholderCheck(),
            new UntranslatedCheck(),
            new LeftWordsCheck(),
            new LanguageCheck(),
            new ScriptCheck(),
            new NumberCheck(),
            new CurrencyCheck(),
            new CalendarCheck(),
            new SpokenNumberCheck(),
            new PercentCheck(),
            new ComparatorCheck(),
            new NegationCheck(),
            new QuotationCheck(),
            new CountryCheck(),
            new NameCheck(),
            new ProfanityCheck(),
            new MixedAlphabetCheck(),
            new OmissionCheck(),
            new RepetitionCheck(),
            new LengthCheck()));
  }

  /**
   * What all checks have to say of one segment; of an empty target only that it is empty.
   *
   * @param source text with markers of inline codes
   * @param target text with markers of inline codes
   */
  public List<Finding> findings(LanguagePair pair, String source, String target) {
    var comparison = new Comparison(pair, source, target);
    if (target.isBlank()) {
      return new EmptyTargetCheck().findings(comparison);
    }
    return checks.stream().flatMap(check -> check.findings(comparison).stream()).toList();
  }

  /** Changes whenever the checks may say something else of a text. */
  public String version() {
    return ChecksVersion.of(checks);
  }

  /** True if one of the findings keeps the segment from going out unseen. */
  public static boolean block(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
  }
}
