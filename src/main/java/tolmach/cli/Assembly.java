package tolmach.cli;

import java.util.ServiceLoader;
import tolmach.app.Newsrooms;

/** Where the commands that run a whole newsroom get one. */
final class Assembly {

  private Assembly() {}

  static Newsrooms newsrooms() {
    return ServiceLoader.load(Newsrooms.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no newsroom is on the class path"));
  }
}
