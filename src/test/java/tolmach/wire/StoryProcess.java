package tolmach.wire;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The story stage in a process of its own that can be told where to die: {@code bootstrap node
 * folder point topic count}. At the count-th passing of the point with a record of that topic it
 * halts as a crash would.
 */
final class StoryProcess {

  static final int HALTED = 9;
  static final String NEVER = "NEVER";

  private StoryProcess() {}

  public static void main(String[] arguments) throws Exception {
    String wantedPoint = arguments[3];
    String wantedTopic = arguments[4];
    var left = new AtomicInteger(Integer.parseInt(arguments[5]));
    StoryProbe probe =
        (point, topic) -> {
          if (point.name().equals(wantedPoint)
              && topic.equals(wantedTopic)
              && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    var node =
        StoryNode.start(
            arguments[0], arguments[1], Path.of(arguments[2]), Clock.systemUTC(), probe);
    while (System.in.read() >= 0) {
      // until the driver ends or says so
    }
    node.close();
    Runtime.getRuntime().halt(0);
  }
}
