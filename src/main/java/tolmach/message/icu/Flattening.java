package tolmach.message.icu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tolmach.message.Selector;
import tolmach.message.icu.Node.Branch;
import tolmach.message.icu.Node.Choice;

/**
 * Makes whole sentences of a pattern: one for each combination of cases that it tells apart. Text
 * round a plural is pulled into each of its branches.
 */
final class Flattening {

  /** More combinations are no message any more. */
  static final int MOST_VARIANTS = 64;

  private static final int MOST_COMBINATIONS = 4096;
  private static final String OTHER = "other";
  private static final Map<String, String> WORDS = Map.of("=0", "zero", "=1", "one", "=2", "two");

  /** A sentence without choices, and its cases in the order of the selectors. */
  record Sentence(List<String> cases, List<Node> nodes) {}

  private final Map<Selector, List<String>> cases = new LinkedHashMap<>();
  private int tried;

  private Flattening() {}

  /**
   * The selectors of a pattern, in the order in which they are nested when it is written: plurals
   * innermost, as {@code #} is a number in a plural's own branches only.
   */
  static List<Selector> selectors(List<Node> nodes) throws UnreadablePatternException {
    var flattening = new Flattening();
    flattening.collect(nodes);
    var ordered = new ArrayList<Selector>();
    ordered.addAll(flattening.cases.keySet());
    ordered.sort(Comparator.comparing(Selector::isPlural).thenComparing(one -> one.offset() != 0));
    if (flattening.cases.keySet().stream().filter(one -> one.offset() != 0).count() > 1) {
      throw new UnreadablePatternException("it has two plurals with an offset; use one");
    }
    return ordered;
  }

  static List<Sentence> sentences(List<Node> nodes, List<Selector> selectors)
      throws UnreadablePatternException {
    var flattening = new Flattening();
    flattening.collect(nodes);
    return flattening.combined(nodes, selectors, List.of()).stream()
        .map(told -> new Sentence(told.cases(), told.nodes()))
        .toList();
  }

  private void collect(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Choice choice) {
        List<String> words = cases.computeIfAbsent(choice.selector(), any -> new ArrayList<>());
        for (Branch branch : choice.branches()) {
          if (!words.contains(branch.word())) {
            words.add(branch.word());
          }
          collect(branch.nodes());
        }
      }
    }
  }

  /**
   * What is said in all cases that begin with the chosen ones. A case of which the words never
   * depend on its selector is left out: {@code other} says the same.
   */
  private List<Told> combined(List<Node> nodes, List<Selector> selectors, List<String> chosen)
      throws UnreadablePatternException {
    int depth = chosen.size();
    if (depth == selectors.size()) {
      if (++tried > MOST_COMBINATIONS) {
        throw tooMany();
      }
      return List.of(new Choosing(selectors, chosen).told(nodes));
    }
    var all = new ArrayList<Told>();
    for (String word : cases.get(selectors.get(depth))) {
      List<String> next = Stream.concat(chosen.stream(), Stream.of(word)).toList();
      List<Told> told = combined(nodes, selectors, next);
      if (word.equals(OTHER) || told.stream().anyMatch(one -> one.by()[depth])) {
        all.addAll(told);
      }
    }
    if (all.size() > MOST_VARIANTS) {
      throw tooMany();
    }
    return all;
  }

  private static UnreadablePatternException tooMany() {
    return new UnreadablePatternException(
        "its cases make more than " + MOST_VARIANTS + " sentences; make several messages of it");
  }

  /** A sentence, and whether each selector had a branch of its own for its case. */
  private record Told(List<String> cases, List<Node> nodes, boolean[] by) {}

  /** One combination of cases. */
  private static final class Choosing {

    private final List<Selector> selectors;
    private final List<String> chosen;
    private final boolean[] isTold;

    Choosing(List<Selector> selectors, List<String> chosen) {
      this.selectors = selectors;
      this.chosen = List.copyOf(chosen);
      this.isTold = new boolean[selectors.size()];
    }

    Told told(List<Node> nodes) {
      var flat = new ArrayList<Node>();
      choose(nodes, flat);
      return new Told(chosen, flat, isTold);
    }

    private void choose(List<Node> nodes, List<Node> flat) {
      for (Node node : nodes) {
        if (node instanceof Choice choice) {
          int selector = selectors.indexOf(choice.selector());
          String word = chosen.get(selector);
          isTold[selector] |= branch(choice, word) != null;
          choose(orOther(choice, word).nodes(), flat);
        } else {
          flat.add(node);
        }
      }
    }

    private static Branch orOther(Choice choice, String word) {
      Branch exact = branch(choice, word);
      Branch near = exact == null ? branch(choice, WORDS.getOrDefault(word, OTHER)) : exact;
      return near == null ? branch(choice, OTHER) : near;
    }

    private static Branch branch(Choice choice, String word) {
      return choice.branches().stream()
          .filter(one -> one.word().equals(word))
          .findFirst()
          .orElse(null);
    }
  }
}
