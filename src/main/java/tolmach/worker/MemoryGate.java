package tolmach.worker;

import java.time.Duration;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.memory.MemoryProgress;
import tolmach.memory.Watermark;

/**
 * Lets a job that replaces a version pass only once this worker's memory knows all that was
 * published before, so that a correction finds its previous version whichever worker gets it. A
 * first version passes at once. Safe for use by several threads.
 */
public final class MemoryGate {

  /** How often a job is delayed for the memory's sake: for 22 minutes, as the delays are. */
  public static final int STANDARD_WAITS = 6;

  private static final Logger LOG = LoggerFactory.getLogger(MemoryGate.class);

  private final MemoryProgress memory;
  private final Duration patience;
  private final int maxWaits;

  /** What was waited for in vain last: until it is reached, waiting for more is of no use. */
  private volatile Watermark missed = Watermark.NONE;

  /**
   * @param patience how long a job keeps its thread before it is delayed
   * @param maxWaits how often in a row it is delayed before it fails
   */
  public MemoryGate(MemoryProgress memory, Duration patience, int maxWaits) {
    this.memory = memory;
    this.patience = patience;
    this.maxWaits = maxWaits;
  }

  /**
   * The job as it is, or with the watermark that nobody had asked for yet.
   *
   * @throws DeadlineExpired if the memory is behind; carries the job to be delayed
   * @throws IllegalStateException if it has been delayed so often that a person must look
   */
  public Job pass(Job job) throws InterruptedException {
    if (!job.hasPast()) {
      return job;
    }
    Watermark wanted;
    try {
      wanted = job.memory().equals(Watermark.NONE) ? memory.end() : job.memory();
      if (isKnown(wanted)) {
        return job.after(wanted);
      }
      // a log that was made anew ends before the watermark and has nothing to wait for
      Watermark end = memory.end();
      missed = within(missed, end);
      Watermark there = within(wanted, end);
      if (!there.equals(wanted)) {
        LOG.atWarn()
            .addKeyValue("job", job.identity())
            .addKeyValue("wanted", wanted.offsets())
            .addKeyValue("there", there.offsets())
            .log("the memory's log has lost records that this job should know");
        wanted = there;
        if (isKnown(wanted)) {
          return job.after(wanted);
        }
      }
    } catch (IllegalStateException e) {
      throw delayed(job, job.memory(), e.getMessage());
    }
    throw delayed(
        job, wanted, "the memory of this worker does not yet know what was published before");
  }

  private boolean isKnown(Watermark wanted) throws InterruptedException {
    boolean isFutile = !memory.await(missed, Duration.ZERO);
    if (memory.await(wanted, isFutile ? Duration.ZERO : patience)) {
      return true;
    }
    if (!isFutile) {
      missed = wanted;
    }
    return false;
  }

  private RuntimeException delayed(Job job, Watermark wanted, String reason) {
    if (job.waits() >= maxWaits) {
      return new IllegalStateException(
          reason + ", after " + job.waits() + " delays; see what /observe/health says of memory");
    }
    return new DeadlineExpired(job.awaiting(wanted), reason);
  }

  private static Watermark within(Watermark wanted, Watermark end) {
    var there = new TreeMap<Integer, Long>();
    wanted
        .offsets()
        .forEach(
            (partition, offset) -> {
              Long last = end.offsets().get(partition);
              if (last != null) {
                there.put(partition, Math.min(offset, last));
              }
            });
    return new Watermark(there);
  }
}
