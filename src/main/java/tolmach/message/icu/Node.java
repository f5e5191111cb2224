package tolmach.message.icu;

import java.util.List;
import tolmach.message.Selector;

/** A piece of a pattern. */
sealed interface Node {

  /** Words, with their quotes resolved. */
  record Text(String text) implements Node {}

  /** An argument as it stands: <code>{name}</code>, <code>{n, number}</code>. */
  record Argument(String raw, String name, boolean printsNumber) implements Node {}

  /** {@code #}: the number of the plural around it. */
  record Hash(Selector selector) implements Node {}

  /** A plural or select with its branches. */
  record Choice(Selector selector, List<Branch> branches) implements Node {}

  /** What a choice says in one case. */
  record Branch(String word, List<Node> nodes) {}
}
