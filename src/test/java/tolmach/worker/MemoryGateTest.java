package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tolmach.memory.MemoryProgress;
import tolmach.memory.Watermark;

class MemoryGateTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A log and how far it was read; patience is noted, not waited. */
  private static final class Log implements MemoryProgress {
    private Watermark end = mark(10);
    private Watermark read = mark(10);
    private boolean answers = true;
    private final List<Duration> waited = new ArrayList<>();

    @Override
    public Watermark end() {
      if (!answers) {
        throw new IllegalStateException("the cluster does not say");
      }
      return end;
    }

    @Override
    public boolean await(Watermark watermark, Duration patience) {
      if (watermark.isReachedBy(read.offsets())) {
        return true;
      }
      waited.add(patience);
      return false;
    }
  }

  private final Log log = new Log();
  private final MemoryGate gate = new MemoryGate(log, PATIENCE, 2);
  private final Job job = Sample.job(Sample.article("The bridge is closed."));

  @Test
  void a_job_passes_once_the_memory_has_read_to_its_watermark() throws InterruptedException {
    assertThat(gate.pass(job.after(mark(10)))).isEqualTo(job.after(mark(10)));
  }

  @Test
  void a_job_that_nobody_stamped_is_held_to_the_present_end() throws InterruptedException {
    assertThat(gate.pass(job).memory()).isEqualTo(mark(10));

    log.read = mark(9);
    assertThat(delayed(job).memory()).isEqualTo(mark(10));
  }

  @Test
  void it_keeps_its_watermark_through_delays_however_far_the_log_goes_on() {
    log.read = mark(3);
    Job first = delayed(job.after(mark(8)));
    log.end = mark(100);
    Job second = delayed(first);

    assertThat(second.memory()).isEqualTo(mark(8));
    assertThat(second.waits()).isEqualTo(2);
    assertThat(second.round()).isZero();
    assertThatThrownBy(() -> gate.pass(second))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not yet know what was published before")
        .hasMessageContaining("after 2 delays");
  }

  @Test
  void rounds_at_engines_do_not_use_up_its_waits() {
    log.read = mark(3);

    assertThat(delayed(job.after(mark(8))).delayed(List.of()).waits()).isZero();
  }

  @Test
  void after_one_has_waited_in_vain_others_do_not_keep_their_threads() throws Exception {
    log.read = mark(3);
    delayed(job.after(mark(8)));
    log.waited.clear();

    delayed(job.after(mark(9)));
    assertThat(log.waited).containsOnly(Duration.ZERO);

    log.read = mark(8);
    log.waited.clear();
    delayed(job.after(mark(9)));
    assertThat(log.waited).containsExactly(PATIENCE);
  }

  @Test
  void a_log_that_was_made_anew_is_not_waited_for_beyond_its_end() throws InterruptedException {
    log.end = mark(4);
    log.read = mark(4);

    assertThat(gate.pass(job.after(mark(5000))).memory()).isEqualTo(mark(4));
    log.waited.clear();
    log.end = mark(6);
    delayed(job.after(mark(6)));
    assertThat(log.waited).contains(PATIENCE);
  }

  @Test
  void a_log_that_does_not_answer_delays_the_job() {
    log.answers = false;

    Job delayed = delayed(job);
    assertThat(delayed.memory()).isEqualTo(Watermark.NONE);
    assertThat(delayed.waits()).isEqualTo(1);
  }

  private Job delayed(Job waiting) {
    return catchThrowableOfType(DeadlineExpired.class, () -> gate.pass(waiting)).job();
  }

  private static Watermark mark(long offset) {
    return new Watermark(new TreeMap<>(Map.of(0, offset)));
  }
}
