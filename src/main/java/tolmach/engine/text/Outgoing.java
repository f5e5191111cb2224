package tolmach.engine.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguagePair;

/**
 * The text of a segment as an engine shall see it, what was taken out of it or replaced, and where
 * each char comes from. Immutable.
 */
final class Outgoing {

  private static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]+)⟧");

  /** Before these no space is left where a code was taken out. */
  private static final String CLINGING = ",.;:!?)]»”";

  /** A part of the core before anything is decided. */
  private record Part(Item.Kind kind, String id, int start, int end) {}

  private final String text;
  private final List<Item> items;
  private final int[] from;
  private final int[] to;

  private Outgoing(String text, List<Item> items, int[] from, int[] to) {
    this.text = text;
    this.items = List.copyOf(items);
    this.from = from;
    this.to = to;
  }

  static Outgoing of(String segment, Edges edges, LanguagePair pair, TextPolicy policy) {
    List<Part> parts = parts(segment, edges, pair, policy.protection());
    int[] mates = mates(parts);
    int[] holders = holders(parts, mates, policy);
    return build(segment, edges, parts, mates, holders, policy.holders());
  }

  private static List<Part> parts(
      String segment, Edges edges, LanguagePair pair, Protection protection) {
    List<Part> parts = new ArrayList<>();
    Matcher marker = MARKER.matcher(segment).region(edges.from(), edges.to());
    while (marker.find()) {
      boolean closes = !marker.group(1).isEmpty();
      parts.add(
          new Part(
              closes ? Item.Kind.CLOSE : Item.Kind.OPEN,
              marker.group(2),
              marker.start(),
              marker.end()));
    }
    String core = segment.substring(edges.from(), edges.to());
    for (Protection.Span span : protection.find(core, pair)) {
      int start = edges.from() + span.start();
      int end = edges.from() + span.end();
      if (parts.stream().noneMatch(part -> part.start() < end && start < part.end())) {
        parts.add(new Part(Item.Kind.PROTECTED, "", start, end));
      }
    }
    parts.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return parts;
  }

  private static int[] mates(List<Part> parts) {
    int[] mates = new int[parts.size()];
    Arrays.fill(mates, -1);
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < mates.length; i++) {
      Deque<Integer> same = open.computeIfAbsent(parts.get(i).id(), id -> new ArrayDeque<>());
      if (parts.get(i).kind() == Item.Kind.OPEN) {
        same.push(i);
      } else if (parts.get(i).kind() == Item.Kind.CLOSE && !same.isEmpty()) {
        mates[i] = same.pop();
        mates[mates[i]] = i;
      }
    }
    return mates;
  }

  /** Codes that stand alone come first, then protected text, then pairs, as long as there are. */
  private static int[] holders(List<Part> parts, int[] mates, TextPolicy policy) {
    int left = policy.holders().count();
    boolean[] chosen = new boolean[mates.length];
    for (int turn = 0; turn < (policy.pairsAligned() ? 2 : 3); turn++) {
      for (int i = 0; i < mates.length && left > 0; i++) {
        boolean isProtected = parts.get(i).kind() == Item.Kind.PROTECTED;
        int own = isProtected ? 1 : mates[i] < 0 ? 0 : 2;
        if (own == turn && !chosen[i]) {
          chosen[i] = true;
          left--;
        }
      }
    }
    int[] holders = new int[mates.length];
    int next = 0;
    for (int i = 0; i < holders.length; i++) {
      holders[i] = chosen[i] ? next++ : -1;
    }
    return holders;
  }

  private static Outgoing build(
      String segment, Edges edges, List<Part> parts, int[] mates, int[] numbers, Holders holders) {
    StringBuilder text = new StringBuilder();
    int[] from = new int[segment.length() + 8 * parts.size()];
    int[] to = new int[from.length];
    List<Item> items = new ArrayList<>();
    int at = edges.from();
    boolean lifted = false;
    for (int i = 0; i <= parts.size(); i++) {
      int stop = i < parts.size() ? parts.get(i).start() : edges.to();
      for (; at < stop; at++) {
        char next = segment.charAt(at);
        // where a code was taken out between two spaces, one is enough
        boolean doubled = lifted && Character.isWhitespace(next) && endsWithSpace(text);
        if (lifted && CLINGING.indexOf(next) >= 0 && endsWithSpace(text) && text.length() > 0) {
          int less = text.length() - 1;
          text.setLength(less);
          items.replaceAll(item -> item.upTo(less));
        }
        if (!doubled) {
          from[text.length()] = at;
          to[text.length()] = at + 1;
          text.append(next);
        }
        lifted &= doubled;
      }
      if (i < parts.size()) {
        Part part = parts.get(i);
        String literal = segment.substring(part.start(), part.end());
        String shown = "";
        if (numbers[i] >= 0) {
          shown = holders.write(numbers[i]);
        } else if (part.kind() == Item.Kind.PROTECTED) {
          shown = literal;
        }
        int start = text.length();
        text.append(shown);
        Arrays.fill(from, start, text.length(), part.start());
        Arrays.fill(to, start, text.length(), part.end());
        items.add(
            new Item(
                i,
                kind(part, mates[i], segment),
                mates[i],
                literal,
                numbers[i],
                start,
                text.length(),
                part.start(),
                part.end(),
                spaceBefore(segment, edges, parts, i),
                spaceAfter(segment, edges, parts, i)));
        lifted |= shown.isEmpty();
        at = part.end();
      }
    }
    return new Outgoing(text.toString(), items, from, to);
  }

  private static Item.Kind kind(Part part, int mate, String segment) {
    boolean hasOther = mate >= 0 || segment.contains("⟦/" + part.id() + "⟧");
    return part.kind() == Item.Kind.OPEN && !hasOther ? Item.Kind.ALONE : part.kind();
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private static boolean spaceBefore(String segment, Edges edges, List<Part> parts, int index) {
    int at = parts.get(index).start();
    for (int i = index - 1;
        i >= 0 && parts.get(i).end() == at && !parts.get(i).id().isEmpty();
        i--) {
      at = parts.get(i).start();
    }
    return at <= edges.from() || Character.isWhitespace(segment.charAt(at - 1));
  }

  private static boolean spaceAfter(String segment, Edges edges, List<Part> parts, int index) {
    int at = parts.get(index).end();
    for (int i = index + 1;
        i < parts.size() && parts.get(i).start() == at && !parts.get(i).id().isEmpty();
        i++) {
      at = parts.get(i).end();
    }
    return at >= edges.to() || Character.isWhitespace(segment.charAt(at));
  }

  String text() {
    return text;
  }

  List<Item> items() {
    return items;
  }

  /** Where in the segment a char of the text for the engine begins. */
  int from(int at) {
    return from[at];
  }

  /** Where in the segment a char of the text for the engine ends. */
  int to(int at) {
    return to[at];
  }

  /** True if there is a letter that is neither of a holder nor protected. */
  boolean hasWords() {
    int at = 0;
    for (Item item : items) {
      if (hasLetter(at, item.at())) {
        return true;
      }
      at = item.end();
    }
    return hasLetter(at, text.length());
  }

  private boolean hasLetter(int start, int end) {
    return text.substring(start, end).codePoints().anyMatch(Character::isLetter);
  }

  /** Its words; what stands for an item is one. */
  Words words() {
    return new Words(
        text,
        items.stream()
            .filter(item -> item.end() > item.at())
            .map(item -> new Words.Word(item.at(), item.end()))
            .toList());
  }
}
