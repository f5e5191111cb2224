package tolmach.worker;

/**
 * No engine answered in time, or this worker's memory is behind. Not an error: the job goes to a
 * delay topic with what is finished.
 */
public final class DeadlineExpired extends RuntimeException {

  private static final long serialVersionUID = 1;
  private final transient Job job;

  DeadlineExpired(Job delayed, String reason) {
    super(reason);
    this.job = delayed;
  }

  /** The job of the next round, with the segments finished so far. */
  public Job job() {
    return job;
  }
}
