package tolmach.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A data folder that is gone afterwards, unless the user named one. */
final class ScratchFolder implements AutoCloseable {

  private final Path path;
  private final boolean named;

  ScratchFolder(Optional<Path> wished) {
    named = wished.isPresent();
    path = wished.orElseGet(ScratchFolder::create);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    if (named) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the scratch folder " + path, e);
    }
  }

  private static Path create() {
    try {
      return Files.createTempDirectory("tolmach-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a scratch folder", e);
    }
  }
}
