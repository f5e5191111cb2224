package tolmach.engine.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An ONNX graph ({@code GraphProto}) that can be cut: a branch taken for good, outputs left out,
 * and all that nothing needs any more. Fields are kept as they are, by name. Immutable.
 */
record GraphBody(
    List<GraphNode> nodes,
    Map<String, ByteBuffer> initializers,
    Map<String, ByteBuffer> inputs,
    Map<String, ByteBuffer> outputs,
    String name) {

  private static final int NODE = 1;
  private static final int NAME = 2;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;
  private static final int VALUE_NAME = 1;
  private static final int TENSOR_DIMENSION = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_BYTES = 9;
  private static final int BOOL = 9;

  static GraphBody parse(ByteBuffer bytes) {
    List<GraphNode> nodes = new ArrayList<>();
    Map<String, ByteBuffer> initializers = new LinkedHashMap<>();
    Map<String, ByteBuffer> inputs = new LinkedHashMap<>();
    Map<String, ByteBuffer> outputs = new LinkedHashMap<>();
    String name = "graph";
    Protobuf graph = new Protobuf(bytes);
    while (graph.next()) {
      switch (graph.field()) {
        case NODE -> nodes.add(GraphNode.parse(graph.message()));
        case NAME -> name = graph.string();
        case INITIALIZER -> keep(graph.raw(), TENSOR_NAME, initializers);
        case INPUT -> keep(graph.raw(), VALUE_NAME, inputs);
        case OUTPUT -> keep(graph.raw(), VALUE_NAME, outputs);
        default -> graph.skip(); // notes on types between nodes, which are worked out anew
      }
    }
    return new GraphBody(nodes, initializers, inputs, outputs, name);
  }

  private static void keep(ByteBuffer raw, int nameField, Map<String, ByteBuffer> fields) {
    Protobuf field = new Protobuf(raw);
    field.next();
    Protobuf value = new Protobuf(field.message());
    while (value.next()) {
      if (value.field() == nameField) {
        fields.put(value.string(), raw);
      } else {
        value.skip();
      }
    }
  }

  /** Takes for good the branch that {@code input} chooses, a single truth value. */
  GraphBody decided(String input, boolean value) {
    List<GraphNode> flat = new ArrayList<>();
    Map<String, ByteBuffer> constants = new LinkedHashMap<>(initializers);
    for (GraphNode node : nodes) {
      boolean asksInput = node.operator().equals("If") && node.inputs().get(0).equals(input);
      GraphBody branch =
          asksInput ? node.branches().get(value ? "then_branch" : "else_branch") : null;
      if (branch == null) {
        flat.add(node);
      } else {
        constants.putAll(branch.initializers);
        flat.addAll(branch.leadingTo(node.outputs()));
      }
    }
    ProtobufMessage truth = new ProtobufMessage();
    truth.varint(TENSOR_DIMENSION, 1).varint(TENSOR_TYPE, BOOL).string(TENSOR_NAME, input);
    truth.bytes(TENSOR_BYTES, new byte[] {(byte) (value ? 1 : 0)});
    constants.put(input, new ProtobufMessage().message(INITIALIZER, truth).joined());
    Map<String, ByteBuffer> asked = new LinkedHashMap<>(inputs);
    asked.remove(input);
    return new GraphBody(flat, constants, asked, outputs, name);
  }

  /** The nodes of a branch, their results under the names that the graph around it uses. */
  private List<GraphNode> leadingTo(List<String> names) {
    Set<String> made = new HashSet<>();
    boolean nested = false;
    for (GraphNode node : nodes) {
      made.addAll(node.outputs());
      nested |= !node.branches().isEmpty();
    }
    Map<String, String> renamed = new HashMap<>();
    List<GraphNode> copies = new ArrayList<>();
    int next = 0;
    for (String result : outputs.keySet()) {
      String wanted = names.get(next++);
      if (nested || !made.contains(result)) {
        copies.add(GraphNode.of("Identity", result, wanted));
      } else {
        renamed.put(result, wanted);
      }
    }
    List<GraphNode> all = new ArrayList<>();
    nodes.forEach(node -> all.add(node.renamed(n -> renamed.getOrDefault(n, n))));
    all.addAll(copies);
    return all;
  }

  /** Puts an operator without attributes behind an output, whose name and type stay. */
  GraphBody followed(String output, String operator) {
    String before = output + "_before_" + operator;
    List<GraphNode> all = new ArrayList<>();
    nodes.forEach(node -> all.add(node.renamed(n -> n.equals(output) ? before : n)));
    all.add(GraphNode.of(operator, before, output));
    return new GraphBody(all, initializers, inputs, outputs, name);
  }

  /** Only what leads to the outputs wanted. */
  GraphBody cutTo(Predicate<String> wanted) {
    Map<String, ByteBuffer> left = new LinkedHashMap<>(outputs);
    left.keySet().removeIf(wanted.negate());
    Set<String> needed = new HashSet<>(left.keySet());
    List<GraphNode> backwards = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      GraphNode node = nodes.get(i);
      if (node.outputs().stream().anyMatch(needed::contains)) {
        backwards.add(0, node);
        needed.addAll(node.reads());
      }
    }
    Map<String, ByteBuffer> constants = new LinkedHashMap<>(initializers);
    constants.keySet().retainAll(needed);
    Map<String, ByteBuffer> asked = new LinkedHashMap<>(inputs);
    asked.keySet().retainAll(needed);
    return new GraphBody(backwards, constants, asked, left, name);
  }

  ProtobufMessage message() {
    ProtobufMessage message = new ProtobufMessage();
    nodes.forEach(node -> message.message(NODE, node.message()));
    message.string(NAME, name);
    initializers.values().forEach(message::raw);
    inputs.values().forEach(message::raw);
    outputs.values().forEach(message::raw);
    return message;
  }
}
