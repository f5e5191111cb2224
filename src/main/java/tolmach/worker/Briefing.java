package tolmach.worker;

import java.util.List;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.language.LanguagePair;
import tolmach.memory.TranslationMemory;

/**
 * What engines are told beside a text of one story: what stands around it, how the desk wants it,
 * the terms in it, and how similar sentences were translated.
 *
 * @param uri of the story
 * @param style what the desk wants, {@code ""} for nothing
 */
record Briefing(TranslationMemory memory, Scrutiny scrutiny, String uri, String style) {

  /** Below it another sentence teaches an engine more wrong than right. */
  private static final int LIKE_ENOUGH = 75;

  private static final int MOST_EXAMPLES = 2;

  /**
   * The text for an engine.
   *
   * @param examples whether any engine reads them; to look for them takes time
   */
  SourceSegment source(LanguagePair pair, Passage passage, boolean examples) {
    String text = passage.segment().text();
    return new SourceSegment(
        text,
        new Hints(
            scrutiny.hints(pair, text),
            passage.before(),
            passage.after(),
            examples ? examples(pair, passage) : List.of(),
            style));
  }

  /** One that says things as the glossary no longer wants them is no example. */
  private List<Hints.Example> examples(LanguagePair pair, Passage passage) {
    return memory
        .similar(pair, passage.query(uri, scrutiny.desk()), LIKE_ENOUGH, MOST_EXAMPLES)
        .stream()
        .map(similar -> similar.unit())
        .filter(unit -> scrutiny.faults(pair, unit.source(), unit.target()).isEmpty())
        .map(unit -> new Hints.Example(unit.source(), unit.target()))
        .toList();
  }
}
