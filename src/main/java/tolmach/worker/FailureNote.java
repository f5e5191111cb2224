package tolmach.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;

/** Tells the story that a record which failed will give no draft, so that nobody waits for one. */
public final class FailureNote {

  private static final String JOBS = "articles.jobs.";

  private final DraftRecords records = new DraftRecords();

  /**
   * The failed draft for {@code articles.drafts}: of one language if a job failed, of all if the
   * article did before it was dispatched.
   *
   * @param headers of the exchange that failed
   * @return null if the record has no uri or no sequence yet, so that no story knows it
   */
  public Outgoing outgoing(Map<String, Object> headers) {
    var given = new RecordHeaders(headers);
    Optional<String> uri = given.uri();
    if (uri.isEmpty() || given.sequence() < 1) {
      return null;
    }
    return records.draft(
        new Draft(
            uri.get(),
            given.kind(),
            given.sequence(),
            isJob(given)
                ? given.language().orElse(LanguageTag.UNDETERMINED)
                : LanguageTag.UNDETERMINED,
            given.lane(),
            given.desk(),
            given.accepted().orElse(null),
            Draft.Outcome.FAILED,
            given.text(ItemHeaders.ERROR_REASON).orElse("no reason was given"),
            null,
            List.of()));
  }

  /** Before dispatch the language header is that of the source. */
  private static boolean isJob(RecordHeaders headers) {
    return headers
        .text(ItemHeaders.ERROR_TOPIC)
        .or(() -> headers.text(ItemHeaders.TOPIC))
        .filter(topic -> topic.startsWith(JOBS))
        .isPresent();
  }
}
