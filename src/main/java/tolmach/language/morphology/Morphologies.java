package tolmach.language.morphology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import tolmach.language.Analyzers;
import tolmach.language.LanguageTag;

/** One morphology a language, made when it is asked for first. */
final class Morphologies {

  private static final Map<LanguageTag, Morphology> BY_LANGUAGE = new ConcurrentHashMap<>();

  private Morphologies() {}

  static Morphology of(LanguageTag language) {
    return BY_LANGUAGE.computeIfAbsent(language.language(), Morphologies::made);
  }

  private static Morphology made(LanguageTag language) {
    return switch (language.value()) {
      case "ru" -> new RussianMorphology();
      case "en" -> new EnglishMorphology();
      default ->
          Analyzers.of(language) instanceof StandardAnalyzer
              ? new PrefixMorphology()
              : new StemmedMorphology(language);
    };
  }
}
