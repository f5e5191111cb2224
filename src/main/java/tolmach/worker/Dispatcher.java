package tolmach.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;

/** Makes one job of an article for each language it is wanted in. */
public final class Dispatcher {

  private final List<LanguageTag> targets;
  private final Clock clock;

  /**
   * @param targets the languages wanted of every article
   */
  public Dispatcher(List<LanguageTag> targets) {
    this(targets, Clock.systemUTC());
  }

  /**
   * @param clock for an article of which nobody wrote when it was accepted
   */
  public Dispatcher(List<LanguageTag> targets, Clock clock) {
    this.targets = targets.stream().distinct().toList();
    this.clock = clock;
  }

  /** The jobs, in the order of the targets; none for the article's own language. */
  public List<Job> jobs(Article article, Map<String, Object> headers) {
    var given = new RecordHeaders(headers);
    Instant accepted = given.accepted().orElseGet(clock::instant);
    return targets.stream()
        .filter(target -> !target.sameLanguageAs(article.language()))
        .map(target -> new Job(article, target, given.lane(), given.desk(), accepted, 0, List.of()))
        .toList();
  }

  /** The record of a job, new or delayed, for a jobs or delay topic. */
  public Outgoing outgoing(Job job) {
    Article article = job.article();
    var headers = new HashMap<String, String>();
    headers.put(ItemHeaders.CONTENT_TYPE, "application/json");
    headers.put(ItemHeaders.URI, article.uri());
    headers.put(ItemHeaders.KIND, article.kind().name());
    headers.put(ItemHeaders.SEQUENCE, Long.toString(article.sequence()));
    headers.put(ItemHeaders.LANGUAGE, job.target().value());
    headers.put(ItemHeaders.LANE, job.lane().word());
    headers.put(ItemHeaders.DESK, job.desk());
    headers.put(ItemHeaders.ACCEPTED, job.accepted().toString());
    headers.put(ItemHeaders.ROUND, Integer.toString(job.round()));
    headers.putAll(
        EventHeaders.of(
            "tolmach." + article.kind().name().toLowerCase(Locale.ROOT) + ".job",
            article.uri(),
            article.sequence(),
            job.target(),
            job.round(),
            job.accepted()));
    return Outgoing.of(job.key(), headers, job);
  }

  /** The topic on which a job of its lane waits for a worker. */
  public String topic(Job job) {
    return "articles.jobs." + job.lane().word();
  }
}
