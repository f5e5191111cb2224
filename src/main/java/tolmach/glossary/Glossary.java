package tolmach.glossary;

import java.util.List;
import java.util.Optional;
import tolmach.language.LanguagePair;

/**
 * The terms in force. What it answers holds for one version of it; safe for use by several threads.
 */
public interface Glossary {

  /** Nothing is wanted. */
  Glossary EMPTY =
      new Glossary() {
        @Override
        public String version() {
          return "";
        }

        @Override
        public List<TermMatch> terms(LanguagePair pair, String source, String desk) {
          return List.of();
        }

        @Override
        public List<TermFault> faults(
            LanguagePair pair, String source, String target, String desk) {
          return List.of();
        }

        @Override
        public Optional<String> mend(
            LanguagePair pair,
            String source,
            String target,
            List<Alignment> alignment,
            TermFault fault) {
          return Optional.empty();
        }
      };

  /**
   * Stands in cache keys and in the provenance of each segment: equal on all workers that know the
   * same terms, another after every change; {@code ""} while there are none.
   */
  String version();

  /**
   * The terms that occur in a source text, found by lemma, the longest first where they overlap.
   */
  List<TermMatch> terms(LanguagePair pair, String source, String desk);

  /** What of the terms a target lacks, and what it says against them. Empty if it is well. */
  List<TermFault> faults(LanguagePair pair, String source, String target, String desk);

  /**
   * The target with the wanted term in the place of the rendering that the alignment shows, in the
   * case and number that stood there, and what agrees with it agreeing.
   *
   * @return empty if it cannot be done well; then a person has to
   */
  Optional<String> mend(
      LanguagePair pair, String source, String target, List<Alignment> alignment, TermFault fault);
}
