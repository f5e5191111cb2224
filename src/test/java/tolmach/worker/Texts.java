package tolmach.worker;

import java.util.Set;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;

/** A small article as it comes, and what reads it. */
final class Texts {

  static final String HEADLINE = "Old bridge over the Velna closes for repairs";

  static final String BRIDGE =
      HEADLINE
          + "\n\nThe old bridge over the river Velna will be closed from Monday, the town of Harrow"
          + " Mills said.\n\nIt was built in 1912 and carries 7,500 cars a day. Drivers have to take"
          + " the ferry until the work is done.\n";

  private Texts() {}

  static ArticleReading reading() {
    return new ArticleReading(
        new SentenceSegmenter(),
        new NewsLanguageDetector(Set.of(LanguageTag.of("en"), LanguageTag.of("ru"))));
  }
}
