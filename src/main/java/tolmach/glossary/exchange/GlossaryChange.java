package tolmach.glossary.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tolmach.glossary.Concept;
import tolmach.glossary.GlossaryVersion;
import tolmach.glossary.TermOrder;

/**
 * What taking concepts in would change of a glossary. Taking the same in again changes nothing.
 *
 * @param added that were not there
 * @param changed that say something else now
 * @param unchanged how many say the same as before
 * @param removed ids of what is to go
 * @param refused ids that another concept has already
 * @param version of the glossary once all this is done
 */
public record GlossaryChange(
    List<Concept> added,
    List<Concept> changed,
    int unchanged,
    List<String> removed,
    List<String> refused,
    String version) {

  /**
   * Compares.
   *
   * @param present by id
   * @param incoming without a time and a person
   * @param now when it is changed
   * @param by the person who changes it, null if not known
   * @param replacedDesks desks of which all that does not come in is to go
   */
  public static GlossaryChange of(
      Map<String, Concept> present,
      Collection<Concept> incoming,
      Instant now,
      String by,
      Set<String> replacedDesks) {
    var added = new ArrayList<Concept>();
    var changed = new ArrayList<Concept>();
    var refused = new ArrayList<String>();
    var after = new TreeMap<>(present);
    int unchanged = 0;
    for (Concept concept : incoming) {
      Concept before = present.get(concept.id());
      if (before != null && isAnother(before, concept)) {
        refused.add(concept.id());
      } else if (before != null && saysTheSame(before, concept)) {
        unchanged++;
      } else {
        var stamped =
            new Concept(concept.id(), concept.desk(), concept.note(), concept.terms(), now, by);
        (before == null ? added : changed).add(stamped);
        after.put(concept.id(), stamped);
      }
    }
    Set<String> ids = incoming.stream().map(Concept::id).collect(Collectors.toSet());
    List<String> removed =
        present.values().stream()
            .filter(concept -> replacedDesks.contains(concept.desk()))
            .map(Concept::id)
            .filter(id -> !ids.contains(id))
            .toList();
    after.keySet().removeAll(removed);
    return new GlossaryChange(
        added, changed, unchanged, removed, refused, GlossaryVersion.of(after.values()));
  }

  /** Ids of two files may be the same by chance: then desk or every single term differs. */
  private static boolean isAnother(Concept before, Concept after) {
    boolean sharesATerm =
        before.terms().stream()
            .anyMatch(
                one ->
                    after.terms().stream()
                        .anyMatch(
                            other ->
                                one.text().equals(other.text())
                                    && one.language().equals(other.language())));
    return !before.desk().equals(after.desk()) || !sharesATerm;
  }

  private static boolean saysTheSame(Concept one, Concept other) {
    return one.desk().equals(other.desk())
        && Objects.equals(one.note(), other.note())
        && TermOrder.inOrder(one.terms()).equals(TermOrder.inOrder(other.terms()));
  }
}
