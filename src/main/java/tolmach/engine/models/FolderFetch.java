package tolmach.engine.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tolmach.engine.Checksums;

/** Takes a model from a folder, byte by byte checked; needs no network. */
final class FolderFetch {

  private static final int BUFFER = 1 << 16;
  private static final int DEPTH = 2;

  private final Path folder;
  private final PullListener listener;

  FolderFetch(Path folder, PullListener listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Which files of the folder make the model: those of the registry if all are there, else whatever
   * has the look of a model's file, for there are other layouts than the usual one.
   */
  List<ModelFile> files(KnownModel model, FileVariant variant) throws IOException, ModelException {
    List<ModelFile> expected =
        model.files(variant).stream()
            .filter(file -> !file.optional() || Files.exists(folder.resolve(file.path())))
            .toList();
    if (expected.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file.path())))) {
      return expected;
    }
    List<ModelFile> found = new ArrayList<>();
    boolean graph = false;
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = path.getFileName().toString();
        boolean graphs = name.endsWith(".onnx") || name.endsWith(".onnx_data");
        String relative = folder.relativize(path).toString().replace('\\', '/');
        if (relative.startsWith(".") || relative.contains("/.") || (graphs && !variant.has(name))) {
          continue;
        }
        if (graphs || name.matches(".*\\.(json|spm|txt|md)|LICEN[SC]E.*")) {
          graph |= graphs;
          Optional<ModelFile> known =
              expected.stream().filter(file -> file.path().equals(relative)).findFirst();
          found.add(known.orElse(ModelFile.required(relative)));
        }
      }
    }
    if (!graph) {
      throw new ModelException(
          "There is no graph in " + folder + " that is " + variant,
          "Name another folder, or another precision with --file-variant");
    }
    found.removeIf(file -> file.path().equals(Pedigree.FILE));
    return found;
  }

  /** The bytes of these files. */
  long size(List<ModelFile> files) throws IOException {
    long bytes = 0;
    for (ModelFile file : files) {
      bytes += Files.size(folder.resolve(file.path()));
    }
    return bytes;
  }

  /**
   * Copies one file.
   *
   * @throws ModelException if it is not what is known of it
   */
  void fetch(ModelFile file, Path target) throws IOException, ModelException {
    Path source = folder.resolve(file.path());
    long size = Files.size(source);
    if (file.bytes().isPresent() && file.bytes().getAsLong() != size) {
      throw wrong(source, "it has " + size + " bytes, expected " + file.bytes().getAsLong());
    }
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling(target.getFileName() + ".part");
    if (!Files.exists(target) || Files.size(target) != size || !same(source, target)) {
      copy(file.path(), source, part, size);
      Published.move(part, target);
    }
    if (file.sha256().isPresent()) {
      String sum = Checksums.of(target);
      if (!sum.equals(file.sha256().get())) {
        Files.delete(target);
        throw wrong(source, "its SHA-256 is " + sum + ", expected " + file.sha256().get());
      }
    }
  }

  private static boolean same(Path one, Path other) throws IOException {
    return Files.mismatch(one, other) < 0;
  }

  private void copy(String name, Path source, Path part, long size) throws IOException {
    try (InputStream in = Files.newInputStream(source);
        FileChannel out =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[BUFFER];
      long done = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        done += read;
        listener.at(name, done, size);
      }
      out.force(true);
    }
  }

  private static ModelException wrong(Path source, String why) {
    return new ModelException(
        source + " is not what it should be: " + why,
        "Nothing was installed. Copy it again from where it came; if it is another version on"
            + " purpose, add an entry for it to models/registry.json");
  }
}
