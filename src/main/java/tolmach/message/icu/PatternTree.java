package tolmach.message.icu;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import tolmach.message.Selector;
import tolmach.message.icu.Node.Argument;
import tolmach.message.icu.Node.Branch;
import tolmach.message.icu.Node.Choice;
import tolmach.message.icu.Node.Hash;
import tolmach.message.icu.Node.Text;

/** Reads a pattern into its nodes, as ICU's own parser takes it apart. */
final class PatternTree {

  private final MessagePattern pattern;
  private final String text;

  private PatternTree(MessagePattern pattern) {
    this.pattern = pattern;
    this.text = pattern.getPatternString();
  }

  /**
   * @throws UnreadablePatternException if it breaks the rules of ICU, or has a choice format
   */
  static List<Node> of(String value) throws UnreadablePatternException {
    MessagePattern pattern;
    try {
      pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL).parse(value);
    } catch (RuntimeException e) { // what ICU throws at bad syntax is of several kinds
      throw new UnreadablePatternException("ICU cannot read the pattern: " + firstLine(e), e);
    }
    return new PatternTree(pattern).message(0, null);
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The nodes of the message that starts at a part. */
  private List<Node> message(int start, Selector plural) throws UnreadablePatternException {
    var nodes = new ArrayList<Node>();
    var words = new StringBuilder();
    int from = pattern.getPart(start).getLimit();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      words.append(text, from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case REPLACE_NUMBER -> add(nodes, words, new Hash(plural));
        case ARG_START -> {
          int end = pattern.getLimitPartIndex(i);
          add(nodes, words, argument(i, end, plural));
          from = pattern.getPart(end).getLimit();
          i = end;
        }
        default -> {
          // quotes are skipped, what ICU would insert is not there, and the end of the message ends
          // the loop
        }
      }
    }
    flush(nodes, words);
    return nodes;
  }

  private static void add(List<Node> nodes, StringBuilder words, Node node) {
    flush(nodes, words);
    nodes.add(node);
  }

  private static void flush(List<Node> nodes, StringBuilder words) {
    if (!words.isEmpty()) {
      nodes.add(new Text(words.toString()));
      words.setLength(0);
    }
  }

  private Node argument(int start, int end, Selector plural) throws UnreadablePatternException {
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    ArgType type = pattern.getPart(start).getArgType();
    return switch (type) {
      case NONE, SIMPLE -> {
        String raw =
            text.substring(pattern.getPart(start).getIndex(), pattern.getPart(end).getLimit());
        boolean isNumber =
            type == ArgType.NONE
                || pattern.partSubstringMatches(pattern.getPart(start + 2), "number");
        yield new Argument(raw, name, isNumber);
      }
      case CHOICE ->
          throw new UnreadablePatternException(
              "it has a choice format, which knows no language's plurals; write plural instead");
      case PLURAL -> choice(start, end, name, Selector.Kind.CARDINAL, plural);
      case SELECTORDINAL -> choice(start, end, name, Selector.Kind.ORDINAL, plural);
      case SELECT -> choice(start, end, name, Selector.Kind.SELECT, plural);
    };
  }

  private Choice choice(int start, int end, String name, Selector.Kind kind, Selector plural)
      throws UnreadablePatternException {
    int i = start + 2;
    double offset = 0;
    if (kind != Selector.Kind.SELECT && pattern.getPartType(i).hasNumericValue()) {
      offset = pattern.getNumericValue(pattern.getPart(i));
      i++;
    }
    if (offset != Math.rint(offset) || Math.abs(offset) > 1000) {
      throw new UnreadablePatternException("its offset " + offset + " is no small whole number");
    }
    var selector = new Selector(name, kind, (int) offset);
    var branches = new ArrayList<Branch>();
    while (i < end) {
      String word = pattern.getSubstring(pattern.getPart(i));
      i++;
      if (pattern.getPartType(i).hasNumericValue()) {
        i++;
      }
      Selector inner = selector.isPlural() ? selector : plural;
      branches.add(new Branch(word, message(i, inner)));
      i = pattern.getLimitPartIndex(i) + 1;
    }
    return new Choice(selector, branches);
  }
}
