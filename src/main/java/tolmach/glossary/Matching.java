package tolmach.glossary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.glossary.SourceIndex.Entry;
import tolmach.glossary.SourceIndex.Hit;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/** Finds the terms of a source text: longest first, none over another. */
final class Matching {

  private final SourceIndex index;
  private final LanguagePair pair;
  private final String desk;

  Matching(SourceIndex index, LanguagePair pair, String desk) {
    this.index = index;
    this.pair = pair;
    this.desk = desk;
  }

  List<TermMatch> in(String source) {
    Morphology morphology = Morphology.of(pair.source());
    List<Word> words = Words.of(source, morphology);
    var occurrence = new Occurrence(words, morphology);
    var hits = new ArrayList<Hit>();
    for (int at = 0; at < words.size(); at++) {
      for (Hit hit : index.from(words, at)) {
        List<Entry> entries = fitting(hit, occurrence);
        if (!entries.isEmpty()) {
          hits.add(new Hit(hit.from(), hit.to(), entries));
        }
      }
    }
    return matches(longestFirst(hits), words);
  }

  /** Of the terms over the same words those of this desk, or else the general ones. */
  private List<Entry> fitting(Hit hit, Occurrence occurrence) {
    List<Entry> written =
        hit.entries().stream()
            .filter(entry -> concerns(entry.concept()))
            .filter(entry -> occurrence.plausible(entry.pattern(), hit))
            .toList();
    List<Entry> own = written.stream().filter(entry -> !entry.concept().desk().isEmpty()).toList();
    return own.isEmpty() ? written : own;
  }

  private boolean concerns(Concept concept) {
    return concept.desk().isEmpty() || concept.desk().equals(desk);
  }

  /** The longest first, then the leftmost; what lies over one taken already goes. In text order. */
  private static List<Hit> longestFirst(List<Hit> hits) {
    var taken = new ArrayList<Hit>();
    hits.stream()
        .sorted(
            java.util.Comparator.<Hit>comparingInt(hit -> hit.from() - hit.to())
                .thenComparingInt(Hit::from))
        .filter(hit -> taken.stream().allMatch(t -> hit.to() <= t.from() || hit.from() >= t.to()))
        .forEach(taken::add);
    taken.sort(java.util.Comparator.comparingInt(Hit::from));
    return taken;
  }

  private List<TermMatch> matches(List<Hit> hits, List<Word> words) {
    var matches = new ArrayList<TermMatch>();
    for (Hit hit : hits) {
      Set<Term> wanted = new LinkedHashSet<>();
      Set<Term> forbidden = new LinkedHashSet<>();
      for (Entry entry : hit.entries()) {
        wanted.addAll(wanted(entry));
      }
      for (Entry entry : hit.entries()) {
        forbidden.addAll(targetTerms(entry.concept(), Set.of(TermStatus.FORBIDDEN)));
      }
      forbidden.removeAll(wanted);
      Entry first = hit.entries().get(0);
      if (!wanted.isEmpty() || !forbidden.isEmpty()) {
        matches.add(
            new TermMatch(
                words.get(hit.from()).start(),
                words.get(hit.to() - 1).end(),
                first.concept(),
                first.pattern().term(),
                List.copyOf(wanted),
                List.copyOf(forbidden)));
      }
    }
    return List.copyOf(matches);
  }

  private Set<Term> wanted(Entry entry) {
    var wanted = new LinkedHashSet<Term>();
    if (entry.pattern().term().status() == TermStatus.DO_NOT_TRANSLATE) {
      wanted.add(entry.pattern().term());
    }
    wanted.addAll(targetTerms(entry.concept(), Set.of(TermStatus.PREFERRED)));
    wanted.addAll(targetTerms(entry.concept(), Set.of(TermStatus.ADMITTED)));
    return wanted;
  }

  /** A concept's terms in the target language; if any is of just its region, none of another. */
  private List<Term> targetTerms(Concept concept, Set<TermStatus> statuses) {
    LanguageTag target = pair.target();
    List<Term> terms =
        concept.terms().stream()
            .filter(term -> statuses.contains(term.status()))
            .filter(term -> term.language().sameLanguageAs(target))
            .toList();
    List<Term> own = terms.stream().filter(term -> term.language().means(target)).toList();
    return own.isEmpty() ? terms : own;
  }
}
