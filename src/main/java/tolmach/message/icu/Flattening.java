package tolmach.message.icu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private Flattening() {}

  /** The selectors of a pattern, the order in which they are nested when it is written. */
  static List<Selector> selectors(List<Node> nodes) throws UnreadablePatternException {
    var flattening = new Flattening();
    flattening.collect(nodes);
    var ordered = new ArrayList<Selector>();
    flattening.cases.keySet().stream().filter(one -> one.offset() == 0).forEach(ordered::add);
    flattening.cases.keySet().stream().filter(one -> one.offset() != 0).forEach(ordered::add);
    if (flattening.cases.keySet().stream().filter(one -> one.offset() != 0).count() > 1) {
      throw new UnreadablePatternException("it has two plurals with an offset; use one");
    }
    return ordered;
  }

  static List<Sentence> sentences(List<Node> nodes, List<Selector> selectors)
      throws UnreadablePatternException {
    var flattening = new Flattening();
    flattening.collect(nodes);
    var sentences = new ArrayList<Sentence>();
    flattening.combine(nodes, selectors, new ArrayList<>(), sentences, new int[1]);
    return sentences;
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

  private void combine(
      List<Node> nodes,
      List<Selector> selectors,
      List<String> chosen,
      List<Sentence> sentences,
      int[] tried)
      throws UnreadablePatternException {
    if (chosen.size() < selectors.size()) {
      for (String word : cases.get(selectors.get(chosen.size()))) {
        chosen.add(word);
        combine(nodes, selectors, chosen, sentences, tried);
        chosen.remove(chosen.size() - 1);
      }
      return;
    }
    var sentence = new Choosing(selectors, chosen).sentence(nodes);
    if (sentence != null) {
      sentences.add(sentence);
    }
    if (++tried[0] > MOST_COMBINATIONS || sentences.size() > MOST_VARIANTS) {
      throw new UnreadablePatternException(
          "its cases make more than " + MOST_VARIANTS + " sentences; make several messages of it");
    }
  }

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

    /** Null if the pattern says the same under {@code other}. */
    Sentence sentence(List<Node> nodes) {
      var flat = new ArrayList<Node>();
      choose(nodes, flat);
      for (int i = 0; i < isTold.length; i++) {
        if (!isTold[i] && !chosen.get(i).equals(OTHER)) {
          return null;
        }
      }
      return new Sentence(chosen, flat);
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
