package tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.glossary.NewsSentences.Sentence;
import tolmach.language.LanguagePair;

/**
 * How often the glossary judges a term of a news sentence rightly. Of each file the first sentence,
 * the third and so on were looked at while the rules were made, the others were not. Run it with
 * {@code -Dprint.figures=true} for the table.
 */
class NewsTermsTest {

  private static final Glossary GLOSSARY = NewsSentences.glossary();

  /** Counts of one kind or half. */
  private static final class Tally {
    int terms;
    int right;
    int wellDone;
    int wronglyFlagged;

    double share() {
      return 100.0 * right / terms;
    }

    double flagged() {
      return 100.0 * wronglyFlagged / Math.max(1, wellDone);
    }
  }

  @ParameterizedTest
  @CsvSource({"news-en-ru.txt, en, ru", "news-ru-en.txt, ru, en"})
  void of_the_terms_in_news_sentences_nearly_all_are_judged_rightly(
      String file, String source, String target) {
    var wrong = new ArrayList<String>();
    Map<String, Tally> tallies = measured(file, LanguagePair.of(source, target), wrong);

    if (Boolean.getBoolean("print.figures")) {
      tallies.forEach(
          (name, tally) ->
              System.out.printf(
                  java.util.Locale.ROOT,
                  "%s %-12s %4d terms, right %5.1f %%, wrongly flagged %4.1f %% of %d%n",
                  file,
                  name,
                  tally.terms,
                  tally.share(),
                  tally.flagged(),
                  tally.wellDone));
      wrong.forEach(System.out::println);
    }
    assertThat(tallies.get("ALL").terms).isGreaterThanOrEqualTo(100);
    assertThat(tallies.get("HELD OUT").share()).as(wrong.toString()).isGreaterThanOrEqualTo(95);
    assertThat(tallies.get("HELD OUT").flagged()).isLessThanOrEqualTo(2);
    assertThat(tallies.get("LOOKED AT").share()).isGreaterThanOrEqualTo(95);
    assertThat(tallies.get("LOOKED AT").flagged()).isLessThanOrEqualTo(2);
  }

  private static Map<String, Tally> measured(String file, LanguagePair pair, List<String> wrong) {
    var tallies = new TreeMap<String, Tally>();
    for (Sentence sentence : NewsSentences.sentences(file)) {
      List<String> found =
          GLOSSARY.terms(pair, sentence.source(), "").stream().map(m -> m.concept().id()).toList();
      List<TermFault> faults = GLOSSARY.faults(pair, sentence.source(), sentence.target(), "");
      List<String> missing =
          faults.stream()
              .filter(fault -> fault.kind() == TermFault.Kind.MISSING)
              .map(fault -> fault.match().concept().id())
              .toList();
      List<String> forbidden =
          faults.stream()
              .filter(fault -> fault.kind() == TermFault.Kind.FORBIDDEN)
              .map(TermFault::found)
              .toList();
      int before = wrong.size();
      for (String name :
          List.of("ALL", sentence.lookedAt() ? "LOOKED AT" : "HELD OUT", sentence.kind())) {
        Tally tally = tallies.computeIfAbsent(name, any -> new Tally());
        for (String term : sentence.terms()) {
          boolean lacks = sentence.missing().contains(term);
          boolean right =
              found.contains(term)
                  && missing.contains(term) == lacks
                  && (!lacks || forbidden.containsAll(sentence.forbidden()));
          tally.terms++;
          tally.right += right ? 1 : 0;
          tally.wellDone += lacks ? 0 : 1;
        }
        long extra =
            missing.stream().filter(id -> !sentence.missing().contains(id)).count()
                + forbidden.stream().filter(word -> !sentence.forbidden().contains(word)).count();
        tally.wronglyFlagged += (int) extra;
      }
      boolean well =
          found.containsAll(sentence.terms())
              && List.copyOf(new java.util.TreeSet<>(missing))
                  .equals(List.copyOf(new java.util.TreeSet<>(sentence.missing())))
              && forbidden.equals(sentence.forbidden());
      if (!well && wrong.size() == before) {
        String half = sentence.lookedAt() ? "" : "HELD OUT ";
        if (sentence.lookedAt() || Boolean.getBoolean("print.held.out")) {
          wrong.add(
              half
                  + sentence.source()
                  + " → "
                  + sentence.target()
                  + "\n   found "
                  + found
                  + " missing "
                  + missing
                  + " forbidden "
                  + forbidden
                  + "\n   wanted "
                  + sentence.terms()
                  + " "
                  + sentence.missing()
                  + " "
                  + sentence.forbidden());
        }
      }
    }
    return tallies;
  }

  @Test
  void each_direction_has_sentences_of_which_half_were_not_looked_at() {
    assertThat(NewsSentences.sentences("news-en-ru.txt")).hasSizeGreaterThan(150);
    assertThat(NewsSentences.sentences("news-ru-en.txt")).hasSizeGreaterThan(150);
  }
}
