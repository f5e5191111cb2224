package tolmach.engine.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One node of an ONNX graph ({@code NodeProto}).
 *
 * @param inputs by name, in order, empty for one left out
 * @param branches the graphs it holds, by the name of the attribute
 * @param rest all its fields but inputs and outputs
 */
record GraphNode(
    String operator,
    List<String> inputs,
    List<String> outputs,
    Map<String, GraphBody> branches,
    List<ByteBuffer> rest) {

  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OPERATOR = 4;
  private static final int ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_GRAPH = 6;

  static GraphNode parse(ByteBuffer bytes) {
    String operator = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, GraphBody> branches = new HashMap<>();
    List<ByteBuffer> rest = new ArrayList<>();
    Protobuf node = new Protobuf(bytes);
    while (node.next()) {
      switch (node.field()) {
        case INPUT -> inputs.add(node.string());
        case OUTPUT -> outputs.add(node.string());
        default -> {
          int field = node.field();
          ByteBuffer raw = node.raw();
          rest.add(raw);
          Protobuf value = new Protobuf(raw);
          value.next();
          if (field == OPERATOR) {
            operator = value.string();
          } else if (field == ATTRIBUTE) {
            branch(value.message(), branches);
          }
        }
      }
    }
    return new GraphNode(operator, inputs, outputs, branches, rest);
  }

  private static void branch(ByteBuffer bytes, Map<String, GraphBody> branches) {
    String name = "";
    GraphBody graph = null;
    Protobuf attribute = new Protobuf(bytes);
    while (attribute.next()) {
      switch (attribute.field()) {
        case ATTRIBUTE_NAME -> name = attribute.string();
        case ATTRIBUTE_GRAPH -> graph = GraphBody.parse(attribute.message());
        default -> attribute.skip();
      }
    }
    if (graph != null) {
      branches.put(name, graph);
    }
  }

  /** A node without attributes, of the default domain. */
  static GraphNode of(String operator, String input, String output) {
    ByteBuffer type = new ProtobufMessage().string(OPERATOR, operator).joined();
    return new GraphNode(operator, List.of(input), List.of(output), Map.of(), List.of(type));
  }

  GraphNode renamed(UnaryOperator<String> name) {
    return new GraphNode(
        operator,
        inputs.stream().map(name).toList(),
        outputs.stream().map(name).toList(),
        branches,
        rest);
  }

  /** What it reads, the graphs in it included. */
  Set<String> reads() {
    Set<String> names = inputs.stream().collect(Collectors.toSet());
    branches.values().forEach(branch -> branch.nodes().forEach(n -> names.addAll(n.reads())));
    return names;
  }

  ProtobufMessage message() {
    ProtobufMessage message = new ProtobufMessage();
    inputs.forEach(input -> message.string(INPUT, input));
    outputs.forEach(output -> message.string(OUTPUT, output));
    rest.forEach(message::raw);
    return message;
  }
}
