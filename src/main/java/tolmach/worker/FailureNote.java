package tolmach.worker;

import java.util.List;
import java.util.Map;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;

/** Tells the story that a record which failed will give no draft, so that nobody waits for one. */
public final class FailureNote {

  private static final String ACCEPTED = "articles.accepted.";
  private static final String JOBS = "articles.jobs.";
  private static final String DRAFTS = "articles.drafts";

  private final DraftRecords records = new DraftRecords();

  /**
   * The failed draft for {@code articles.drafts}: of one language if a job failed, of all if the
   * article did before it was dispatched.
   *
   * @param headers of the exchange that failed
   * @return null if no story waits for it: it failed before it was accepted, whatever its headers
   *     say, or it is a draft that failed before (such a note among them, which would otherwise
   *     beget the next for ever)
   */
  public Outgoing outgoing(Map<String, Object> headers) {
    var given = new RecordHeaders(headers);
    try {
      return isAwaited(given) ? records.draft(failed(given)).with(tries(given)) : null;
    } catch (IllegalArgumentException e) {
      return null; // its headers are none that Tolmach writes
    }
  }

  private static boolean isAwaited(RecordHeaders headers) {
    String topic = topic(headers);
    boolean isInHand =
        topic.startsWith(ACCEPTED)
            || topic.startsWith(JOBS)
            || (topic.equals(DRAFTS) && headers.tries() < 2);
    return isInHand && headers.uri().isPresent() && headers.sequence() > 0;
  }

  private static Draft failed(RecordHeaders headers) {
    return new Draft(
        headers.uri().get(),
        headers.kind(),
        headers.sequence(),
        isDispatched(headers)
            ? headers.language().orElse(LanguageTag.UNDETERMINED)
            : LanguageTag.UNDETERMINED,
        headers.lane(),
        headers.desk(),
        headers.accepted().orElse(null),
        Draft.Outcome.FAILED,
        headers.text(ItemHeaders.ERROR_REASON).orElse("no reason was given"),
        null,
        List.of());
  }

  /** Before dispatch the language header is that of the source. */
  private static boolean isDispatched(RecordHeaders headers) {
    return !topic(headers).startsWith(ACCEPTED);
  }

  private static String topic(RecordHeaders headers) {
    return headers
        .text(ItemHeaders.ERROR_TOPIC)
        .or(() -> headers.text(ItemHeaders.TOPIC))
        .orElse("");
  }

  private static Map<String, String> tries(RecordHeaders headers) {
    return Map.of(ItemHeaders.ERROR_TRIES, Integer.toString(Math.max(1, headers.tries())));
  }
}
