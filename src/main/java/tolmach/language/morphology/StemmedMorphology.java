package tolmach.language.morphology;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import tolmach.language.Analyzers;
import tolmach.language.LanguageTag;

/**
 * A language of which only stems are known, those of its Lucene analyzer: enough to find a word in
 * its forms, not to inflect it.
 */
final class StemmedMorphology implements Morphology {

  private final Analyzer analyzer;
  private final RememberedKeys keys = new RememberedKeys(this::stems);

  StemmedMorphology(LanguageTag language) {
    this.analyzer = Analyzers.of(language);
  }

  @Override
  public Set<String> found(String form) {
    return keys.of(form);
  }

  @Override
  public Set<String> sought(String word, Kind kind) {
    return keys.of(word);
  }

  @Override
  public List<Reading> readings(String form) {
    return List.of();
  }

  @Override
  public List<String> forms(Reading reading) {
    return List.of();
  }

  /** The stem; the word itself where the analyzer leaves nothing of it, as of a stop word. */
  private Set<String> stems(String form) {
    String small = form.toLowerCase(Locale.ROOT);
    if (small.length() < 2 || small.length() > 60) {
      return Set.of(small);
    }
    try (TokenStream tokens = analyzer.tokenStream("", form)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      String stem = tokens.incrementToken() ? term.toString() : small;
      boolean several = tokens.incrementToken();
      tokens.end();
      return Set.of(several ? small : stem);
    } catch (IOException e) {
      return Set.of(small);
    }
  }
}
