package tolmach.language;

import com.optimaize.langdetect.NgramFrequencyData;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractor;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Naive Bayes over the character n-grams (1 to 3) of the optimaize profiles.
 *
 * <p>The library's own detector draws n-grams at random and stops as soon as one language leads by
 * far, so its answers vary and its confidences mean little; here every n-gram counts, once.
 */
final class NgramScores implements LanguageScores {

  /** What an n-gram unknown to a language weighs; the library's own figure. */
  private static final double UNSEEN = 0.5 / 10_000;

  private final NgramExtractor extractor = NgramExtractors.standard();
  private final NgramFrequencyData frequencies;
  private final List<LanguageTag> languages = new ArrayList<>();

  /**
   * @param wanted the languages to load; those without a profile are left out
   */
  NgramScores(Set<LanguageTag> wanted) {
    try {
      var profiles = new ArrayList<LanguageProfile>();
      var reader = new LanguageProfileReader();
      for (LanguageTag language : wanted) {
        if (knows(language)) {
          profiles.add(reader.readBuiltIn(LdLocale.fromString(language.value())));
          languages.add(language);
        }
      }
      frequencies = NgramFrequencyData.create(profiles, extractor.getGramLengths());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language profiles on the class path", e);
    }
  }

  /** True if there is a profile of the language; loads nothing. */
  static boolean knows(LanguageTag language) {
    return NgramScores.class.getResource("/languages/" + language) != null;
  }

  @Override
  public Set<LanguageTag> known() {
    return new LinkedHashSet<>(languages);
  }

  @Override
  public Map<LanguageTag, Double> logLikelihoods(String line) {
    var sums = new double[languages.size()];
    for (Map.Entry<String, Integer> gram : extractor.extractCountedGrams(line).entrySet()) {
      double[] shares = frequencies.getProbabilities(gram.getKey());
      if (shares != null) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += gram.getValue() * Math.log(UNSEEN + shares[i]);
        }
      }
    }
    var scores = new HashMap<LanguageTag, Double>();
    for (int i = 0; i < sums.length; i++) {
      scores.put(languages.get(i), sums[i]);
    }
    return scores;
  }
}
