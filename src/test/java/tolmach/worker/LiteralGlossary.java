package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tolmach.glossary.Alignment;
import tolmach.glossary.Concept;
import tolmach.glossary.Glossary;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.Term;
import tolmach.glossary.TermFault;
import tolmach.glossary.TermMatch;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguagePair;

/** Knows no grammar: a term is there if it is there to the letter, and is put in as it is. */
final class LiteralGlossary implements Glossary {

  private record Entry(String desk, String source, List<String> wanted, List<String> forbidden) {}

  private final String version;
  private final List<Entry> entries = new ArrayList<>();

  LiteralGlossary(String version) {
    this.version = version;
  }

  LiteralGlossary wants(String source, String... wanted) {
    return add("", source, List.of(wanted), List.of());
  }

  LiteralGlossary wantsAt(String desk, String source, String wanted) {
    return add(desk, source, List.of(wanted), List.of());
  }

  LiteralGlossary forbids(String source, String forbidden, String wanted) {
    return add("", source, List.of(wanted), List.of(forbidden));
  }

  private LiteralGlossary add(
      String desk, String source, List<String> wanted, List<String> forbidden) {
    entries.add(new Entry(desk, source, wanted, forbidden));
    return this;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<TermMatch> terms(LanguagePair pair, String source, String desk) {
    var matches = new ArrayList<TermMatch>();
    for (Entry entry : entries) {
      int at = source.indexOf(entry.source());
      if (at >= 0 && (entry.desk().isEmpty() || entry.desk().equals(desk))) {
        matches.add(match(pair, entry, at));
      }
    }
    return matches;
  }

  private static TermMatch match(LanguagePair pair, Entry entry, int at) {
    Term source =
        new Term(pair.source(), entry.source(), TermStatus.PREFERRED, PartOfSpeech.NOUN, List.of());
    List<Term> wanted = terms(pair, entry.wanted(), TermStatus.PREFERRED);
    List<Term> forbidden = terms(pair, entry.forbidden(), TermStatus.FORBIDDEN);
    var all = new ArrayList<>(List.of(source));
    all.addAll(wanted);
    all.addAll(forbidden);
    return new TermMatch(
        at,
        at + entry.source().length(),
        new Concept(entry.source(), entry.desk(), null, all, Sample.NOON, null),
        source,
        wanted,
        forbidden);
  }

  private static List<Term> terms(LanguagePair pair, List<String> texts, TermStatus status) {
    return texts.stream()
        .map(text -> new Term(pair.target(), text, status, PartOfSpeech.NOUN, List.of()))
        .toList();
  }

  @Override
  public List<TermFault> faults(LanguagePair pair, String source, String target, String desk) {
    var faults = new ArrayList<TermFault>();
    for (TermMatch match : terms(pair, source, desk)) {
      if (match.wanted().stream().noneMatch(term -> target.contains(term.text()))) {
        faults.add(
            new TermFault(TermFault.Kind.MISSING, match, match.wanted().get(0), null, -1, -1));
      }
      for (Term term : match.forbidden()) {
        int at = target.indexOf(term.text());
        if (at >= 0) {
          faults.add(
              new TermFault(
                  TermFault.Kind.FORBIDDEN,
                  match,
                  term,
                  term.text(),
                  at,
                  at + term.text().length()));
        }
      }
    }
    return faults;
  }

  @Override
  public Optional<String> mend(
      LanguagePair pair, String source, String target, List<Alignment> alignment, TermFault fault) {
    TermMatch match = fault.match();
    int from = target.length();
    int to = 0;
    for (Alignment one : alignment) {
      if (one.sourceStart() < match.end() && one.sourceEnd() > match.start()) {
        from = Math.min(from, one.targetStart());
        to = Math.max(to, one.targetEnd());
      }
    }
    return from >= to
        ? Optional.empty()
        : Optional.of(
            target.substring(0, from) + match.wanted().get(0).text() + target.substring(to));
  }
}
