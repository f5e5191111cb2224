package tolmach.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/**
 * Finds forbidden terms in targets of one language, in all their forms. One that the source
 * explains counts wherever it stands outside a wanted term. Of the others only those count that
 * nothing in a source could explain, or that a desk forbids itself, and not if the form may be
 * another word's.
 */
final class ForbiddenWords {

  private final SourceIndex index;
  private final Morphology morphology;

  ForbiddenWords(Collection<Concept> concepts, LanguageTag language) {
    this.index = SourceIndex.ofForbidden(concepts, language);
    this.morphology = Morphology.of(language);
  }

  /**
   * @param right where wanted terms stand, in words
   */
  List<TermFault> in(
      String target,
      List<Word> words,
      LanguagePair pair,
      String desk,
      List<TermMatch> matches,
      List<Span> right) {
    boolean shouted = Casing.shouted(words);
    var faults = new ArrayList<TermFault>();
    int free = 0;
    for (int at = 0; at < words.size(); at++) {
      for (SourceIndex.Hit hit : index.from(words, at)) {
        Span span = new Span(hit.from(), hit.to());
        if (at < free || right.stream().anyMatch(span::overlaps) || compound(words, hit)) {
          continue;
        }
        Optional<TermFault> fault =
            hit.entries().stream()
                .sorted(Comparator.comparing(entry -> explains(matches, entry).isEmpty()))
                .flatMap(entry -> fault(entry, hit, target, words, pair, desk, matches).stream())
                .filter(
                    found ->
                        Casing.fits(
                            TermPattern.of(found.term(), morphology).words(),
                            words,
                            hit.from(),
                            shouted))
                .findFirst();
        if (fault.isPresent()) {
          faults.add(fault.get());
          free = hit.to();
          break;
        }
      }
    }
    return faults;
  }

  private Optional<TermFault> fault(
      SourceIndex.Entry entry,
      SourceIndex.Hit hit,
      String target,
      List<Word> words,
      LanguagePair pair,
      String desk,
      List<TermMatch> matches) {
    Optional<TermMatch> match = explains(matches, entry);
    if (match.isEmpty() && !(banned(entry.concept(), pair, desk) && sure(entry, hit, words))) {
      return Optional.empty();
    }
    int start = words.get(hit.from()).start();
    int end = words.get(hit.to() - 1).end();
    return Optional.of(
        new TermFault(
            TermFault.Kind.FORBIDDEN,
            match.orElse(null),
            entry.pattern().term(),
            target.substring(start, end),
            start,
            end));
  }

  private static Optional<TermMatch> explains(List<TermMatch> matches, SourceIndex.Entry entry) {
    return matches.stream()
        .filter(match -> match.forbidden().contains(entry.pattern().term()))
        .findFirst();
  }

  private static boolean banned(Concept concept, LanguagePair pair, String desk) {
    if (!concept.desk().isEmpty()) {
      return concept.desk().equals(desk);
    }
    return concept.terms().stream()
        .noneMatch(term -> term.language().sameLanguageAs(pair.source()));
  }

  /** True if no word of the form may be another word's than the term's. */
  private boolean sure(SourceIndex.Entry entry, SourceIndex.Hit hit, List<Word> words) {
    List<Word> term = entry.pattern().words();
    if (hit.to() - hit.from() != term.size()) {
      return true;
    }
    for (int i = 0; i < term.size(); i++) {
      var keys = term.get(i).keys();
      boolean only =
          morphology.readings(words.get(hit.from() + i).text()).stream()
              .map(reading -> reading.lemma().toLowerCase(Locale.ROOT).replace('ё', 'е'))
              .allMatch(keys::contains);
      if (only) {
        return true;
      }
    }
    return false;
  }

  /** True for a single word that is a part of a compound: {@code вице-президент}. */
  private static boolean compound(List<Word> words, SourceIndex.Hit hit) {
    return hit.to() - hit.from() == 1
        && (words.get(hit.from()).gap() == Word.Gap.HYPHEN
            || (hit.to() < words.size() && words.get(hit.to()).gap() == Word.Gap.HYPHEN));
  }
}
