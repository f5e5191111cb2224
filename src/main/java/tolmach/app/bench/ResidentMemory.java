package tolmach.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** How much memory this process occupies, where the operating system tells it (Linux). */
final class ResidentMemory {

  private static final Path STATUS = Path.of("/proc/self/status");

  private ResidentMemory() {}

  /** Megabytes now. */
  static OptionalDouble now() {
    return of("VmRSS:");
  }

  /** The most megabytes so far. */
  static OptionalDouble most() {
    return of("VmHWM:");
  }

  private static OptionalDouble of(String name) {
    try {
      for (String line : Files.readAllLines(STATUS, StandardCharsets.UTF_8)) {
        if (line.startsWith(name)) {
          return OptionalDouble.of(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0);
        }
      }
    } catch (IOException e) {
      // another operating system
    }
    return OptionalDouble.empty();
  }
}
