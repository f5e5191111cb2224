package tolmach.app.bench.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tolmach.app.bench.quality.Chrf;
import tolmach.app.bench.quality.TestSet;
import tolmach.check.Checks;
import tolmach.check.corruption.Corruption;
import tolmach.check.quality.EngineSigns;
import tolmach.language.LanguagePair;

/**
 * Spoils references by chance, some not at all and some beyond recognition: translations of which
 * the truth is known, for want of an engine. There are no probabilities of tokens among them.
 */
public final class Degradation {

  private static final double UNHARMED = 0.4;
  private static final int MOST_FAULTS = 4;
  private static final int KINDS = 7;

  private final LanguagePair pair;
  private final Checks checks = Checks.standard();

  public Degradation(LanguagePair pair) {
    this.pair = pair;
  }

  /**
   * A translation for each source.
   *
   * @param seed the same gives the same faults
   */
  public List<Judged> of(TestSet testSet, long seed) {
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < testSet.size(); i++) {
      var random = new Random(seed + 31L * i);
      String source = testSet.sources().get(i);
      String reference = testSet.references().get(i);
      String target = reference;
      int faults = random.nextDouble() < UNHARMED ? 0 : 1 + random.nextInt(MOST_FAULTS);
      for (int fault = 0; fault < faults; fault++) {
        target = spoilt(target, source, testSet.references(), random);
      }
      if (!target.isBlank()) {
        double chrf = Chrf.PLAIN.sentenceScore(Chrf.PLAIN.counts(target, reference));
        var findings = checks.findings(pair, source, target);
        judged.add(
            new Judged("", pair, source, target, reference, EngineSigns.NONE, findings, chrf));
      }
    }
    return judged;
  }

  private String spoilt(String text, String source, List<String> others, Random random) {
    var words = new ArrayList<>(List.of(text.split(" ", -1)));
    int at = random.nextInt(words.size());
    int kind = random.nextInt(KINDS);
    switch (kind) {
      case 0 -> words.remove(at);
      case 1 -> Collections.swap(words, at, Math.min(words.size() - 1, at + 1));
      case 2 -> words.add(at, words.get(at));
      case 3 -> words.subList(at, Math.min(words.size(), at + 1 + words.size() / 3)).clear();
      case 4 -> words.set(at, any(List.of(source.split(" ", -1)), random));
      case 5 -> words.set(at, any(List.of(any(others, random).split(" ", -1)), random));
      default -> {
        return random.nextInt(KINDS) == 0 ? any(others, random) : corrupted(source, text, random);
      }
    }
    return String.join(" ", words);
  }

  private String corrupted(String source, String text, Random random) {
    var kinds = new ArrayList<>(List.of(Corruption.values()));
    Collections.shuffle(kinds, random);
    return kinds.stream()
        .flatMap(kind -> kind.in(pair.target(), source, text, random).stream())
        .findFirst()
        .orElse(text);
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
