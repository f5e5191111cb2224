package tolmach.app;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.LogIndex;
import tolmach.wire.UnreadableRecordException;

/**
 * A node's memory in a process of its own that can be told where to die: {@code bootstrap topic
 * folder journal point count}. At the count-th passing of the point it halts as a crash would. What
 * it opens, reads and commits stands in the journal, written through at once.
 */
final class CrashingReader {

  static final int HALTED = 9;
  static final String NEVER = "NEVER";

  private CrashingReader() {}

  public static void main(String[] arguments) throws Exception {
    var kafka = KafkaConnection.to(arguments[0]);
    String point = arguments[4];
    var left = new AtomicInteger(Integer.parseInt(arguments[5]));
    var index = new Journaled(new NodeMemory(Path.of(arguments[2])), Path.of(arguments[3]));
    var follower =
        LogFollower.follow(
            kafka,
            arguments[1],
            index,
            passed -> {
              if (passed.name().equals(point) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(HALTED);
              }
            });
    follower.await(follower.end(), java.time.Duration.ofSeconds(120));
    index.write("caught up");
    while (System.in.read() >= 0) {
      // until the driver ends or says so
    }
    follower.close();
    Runtime.getRuntime().halt(0);
  }

  /** An index that notes what is done to it. */
  private static final class Journaled implements LogIndex {
    private final LogIndex index;
    private final FileOutputStream journal;

    Journaled(LogIndex index, Path journal) throws IOException {
      this.index = index;
      this.journal = new FileOutputStream(journal.toFile(), true);
    }

    synchronized void write(String line) {
      try {
        journal.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public SortedMap<Integer, Long> open(String log) {
      SortedMap<Integer, Long> offsets = index.open(log);
      write("open " + offsets);
      return offsets;
    }

    @Override
    public void beginAnew(String log) {
      index.beginAnew(log);
      write("anew");
    }

    @Override
    public void apply(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException {
      index.apply(record);
      write("read " + record.partition() + " " + record.offset());
    }

    @Override
    public void refresh() {
      index.refresh();
    }

    @Override
    public void commit(SortedMap<Integer, Long> offsets) {
      index.commit(offsets);
      write("commit " + offsets);
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
