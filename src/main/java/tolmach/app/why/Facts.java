package tolmach.app.why;

import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.story.LedgerEntry;
import tolmach.story.Localization;
import tolmach.story.Provenance;
import tolmach.story.Story;
import tolmach.worker.TranslationCost.Piece;

/**
 * What the topics have of a story in a language.
 *
 * @param story null if nothing was ever heard of it
 * @param published what readers were sent last; null if nothing was, or if it was taken away
 * @param decisions what was done about it and by whom, in order of time; the ledger goes back 35
 *     days
 * @param costs of the segments of what is published, by id; of those of which the ledger knows
 */
public record Facts(
    Story story,
    LanguageTag language,
    Provenance published,
    List<LedgerEntry> decisions,
    Map<String, Piece> costs) {

  public Facts {
    decisions = List.copyOf(decisions);
    costs = Map.copyOf(costs);
  }

  /** How the story stands in that language; null if nothing was heard of it. */
  public Localization localization() {
    return story == null ? null : story.localization(language).orElse(null);
  }

  /** True if readers have it now. */
  public boolean isOut() {
    Localization localization = localization();
    return published != null && localization != null && localization.reachesReaders();
  }

  /** True if a version of it waits, whatever readers have meanwhile. */
  public boolean isWaiting() {
    Localization localization = localization();
    return localization != null
        && switch (localization.state()) {
          case HELD, EMBARGOED, WITHHELD, AWAITED -> true;
          case PUBLISHED, WITHDRAWN, FAILED, REJECTED -> false;
        };
  }
}
