package tolmach.worker;

import java.util.List;

/** Which engines do a piece of work. */
@FunctionalInterface
public interface EngineChoice {

  /** Those that serve its pair now, the preferred first; empty if none does. */
  List<TranslationSource> serving(Errand errand);
}
