package tolmach.worker;

import java.time.Instant;
import java.util.List;
import tolmach.article.Article;
import tolmach.engine.Lane;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Work on {@code articles.jobs.<lane>}: one article into one language.
 *
 * @param desk whose budget and rules apply, {@code ""} for none
 * @param accepted when receive accepted this version
 * @param round how often the job was delayed, from 0
 * @param done segments finished in earlier rounds
 */
public record Job(
    Article article,
    LanguageTag target,
    Lane lane,
    String desk,
    Instant accepted,
    int round,
    List<TargetSegment> done) {

  public Job {
    done = List.copyOf(done);
  }

  /** The key on the topic: uri and language. */
  public String key() {
    return article.uri() + "#" + target;
  }

  public LanguagePair pair() {
    return new LanguagePair(article.language(), target);
  }

  /** The same job after another delay, with what is finished by now. */
  public Job delayed(List<TargetSegment> finished) {
    return new Job(article, target, lane, desk, accepted, round + 1, finished);
  }
}
