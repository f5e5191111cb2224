package tolmach.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tolmach.article.Article;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Localization;
import tolmach.article.LocalizedBlock;
import tolmach.article.Making;
import tolmach.article.NinjsWriter;
import tolmach.article.PublicationStatus;
import tolmach.article.ReaderLabels;
import tolmach.language.LanguageTag;
import tolmach.message.MessageArticle;

/** Writes what readers get of a draft: an article as ninjs 3.1, a bundle in its own format. */
public final class LocalizedItem {

  private final NinjsWriter ninjs = new NinjsWriter();
  private final boolean isLabelled;

  /** With a label for readers that says how it was made. */
  public LocalizedItem() {
    this(true);
  }

  /**
   * @param isLabelled true if readers are told how it was made; programs always are
   */
  public LocalizedItem(boolean isLabelled) {
    this.isLabelled = isLabelled;
  }

  /**
   * The localized item, to be shown.
   *
   * @param draft with a translation for every segment that needs one
   * @param revision how often this version was published in this language, from 1
   */
  public byte[] render(Draft draft, int revision, Instant now) {
    return draft.kind() == ItemKind.MESSAGES
        ? MessageArticle.write(draft.article(), translations(draft), draft.target())
        : Json.bytes(article(draft, revision, now));
  }

  /**
   * What replaces an article that is on hold; null for a bundle, which has no such form and is
   * taken down instead.
   */
  public byte[] withheld(
      ItemKind kind, String uri, long sequence, LanguageTag target, int revision, Instant now) {
    if (kind == ItemKind.MESSAGES) {
      return null;
    }
    var onHold = new Localization(revision, now, PublicationStatus.WITHHELD, Making.MACHINE);
    return Json.bytes(ninjs.withheld(uri, sequence, target, onHold));
  }

  /** The ninjs item of an article's draft. */
  ObjectNode article(Draft draft, int revision, Instant now) {
    Article article = draft.article();
    MadeBy by = MadeBy.of(draft);
    String label = isLabelled ? ReaderLabels.of(by.making(), by.reviewed(), draft.target()) : null;
    return ninjs.write(
        article,
        draft.target(),
        LocalizedBlock.of(article, translations(draft)),
        new Localization(revision, now, PublicationStatus.USABLE, by.making(), label));
  }

  static Map<String, String> translations(Draft draft) {
    var translations = new HashMap<String, String>();
    draft.segments().forEach(segment -> translations.put(segment.id(), segment.target()));
    return translations;
  }
}
