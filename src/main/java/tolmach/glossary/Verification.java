package tolmach.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/** Holds targets of one language against the terms that their sources have. */
final class Verification {

  private final Collection<Concept> concepts;
  private final Morphology morphology;
  private final LanguageTag language;
  private final Map<Term, TermPattern> patterns = new ConcurrentHashMap<>();

  Verification(Collection<Concept> concepts, LanguageTag language) {
    this.concepts = concepts;
    this.language = language;
    this.morphology = Morphology.of(language);
  }

  List<TermFault> faults(LanguagePair pair, List<TermMatch> matches, String target, String desk) {
    List<Word> words = Words.of(target, morphology);
    boolean shouted = Casing.shouted(words);
    var faults = new ArrayList<TermFault>();
    for (TermMatch match : matches) {
      if (!match.wanted().isEmpty()
          && match.wanted().stream().noneMatch(term -> find(term, words, shouted).isPresent())) {
        faults.add(
            new TermFault(TermFault.Kind.MISSING, match, match.wanted().get(0), null, -1, -1));
      }
    }
    return faults;
  }

  private Optional<Word> find(Term term, List<Word> words, boolean shouted) {
    TermPattern pattern = pattern(term);
    for (int at = 0; at < words.size(); at++) {
      if (pattern.length(words, at, shouted) > 0) {
        return Optional.of(words.get(at));
      }
    }
    return Optional.empty();
  }

  private TermPattern pattern(Term term) {
    return patterns.computeIfAbsent(term, unknown -> TermPattern.of(unknown, morphology));
  }
}
