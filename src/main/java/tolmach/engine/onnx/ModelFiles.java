package tolmach.engine.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tolmach.engine.Checksums;

/** Checks that the files of a model are whole and tells one set of them from another. */
final class ModelFiles {

  private static final int GRAPH = 7;
  private static final int POINTER_LENGTH = 1024;
  private static final String POINTER = "version https://git-lfs";

  private ModelFiles() {}

  /**
   * @throws BrokenModelException if the file is missing, empty or only a pointer to a file stored
   *     elsewhere
   */
  static Path require(Path folder, String name) throws BrokenModelException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new BrokenModelException(name + " is missing in " + folder);
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new BrokenModelException(name + " is empty; fetch it again");
      }
      if (size < POINTER_LENGTH
          && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).startsWith(POINTER)) {
        throw new BrokenModelException(
            name + " is a Git LFS pointer, not the file itself; fetch it with git lfs pull");
      }
    } catch (IOException e) {
      throw new BrokenModelException(name + " cannot be read: " + e, e);
    }
    return file;
  }

  /**
   * An ONNX file that was cut off while it was copied fails here, in words, and not in native code.
   *
   * @throws BrokenModelException if it is missing, cut short or something else
   */
  static Path requireGraph(Path folder, String name) throws BrokenModelException {
    Path file = require(folder, name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Protobuf model = new Protobuf(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      boolean graph = false;
      while (model.next()) {
        graph |= model.field() == GRAPH;
        model.skip();
      }
      if (!graph) {
        throw new BrokenModelException(name + " holds no graph; it is no ONNX model");
      }
      return file;
    } catch (IOException e) {
      throw new BrokenModelException(name + " cannot be read: " + e, e);
    } catch (IllegalStateException e) {
      throw new BrokenModelException(
          name + " is cut short or no ONNX model: " + e.getMessage() + "; fetch it again", e);
    }
  }

  /**
   * Compares the graphs with the sizes that {@code info.json} gives, where it does: quickly done at
   * every look, while checksums are left to loading.
   */
  static void requireSizes(Path folder, List<Path> graphs) throws BrokenModelException {
    Path info = folder.resolve("info.json");
    try {
      JsonNode sizes =
          Files.exists(info)
              ? new ObjectMapper().readTree(Files.readAllBytes(info)).path("sizes")
              : MissingNode.getInstance();
      for (Path graph : graphs) {
        String name = graph.getFileName().toString();
        JsonNode expected = sizes.path(name.substring(0, name.length() - ".onnx".length()));
        if (expected.isNumber() && expected.asLong() != Files.size(graph)) {
          throw new BrokenModelException(
              name
                  + " has "
                  + Files.size(graph)
                  + " bytes, info.json says "
                  + expected.asLong()
                  + "; fetch it again");
        }
      }
    } catch (IOException e) {
      throw new BrokenModelException("info.json cannot be read: " + e, e);
    }
  }

  /**
   * 12 hexadecimal digits that change whenever a byte of the files does. Taken from the list of
   * checksums where there is one: it is believed here and proved when the model is loaded.
   */
  static String checksum(Path folder, List<Path> files) throws BrokenModelException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Optional<Checksums> listed = Checksums.read(folder);
      for (Path file : files) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        Optional<String> sum = listed.flatMap(sums -> sums.sum(path));
        digest.update(HexFormat.of().parseHex(sum.isPresent() ? sum.get() : Checksums.of(file)));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new BrokenModelException("a file of the model cannot be read: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
