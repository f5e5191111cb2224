package tolmach.wire;

import java.nio.file.Path;

/**
 * How the story stage runs in this process.
 *
 * @param applicationId of Kafka Streams: the group, and the beginning of the changelogs' names; one
 *     for all processes of a wire
 * @param node this process's name, stable over restarts and unlike any other's
 * @param stateFolder where the stores lie; for this process alone
 * @param threads that work on stories, at least 1
 * @param standbys copies of each store kept by other processes
 */
public record StorySettings(
    String applicationId, String node, Path stateFolder, int threads, int standbys) {

  public StorySettings {
    if (threads < 1 || standbys < 0) {
      throw new IllegalArgumentException(
          "at least 1 thread and 0 standby copies, got " + threads + " and " + standbys);
    }
  }

  /** One thread, no copies: a process alone. */
  public static StorySettings alone(String node, Path stateFolder) {
    return new StorySettings("tolmach-story", node, stateFolder, 1, 0);
  }
}
