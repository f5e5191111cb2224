package tolmach.app;

import java.time.Instant;
import tolmach.language.LanguageTag;
import tolmach.story.Renderer;
import tolmach.story.Story;
import tolmach.worker.Draft;
import tolmach.worker.LocalizedItem;

/** What the story sends to readers, written by the worker's formats. */
public final class ReaderItems implements Renderer {

  private final LocalizedItem items;

  /** Readers are told how a translation was made. */
  public ReaderItems() {
    this(true);
  }

  /**
   * @param isLabelled true if readers are told how a translation was made
   */
  public ReaderItems(boolean isLabelled) {
    this.items = new LocalizedItem(isLabelled);
  }

  @Override
  public byte[] render(Draft draft, int revision, Instant now) {
    return items.render(draft, revision, now);
  }

  @Override
  public byte[] withheld(Story story, LanguageTag language, int revision, Instant now) {
    return items.withheld(story.kind(), story.uri(), story.sequence(), language, revision, now);
  }
}
