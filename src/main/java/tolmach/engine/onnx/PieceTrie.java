package tolmach.engine.onnx;

import java.util.Arrays;

/**
 * Finds which pieces a text begins with: a trie whose edges lie in one hash table. Immutable once
 * filled.
 */
final class PieceTrie {

  static final int NONE = -1;
  private static final int ROOT = 0;

  private long[] keys = new long[1 << 12];
  private int[] nodes = new int[1 << 12];
  private int[] values = new int[1 << 10];
  private int edges;
  private int size = 1;

  PieceTrie() {
    Arrays.fill(values, NONE);
  }

  void put(String piece, int value) {
    int node = ROOT;
    for (int i = 0; i < piece.length(); i++) {
      int next = next(node, piece.charAt(i));
      node = next == NONE ? add(node, piece.charAt(i)) : next;
    }
    values[node] = value;
  }

  static int root() {
    return ROOT;
  }

  /** The node reached from {@code node} by {@code letter}, or {@link #NONE}. */
  int next(int node, char letter) {
    int slot = slot(key(node, letter));
    return keys[slot] == 0 ? NONE : nodes[slot];
  }

  /** What was put for the piece that ends at {@code node}, or {@link #NONE}. */
  int value(int node) {
    return values[node];
  }

  private int add(int node, char letter) {
    if (2 * (edges + 1) > keys.length) {
      grow();
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      Arrays.fill(values, size, values.length, NONE);
    }
    long key = key(node, letter);
    int slot = slot(key);
    keys[slot] = key;
    nodes[slot] = size;
    edges++;
    return size++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNodes = nodes;
    keys = new long[2 * oldKeys.length];
    nodes = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        nodes[slot] = oldNodes[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Never 0, which marks a free slot. */
  private static long key(int node, char letter) {
    return ((long) (node + 1) << 16) | letter;
  }
}
