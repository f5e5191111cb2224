package tolmach.message.icu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/**
 * Reads a pattern with plurals and selects into its sentences. A pattern that nests its choices
 * otherwise than by its arguments comes back nested by them; what it says is the same.
 */
public final class PatternReader {

  /** How the words of a sentence are taken apart; marks among them are inline codes. */
  public interface Words {

    /**
     * @param data what stands for a code in the file, from what was found
     */
    CodedText coded(String words, UnaryOperator<String> data);
  }

  private final Words words;

  public PatternReader(Words words) {
    this.words = words;
  }

  /**
   * @return empty if there is neither plural nor select in it
   * @throws UnreadablePatternException if ICU cannot read it, or it cannot be translated
   */
  public Optional<MessageText> read(String pattern) throws UnreadablePatternException {
    List<Node> nodes = PatternTree.of(pattern);
    List<Selector> selectors = Flattening.selectors(nodes);
    if (selectors.isEmpty()) {
      return Optional.empty();
    }
    var variants = new ArrayList<Variant>();
    for (Flattening.Sentence sentence : Flattening.sentences(nodes, selectors)) {
      variants.add(variant(sentence, selectors));
    }
    return Optional.of(new MessageText(selectors, variants));
  }

  private Variant variant(Flattening.Sentence sentence, List<Selector> selectors)
      throws UnreadablePatternException {
    boolean inPlural = selectors.stream().anyMatch(Selector::isPlural);
    Selector innermost = innermost(selectors);
    var marks = new Marks();
    var text = new StringBuilder();
    var numbers = new String[selectors.size()];
    for (Node node : sentence.nodes()) {
      if (node instanceof Node.Text said) {
        text.append(said.text());
      } else if (node instanceof Node.Hash hash) {
        String raw = number(hash.selector(), innermost);
        numbers[selectors.indexOf(hash.selector())] = raw;
        text.append(marks.add(raw));
      } else if (node instanceof Node.Argument argument) {
        text.append(marks.add(argument.raw()));
        remember(argument, selectors, numbers);
      }
    }
    CodedText coded = words.coded(text.toString(), found -> marks.restored(found, inPlural));
    return new Variant(sentence.cases(), coded, ids(coded, numbers));
  }

  /** The plural whose number {@code #} is, once all are nested in their order. */
  private static Selector innermost(List<Selector> selectors) {
    return selectors.stream()
        .filter(Selector::isPlural)
        .reduce((before, last) -> last)
        .orElse(null);
  }

  private static String number(Selector selector, Selector innermost)
      throws UnreadablePatternException {
    if (selector.equals(innermost)) {
      return "#";
    }
    if (selector.offset() != 0) {
      throw new UnreadablePatternException(
          "the number of its plural with an offset stands in another plural");
    }
    return "{" + selector.argument() + ", number}";
  }

  private static void remember(Node.Argument argument, List<Selector> selectors, String[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      boolean prints =
          selectors.get(i).isPlural()
              && argument.printsNumber()
              && argument.name().equals(selectors.get(i).argument());
      if (prints && numbers[i] == null) {
        numbers[i] = argument.raw();
      }
    }
  }

  private static List<Integer> ids(CodedText coded, String[] numbers) {
    var ids = new ArrayList<Integer>();
    for (String number : numbers) {
      ids.add(
          coded.codes().stream()
              .filter(code -> code.data().equals(number))
              .map(InlineCode::id)
              .findFirst()
              .orElse(0));
    }
    return ids;
  }
}
