package tolmach.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * A glossary that knows no grammar: a term is there if one of the forms written down for it is, as
 * a word of its own, whatever the case of its letters. It mends nothing.
 */
public final class ExactTerms implements Glossary {

  private final List<Concept> concepts;
  private final String version;

  private ExactTerms(Collection<Concept> concepts, String version) {
    this.concepts = List.copyOf(concepts);
    this.version = version;
  }

  public static ExactTerms of(Collection<Concept> concepts, String version) {
    return new ExactTerms(concepts, version);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<TermMatch> terms(LanguagePair pair, String source, String desk) {
    var found = new ArrayList<TermMatch>();
    for (Concept concept : concepts) {
      if (concept.desk().isEmpty() || concept.desk().equals(desk)) {
        concept.terms().stream()
            .filter(term -> isOf(pair.source(), term) || isKept(term))
            .forEach(term -> find(pair, source, concept, term, found));
      }
    }
    found.sort(Comparator.comparingInt(match -> match.start() - match.end()));
    var longest = new ArrayList<TermMatch>();
    for (TermMatch match : found) {
      if (longest.stream().noneMatch(o -> o.start() < match.end() && match.start() < o.end())) {
        longest.add(match);
      }
    }
    return longest;
  }

  private static void find(
      LanguagePair pair, String source, Concept concept, Term term, List<TermMatch> found) {
    List<Term> wanted =
        isKept(term)
            ? List.of(term)
            : concept.terms().stream()
                .filter(other -> isOf(pair.target(), other))
                .filter(other -> other.status() != TermStatus.FORBIDDEN)
                .sorted(Comparator.comparing(Term::status))
                .toList();
    List<Term> forbidden =
        concept.terms().stream()
            .filter(other -> isOf(pair.target(), other))
            .filter(other -> other.status() == TermStatus.FORBIDDEN)
            .toList();
    if (!wanted.isEmpty() || !forbidden.isEmpty()) {
      Matcher matcher = pattern(term).matcher(source);
      while (matcher.find()) {
        found.add(new TermMatch(matcher.start(), matcher.end(), concept, term, wanted, forbidden));
      }
    }
  }

  @Override
  public List<TermFault> faults(LanguagePair pair, String source, String target, String desk) {
    var faults = new ArrayList<TermFault>();
    for (TermMatch match : terms(pair, source, desk)) {
      for (Term term : match.forbidden()) {
        Matcher matcher = pattern(term).matcher(target);
        if (matcher.find()) {
          faults.add(
              new TermFault(
                  TermFault.Kind.FORBIDDEN,
                  match,
                  term,
                  matcher.group(),
                  matcher.start(),
                  matcher.end()));
        }
      }
      List<Term> wanted = match.wanted();
      if (!wanted.isEmpty() && wanted.stream().noneMatch(w -> pattern(w).matcher(target).find())) {
        faults.add(new TermFault(TermFault.Kind.MISSING, match, wanted.get(0), null, -1, -1));
      }
    }
    return faults;
  }

  @Override
  public Optional<String> mend(
      LanguagePair pair, String source, String target, List<Alignment> alignment, TermFault fault) {
    return Optional.empty();
  }

  private static boolean isOf(LanguageTag language, Term term) {
    return term.language().language().equals(language.language());
  }

  private static boolean isKept(Term term) {
    return term.status() == TermStatus.DO_NOT_TRANSLATE;
  }

  private static Pattern pattern(Term term) {
    var forms = new ArrayList<String>();
    forms.add(Pattern.quote(term.text()));
    term.forms().forEach(form -> forms.add(Pattern.quote(form)));
    int flags = isKept(term) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    String before = "(?<![\\p{L}\\p{N}])";
    String after = "(?![\\p{L}\\p{N}])";
    return Pattern.compile(before + "(?:" + String.join("|", forms) + ")" + after, flags);
  }
}
