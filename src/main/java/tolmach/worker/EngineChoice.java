package tolmach.worker;

import java.util.List;
import tolmach.language.LanguagePair;

/** Which engines serve a pair of languages. */
@FunctionalInterface
public interface EngineChoice {

  /** Those that serve the pair now, the preferred first; empty if none does. */
  List<TranslationSource> serving(LanguagePair pair);
}
