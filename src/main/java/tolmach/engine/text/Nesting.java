package tolmach.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Codes in an order in which every pair opens before it closes and none crosses another, wherever
 * each was placed.
 */
final class Nesting {

  /** A code and the offset it goes to. */
  record Put(Item item, int at) {}

  /** A pair with what it holds, or a single code; {@code close} is null for that. */
  private static final class Node {
    private final Item open;
    private final Item close;
    private final Node parent;
    private final List<Node> children = new ArrayList<>();
    private int from;
    private int to;

    private Node(Item open, Item close, Node parent, int from, int to) {
      this.open = open;
      this.close = close;
      this.parent = parent;
      this.from = Math.min(from, to);
      this.to = Math.max(from, to);
    }

    private boolean isPair() {
      return close != null || parent == null;
    }

    private boolean holds(int at) {
      return isPair() && from <= at && at <= to;
    }
  }

  private Nesting() {}

  /**
   * @param codes of one segment, in its order
   * @param at where each code was placed
   * @param length of the target
   */
  static List<Put> of(List<Item> codes, ToIntFunction<Item> at, int length) {
    Node root = tree(codes, at, length);
    embrace(root);
    separate(root);
    rehome(root, new ArrayList<>(singles(root)));
    List<Put> puts = new ArrayList<>();
    write(root, puts);
    return puts;
  }

  private static Node tree(List<Item> codes, ToIntFunction<Item> at, int length) {
    Node root = new Node(null, null, null, 0, length);
    Node top = root;
    for (Item item : codes) {
      Item mate = item.isPaired() ? mate(codes, item) : null;
      if (mate == null || item.kind() == Item.Kind.OPEN && crosses(codes, item, mate)) {
        top.children.add(new Node(item, null, top, at.applyAsInt(item), at.applyAsInt(item)));
      } else if (item.kind() == Item.Kind.OPEN) {
        Node node = new Node(item, mate, top, at.applyAsInt(item), at.applyAsInt(mate));
        top.children.add(node);
        top = node;
      } else if (top.close == item) {
        top = top.parent;
      } else {
        top.children.add(new Node(item, null, top, at.applyAsInt(item), at.applyAsInt(item)));
      }
    }
    return root;
  }

  private static Item mate(List<Item> codes, Item item) {
    return codes.stream().filter(other -> other.order() == item.mate()).findFirst().orElse(null);
  }

  /** True if the source itself crosses this pair with another that began before it. */
  private static boolean crosses(List<Item> codes, Item open, Item close) {
    return codes.stream()
        .anyMatch(
            other ->
                other.kind() == Item.Kind.CLOSE
                    && other.isPaired()
                    && other.mate() < open.order()
                    && open.order() < other.order()
                    && other.order() < close.order());
  }

  /** A pair reaches at least as far as the pairs in it. */
  private static void embrace(Node node) {
    for (Node child : node.children) {
      embrace(child);
      if (child.close != null && node.parent != null) {
        node.from = Math.min(node.from, child.from);
        node.to = Math.max(node.to, child.to);
      }
    }
  }

  /** Of pairs side by side that overlap, the one that begins first ends where the next begins. */
  private static void separate(Node node) {
    List<Node> pairs = pairs(node);
    int free = node.from;
    for (int i = 0; i < pairs.size(); i++) {
      Node pair = pairs.get(i);
      pair.from = Math.min(Math.max(pair.from, free), node.to);
      pair.to = Math.max(pair.from, Math.min(pair.to, node.to));
      if (i + 1 < pairs.size() && pairs.get(i + 1).from > pair.from) {
        pair.to = Math.min(pair.to, pairs.get(i + 1).from);
      }
      free = pair.to;
      separate(pair);
    }
  }

  private static List<Node> pairs(Node node) {
    return node.children.stream()
        .filter(child -> child.close != null)
        .sorted(
            Comparator.comparingInt((Node pair) -> pair.from)
                .thenComparingInt(pair -> pair.to)
                .thenComparingInt(pair -> pair.open.order()))
        .toList();
  }

  private static List<Node> singles(Node node) {
    List<Node> singles = new ArrayList<>();
    for (Node child : node.children) {
      if (child.close == null) {
        singles.add(child);
      } else {
        singles.addAll(singles(child));
      }
    }
    return singles;
  }

  /** A single code moves to the pair it lies in, and stays with its own where that is possible. */
  private static void rehome(Node root, List<Node> singles) {
    for (Node single : singles) {
      Node home = single.parent;
      while (home != root && !home.holds(single.from)) {
        home = home.parent;
      }
      Node inner = home;
      while (inner != null) {
        home = inner;
        int at = single.from;
        inner =
            home.children.stream()
                .filter(child -> child.close != null && child.from < at && at < child.to)
                .findFirst()
                .orElse(null);
      }
      if (home != single.parent) {
        single.parent.children.remove(single);
        home.children.add(single);
      }
    }
  }

  private static void write(Node node, List<Put> puts) {
    if (node.parent != null) {
      puts.add(new Put(node.open, node.from));
    }
    node.children.stream()
        .sorted(
            Comparator.comparingInt((Node child) -> child.from)
                .thenComparing(child -> child.to > child.from)
                .thenComparingInt(child -> child.open.order()))
        .forEach(child -> write(child, puts));
    if (node.close != null) {
      puts.add(new Put(node.close, node.to));
    }
  }
}
