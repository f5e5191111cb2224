package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Match;
import tolmach.memory.Query;
import tolmach.memory.Retirement;
import tolmach.memory.SimilarUnit;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;
import tolmach.memory.Withdrawal;

/** Fifty stories, each through ten random corrections with people's edits between them. */
class CorrectionsTest {

  private static final int SEQUENCES = 50;
  private static final int VERSIONS = 11;

  @Test
  void no_edit_whose_source_is_unchanged_is_ever_lost_and_no_other_goes_on_unseen()
      throws InterruptedException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("corrections: seed " + seed);
    var all = new Corrections.Tally(0, 0, 0, 0, 0);
    for (int i = 0; i < SEQUENCES; i++) {
      var one = new Corrections(seed + i, new InProcessMemory(10_000));
      try {
        all = all.plus(one.run(VERSIONS));
      } catch (AssertionError e) {
        throw new AssertionError("-Dseed=" + (seed + i) + ": " + e.getMessage(), e);
      }
    }
    System.out.println("corrections: " + all);
    assertThat(all.versions()).isEqualTo(SEQUENCES * VERSIONS);
    assertThat(all.kept()).isGreaterThan(SEQUENCES);
    assertThat(all.asked()).isGreaterThan(SEQUENCES);
  }

  @Test
  void without_a_memory_of_the_story_the_same_sequences_lose_text() {
    assertThatThrownBy(() -> runAll(new Forgetful(false)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the same sentence says the same");
  }

  @Test
  void without_the_last_version_the_same_sequences_ask_nobody() {
    assertThatThrownBy(() -> runAll(new Forgetful(true)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("asked about what stood for");
  }

  private static void runAll(TranslationMemory memory) throws InterruptedException {
    for (int i = 0; i < SEQUENCES; i++) {
      new Corrections(i, memory).run(VERSIONS);
    }
  }

  /** Knows sentences, or not even those, and never what a story said last. */
  private static final class Forgetful implements TranslationMemory {
    private final InProcessMemory memory = new InProcessMemory(100_000);
    private final boolean knowsSentences;

    Forgetful(boolean knowsSentences) {
      this.knowsSentences = knowsSentences;
    }

    @Override
    public Optional<Match> lookUp(LanguagePair pair, Query query) {
      return knowsSentences ? memory.lookUp(pair, query) : Optional.empty();
    }

    @Override
    public List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max) {
      return List.of();
    }

    @Override
    public List<Unit> concordance(LanguagePair pair, String words, int max) {
      return List.of();
    }

    @Override
    public List<Unit> latest(String uri, LanguageTag target) {
      return List.of();
    }

    @Override
    public void store(Unit unit) {
      memory.store(unit);
    }

    @Override
    public void retire(Retirement retirement) {
      memory.retire(retirement);
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
      memory.withdraw(withdrawal);
    }

    @Override
    public void forget(UnitKey key) {
      memory.forget(key);
    }
  }
}
