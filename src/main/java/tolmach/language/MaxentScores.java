package tolmach.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's maximum-entropy model of 103 languages, from opennlp-models-langdetect. */
final class MaxentScores implements LanguageScores {

  private static final String MODEL = "/langdetect-183.bin";

  /** Below what the model gives to the least likely of its languages. */
  private static final double FLOOR = 1e-9;

  private final LanguageDetectorModel model;
  private final Map<String, LanguageTag> tags = new HashMap<>();

  MaxentScores() {
    try (InputStream stream = MaxentScores.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException(
            MODEL + " is not on the class path; add opennlp-models-langdetect");
      }
      model = new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language model " + MODEL, e);
    }
    for (String code : new LanguageDetectorME(model).getSupportedLanguages()) {
      tags.put(code, tag(code));
    }
  }

  /** BCP 47 for the model's ISO 639-3: {@code rus} is {@code ru}, {@code ekk} is {@code et}. */
  static LanguageTag tag(String code) {
    return switch (code) {
      case "nob", "nno" -> LanguageTag.of("no");
      // western Punjabi, in Arabic letters, is not what others call pa
      case "pnb" -> LanguageTag.of("pnb");
      default -> LanguageTag.of(ULocale.createCanonical(code).toLanguageTag());
    };
  }

  @Override
  public Set<LanguageTag> known() {
    return new HashSet<>(tags.values());
  }

  @Override
  public Map<LanguageTag, Double> logLikelihoods(String line) {
    var shares = new HashMap<LanguageTag, Double>();
    // the detector is a thin shell of one model; a fresh one for each call shares nothing
    for (Language language : new LanguageDetectorME(model).predictLanguages(line)) {
      shares.merge(tags.get(language.getLang()), language.getConfidence(), Double::sum);
    }
    shares.replaceAll((tag, share) -> Math.log(Math.max(share, FLOOR)));
    return shares;
  }
}
