package tolmach.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.language.LanguageTag;
import tolmach.memory.Watermark;
import tolmach.message.MessageArticle;

/** Makes one job of an article for each language it is wanted in. */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final List<LanguageTag> targets;
  private final Clock clock;
  private final Supplier<Watermark> log;

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
    this(targets, clock, () -> Watermark.NONE);
  }

  /**
   * @param log says how far the memory's log is written; asked once for each article that replaces
   *     a version. If it cannot say, the worker that takes the job asks.
   */
  public Dispatcher(List<LanguageTag> targets, Clock clock, Supplier<Watermark> log) {
    this.targets = targets.stream().distinct().toList();
    this.clock = clock;
    this.log = log;
  }

  /** The jobs, in the order of the targets; none for the article's own language. */
  public List<Job> jobs(Article article, Map<String, Object> headers) {
    var given = new RecordHeaders(headers);
    Instant accepted = given.accepted().orElseGet(clock::instant);
    List<Job> jobs =
        targets.stream()
            .filter(target -> !target.sameLanguageAs(article.language()))
            .map(
                target ->
                    new Job(
                        wanted(article, target),
                        target,
                        given.lane(),
                        given.desk(),
                        accepted,
                        0,
                        List.of()))
            .toList();
    if (jobs.isEmpty() || !jobs.get(0).hasPast()) {
      return jobs;
    }
    Watermark known = watermark(article);
    return jobs.stream().map(job -> job.after(known)).toList();
  }

  /** Of a bundle, the forms that the language needs. */
  static Article wanted(Article article, LanguageTag target) {
    return article.kind() == ItemKind.MESSAGES ? MessageArticle.into(article, target) : article;
  }

  private Watermark watermark(Article article) {
    try {
      return log.get();
    } catch (IllegalStateException e) {
      LOG.atWarn()
          .addKeyValue("uri", article.uri())
          .addKeyValue("error", e.getMessage())
          .log("a job goes out without its watermark; the worker that takes it will ask");
      return Watermark.NONE;
    }
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
            job.revision(),
            job.accepted()));
    return Outgoing.of(job.key(), headers, job);
  }

  /** The topic on which a job of its lane waits for a worker. */
  public String topic(Job job) {
    return "articles.jobs." + job.lane().word();
  }
}
