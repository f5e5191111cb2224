package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.article.Article;
import tolmach.engine.Lane;
import tolmach.engine.cost.Charge;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.Watermark;

/**
 * Work on {@code articles.jobs.<lane>}: one article into one language.
 *
 * @param desk whose budget and rules apply, {@code ""} for none
 * @param accepted when receive accepted this version
 * @param round how often the job was delayed, from 0
 * @param done segments finished in earlier rounds
 * @param charges what engines charged in earlier rounds
 * @param notBefore when it makes sense to ask engines again, null if nobody said
 * @param memory what a worker's memory must know before it takes the job, {@link Watermark#NONE} if
 *     nobody has asked the log yet
 * @param waits how often in a row the job was delayed because a worker's memory did not know it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
    Article article,
    LanguageTag target,
    Lane lane,
    String desk,
    Instant accepted,
    int round,
    List<TargetSegment> done,
    List<Charge> charges,
    Instant notBefore,
    Watermark memory,
    int waits) {

  public Job {
    done = List.copyOf(done);
    charges = charges == null ? List.of() : List.copyOf(charges);
    memory = memory == null ? Watermark.NONE : memory;
  }

  /** One that nothing was charged for yet. */
  public Job(
      Article article,
      LanguageTag target,
      Lane lane,
      String desk,
      Instant accepted,
      int round,
      List<TargetSegment> done) {
    this(article, target, lane, desk, accepted, round, done, List.of(), null, Watermark.NONE, 0);
  }

  /** The key on the topic: uri and language. */
  public String key() {
    return article.uri() + "#" + target;
  }

  /** The same in every round and on every node: uri, language and version. */
  String identity() {
    return identity(article.uri(), target, article.sequence());
  }

  /** That of the job of a version of a story into a language. */
  public static String identity(String uri, LanguageTag target, long sequence) {
    return uri + "#" + target + "#" + sequence;
  }

  public LanguagePair pair() {
    return new LanguagePair(article.language(), target);
  }

  /** The same job after another delay, with what is finished by now. */
  public Job delayed(List<TargetSegment> finished) {
    return delayed(finished, charges, null, true);
  }

  /**
   * The same job after another delay.
   *
   * @param counts false for a round in which no engine could be asked
   */
  Job delayed(
      List<TargetSegment> finished, List<Charge> allCharges, Instant until, boolean counts) {
    return new Job(
        article,
        target,
        lane,
        desk,
        accepted,
        counts ? round + 1 : round,
        finished,
        allCharges,
        until,
        memory,
        0);
  }

  /** The same for a worker that knows at least this of what was published. */
  Job after(Watermark known) {
    return waiting(known, waits);
  }

  /** The same job after another delay, in which a worker's memory may come to the watermark. */
  Job awaiting(Watermark known) {
    return waiting(known, waits + 1);
  }

  private Job waiting(Watermark known, int times) {
    return new Job(
        article, target, lane, desk, accepted, round, done, charges, notBefore, known, times);
  }

  /** True if a version was published before, perhaps, and must be known to who translates. */
  boolean hasPast() {
    return article.sequence() > 1;
  }

  /** Another number each time the job is written. */
  int revision() {
    return 1000 * waits + round;
  }
}
