package tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

/**
 * How often a term is put right, put wrong, or left to a person. Every second case was not looked
 * at while the rules were made. {@code -Dprint.figures=true} prints the table.
 */
class MendingTest {

  private static final Glossary GLOSSARY = NewsSentences.glossary();

  private int right;
  private int wrong;
  private int left;
  private int all;

  @Test
  void what_is_mended_is_mended_rightly_and_the_rest_is_left_to_a_person() {
    var notes = new ArrayList<String>();
    for (boolean lookedAt : new boolean[] {true, false}) {
      right = wrong = left = all = 0;
      NewsSentences.mendings().stream()
          .filter(mending -> mending.lookedAt() == lookedAt)
          .forEach(mending -> count(mending, notes));
      if (Boolean.getBoolean("print.figures")) {
        System.out.printf(
            Locale.ROOT,
            "mending, %s: %d cases, right %.1f %%, wrong %.1f %%, needlessly left %.1f %%%n",
            lookedAt ? "looked at" : "held out",
            all,
            100.0 * right / all,
            100.0 * wrong / all,
            100.0 * left / all);
      }
      assertThat(all).isGreaterThanOrEqualTo(30);
      if (!Boolean.getBoolean("print.figures")) {
        assertThat(100.0 * wrong / all).as("put wrong: " + notes).isLessThanOrEqualTo(5);
        assertThat(100.0 * right / all).as("put right: " + notes).isGreaterThanOrEqualTo(80);
      }
    }
    if (Boolean.getBoolean("print.figures")) {
      notes.forEach(System.out::println);
    }
  }

  private void count(NewsSentences.Mending mending, List<String> notes) {
    LanguagePair pair =
        mending.intoRussian() ? LanguagePair.of("en", "ru") : LanguagePair.of("ru", "en");
    Optional<TermFault> fault =
        GLOSSARY.faults(pair, mending.source(), mending.target(), "").stream()
            .filter(found -> found.match() != null)
            .filter(found -> found.match().concept().id().equals(mending.term()))
            .findFirst();
    List<Alignment> alignment =
        mending.start() < 0 || fault.isEmpty()
            ? List.of()
            : List.of(
                new Alignment(
                    fault.get().match().start(),
                    fault.get().match().end(),
                    mending.start(),
                    mending.end()));
    String mended =
        fault
            .flatMap(
                found -> GLOSSARY.mend(pair, mending.source(), mending.target(), alignment, found))
            .orElse("person");
    all++;
    if (mended.equals(mending.expected())) {
      right++;
    } else if (mended.equals("person")) {
      left++;
    } else {
      wrong++;
    }
    if (!mended.equals(mending.expected())
        && (mending.lookedAt() || Boolean.getBoolean("print.held.out"))) {
      notes.add(
          "\n"
              + mending.target()
              + " → "
              + mended
              + "; wanted "
              + mending.expected()
              + (fault.isEmpty() ? " NO FAULT" : ""));
    }
  }
}
