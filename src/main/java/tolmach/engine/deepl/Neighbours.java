package tolmach.engine.deepl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;

/**
 * Segments that may go in one request: they have the same terms, and know each other as context or
 * have such in common. Those without context go together.
 */
final class Neighbours {

  /** So much of a text around is sent; DeepL names no bound but that of the request. */
  private static final int LONGEST_CONTEXT = 4000;

  private final Set<Hints.Term> terms;
  private final List<Integer> places = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final LinkedHashSet<String> context = new LinkedHashSet<>();

  private Neighbours(Set<Hints.Term> terms) {
    this.terms = terms;
  }

  static List<Neighbours> among(List<SourceSegment> sources) {
    List<Neighbours> groups = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      SourceSegment source = sources.get(i);
      Set<Hints.Term> terms = Set.copyOf(source.hints().terms());
      Neighbours group =
          groups.stream()
              .filter(some -> some.terms.equals(terms) && some.knows(source))
              .findFirst()
              .orElse(null);
      if (group == null) {
        group = new Neighbours(terms);
        groups.add(group);
      }
      group.add(i, source);
    }
    return groups;
  }

  private boolean knows(SourceSegment source) {
    List<String> around = around(source);
    if (around.isEmpty() || known.isEmpty()) {
      return around.isEmpty() && known.isEmpty();
    }
    return known.contains(source.text()) || around.stream().anyMatch(known::contains);
  }

  private void add(int place, SourceSegment source) {
    places.add(place);
    List<String> around = around(source);
    context.addAll(source.hints().before());
    if (!around.isEmpty()) {
      context.add(source.text());
      known.add(source.text());
    }
    context.addAll(source.hints().after());
    known.addAll(around);
  }

  private static List<String> around(SourceSegment source) {
    List<String> around = new ArrayList<>(source.hints().before());
    around.addAll(source.hints().after());
    return around;
  }

  /** Where its segments stand among all. */
  List<Integer> places() {
    return places;
  }

  List<Hints.Term> terms() {
    return List.copyOf(terms);
  }

  /** The sentences around and between, about in their order, as one text; {@code ""} if none. */
  String context() {
    StringBuilder text = new StringBuilder();
    for (String sentence : context) {
      String plain = sentence.replaceAll("⟦/?[0-9]+⟧", "");
      if (text.length() + plain.length() >= LONGEST_CONTEXT) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(plain);
    }
    return text.toString();
  }
}
