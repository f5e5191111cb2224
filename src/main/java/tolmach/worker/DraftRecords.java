package tolmach.worker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tolmach.article.ItemHeaders;

/** The records that follow from a draft: the draft itself, and what it cost. */
public final class DraftRecords {

  private final Prices prices;

  /** Where no engine is paid. */
  public DraftRecords() {
    this(Prices.FREE);
  }

  /**
   * @param prices by which the books say what was saved
   */
  public DraftRecords(Prices prices) {
    this.prices = prices;
  }

  /** For {@code articles.drafts}: keyed by uri, so that the story's owner gets it. */
  public Outgoing draft(Draft draft) {
    var headers = headers(draft);
    if (draft.accepted() != null) {
      headers.putAll(
          EventHeaders.of(
              "tolmach." + draft.kind().name().toLowerCase(Locale.ROOT) + ".draft",
              draft.uri(),
              draft.sequence(),
              draft.target(),
              0,
              draft.accepted()));
    }
    return Outgoing.of(draft.uri(), headers, draft);
  }

  /** For {@code ledger}. */
  public Outgoing cost(Draft draft) {
    return new Outgoing(
        draft.uri() + "#" + draft.target(),
        draft.uri(),
        headers(draft),
        TranslationCost.of(draft, prices));
  }

  private static Map<String, String> headers(Draft draft) {
    var headers = new HashMap<String, String>();
    headers.put(ItemHeaders.CONTENT_TYPE, "application/json");
    headers.put(ItemHeaders.URI, draft.uri());
    headers.put(ItemHeaders.KIND, draft.kind().name());
    headers.put(ItemHeaders.SEQUENCE, Long.toString(draft.sequence()));
    headers.put(ItemHeaders.LANGUAGE, draft.target().value());
    headers.put(ItemHeaders.LANE, draft.lane().word());
    headers.put(ItemHeaders.DESK, draft.desk());
    if (draft.accepted() != null) {
      headers.put(ItemHeaders.ACCEPTED, draft.accepted().toString());
    }
    return headers;
  }
}
