package tolmach.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/** Holds targets of one language against the terms that their sources have. */
final class Verification {

  private final Morphology morphology;
  private final ForbiddenWords forbidden;
  private final Map<Term, TermPattern> patterns = new ConcurrentHashMap<>();

  Verification(Collection<Concept> concepts, LanguageTag language) {
    this.morphology = Morphology.of(language);
    this.forbidden = new ForbiddenWords(concepts, language);
  }

  /** What the target lacks, in the order of the source, then what it says against the terms. */
  List<TermFault> faults(LanguagePair pair, List<TermMatch> matches, String target, String desk) {
    List<Word> words = Words.of(target, morphology);
    boolean shouted = Casing.shouted(words);
    var faults = new ArrayList<TermFault>();
    var right = new ArrayList<Span>();
    for (TermMatch match : matches) {
      List<Span> found =
          match.wanted().stream()
              .flatMap(term -> pattern(term).all(words, shouted).stream())
              .toList();
      right.addAll(found);
      if (found.isEmpty() && !match.wanted().isEmpty() && !shared(match, words)) {
        faults.add(
            new TermFault(TermFault.Kind.MISSING, match, match.wanted().get(0), null, -1, -1));
      }
    }
    faults.addAll(forbidden.in(target, words, pair, desk, matches, right));
    return List.copyOf(faults);
  }

  /** Where a term stands in a target in some form, from left to right. */
  List<Span> spans(Term term, String target) {
    List<Word> words = Words.of(target, morphology);
    return pattern(term).all(words, Casing.shouted(words)).stream()
        .map(span -> new Span(words.get(span.from()).start(), words.get(span.to() - 1).end()))
        .toList();
  }

  private boolean shared(TermMatch match, List<Word> words) {
    return match.wanted().stream()
        .map(this::pattern)
        .anyMatch(pattern -> Coordination.holds(pattern, words));
  }

  TermPattern pattern(Term term) {
    return patterns.computeIfAbsent(term, unknown -> TermPattern.of(unknown, morphology));
  }
}
