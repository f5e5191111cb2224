package tolmach.engine.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An ONNX file ({@code ModelProto}).
 *
 * @param around all its fields but the graph
 */
record GraphFile(GraphBody graph, List<ByteBuffer> around) {

  private static final int GRAPH = 7;

  /**
   * Reads no weights, only where they are.
   *
   * @throws IllegalStateException if it is no ONNX file
   */
  static GraphFile read(Path file) throws IOException {
    GraphBody graph = null;
    List<ByteBuffer> around = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Protobuf model = new Protobuf(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      while (model.next()) {
        if (model.field() == GRAPH) {
          graph = GraphBody.parse(model.message());
        } else {
          around.add(model.raw());
        }
      }
    }
    if (graph == null) {
      throw new IllegalStateException(file + " holds no graph");
    }
    return new GraphFile(graph, around);
  }

  /** Another graph in the same frame. */
  void write(GraphBody other, Path file) throws IOException {
    ProtobufMessage model = new ProtobufMessage();
    around.forEach(model::raw);
    model.message(GRAPH, other.message());
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      model.writeTo(channel);
    }
  }
}
