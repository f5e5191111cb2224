package tolmach.segment;

import java.util.List;
import tolmach.language.LanguageTag;

/**
 * Cuts by Unicode's rules, as ICU has them, also where a sentence ends that these do not see, and
 * then joins what is one sentence after all. Languages with a list of abbreviations use it; others
 * use CLDR's suppressions; an unknown language has the root's rules. A line break ends a sentence
 * unless the line ends in a space and goes on in small letters.
 */
public final class SentenceSegmenter implements Segmenter {

  @Override
  public List<String> sentences(LanguageTag language, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    var shadow = new Shadow(text);
    return shadow.cut(new Boundaries(language).in(shadow.text()));
  }
}
