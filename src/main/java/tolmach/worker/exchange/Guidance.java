package tolmach.worker.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tolmach.glossary.Glossary;
import tolmach.glossary.Term;
import tolmach.glossary.TermMatch;
import tolmach.language.LanguagePair;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Query;
import tolmach.memory.SimilarUnit;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.segment.xliff.XliffMatch;
import tolmach.segment.xliff.XliffTerm;

/** What a translator outside is told beside the text: similar sentences, and terms. */
public record Guidance(TranslationMemory memory, Glossary glossary) {

  /** Nothing is told. */
  public static final Guidance NONE = new Guidance(new InProcessMemory(1), Glossary.EMPTY);

  /** The lowest score of what is offered: below it a sentence teaches more wrong than right. */
  public static final int LIKE_ENOUGH = 75;

  /** What is offered for a sentence at most. */
  public static final int MOST = 3;

  /** Similar sentences of the memory, the most similar first. */
  public List<SimilarUnit> similar(LanguagePair pair, Query query) {
    return memory.similar(pair, query, LIKE_ENOUGH, MOST);
  }

  List<XliffMatch> matches(int segment, LanguagePair pair, Query query) {
    return similar(pair, query).stream()
        .map(
            one ->
                new XliffMatch(
                    segment, one.score(), origin(one), one.unit().source(), one.target()))
        .toList();
  }

  private static String origin(SimilarUnit similar) {
    Unit unit = similar.unit();
    String who = unit.engine() != null ? unit.engine() : unit.by();
    return "memory: "
        + unit.originClass().name().toLowerCase(Locale.ROOT)
        + (who == null ? "" : " by " + who)
        + ", "
        + unit.uri()
        + (similar.numbersOnly() ? ", with the numbers of this sentence" : "");
  }

  /** The terms in these texts, each once. */
  List<XliffTerm> terms(LanguagePair pair, List<String> sources, String desk) {
    var found = new LinkedHashMap<String, XliffTerm>();
    for (String source : sources) {
      for (TermMatch match : glossary.terms(pair, source, desk == null ? "" : desk)) {
        List<String> wanted = match.wanted().stream().map(Term::text).toList();
        String said = said(match);
        if (!wanted.isEmpty() || !said.isEmpty()) {
          found.putIfAbsent(
              match.concept().id(), new XliffTerm(match.source().text(), wanted, said));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String said(TermMatch match) {
    var said = new ArrayList<String>();
    if (!match.forbidden().isEmpty()) {
      said.add(
          "Not: " + match.forbidden().stream().map(Term::text).collect(Collectors.joining(", ")));
    }
    if (match.concept().note() != null) {
      said.add(match.concept().note());
    }
    return String.join(". ", said);
  }
}
