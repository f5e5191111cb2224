package tolmach.glossary.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.glossary.Concept;

/** The entries of one file, the good ones apart from the bad; for one use. */
final class Entries {

  private final String desk;
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<GlossaryReading.Fault> faults = new ArrayList<>();

  Entries(String desk) {
    this.desk = desk;
  }

  void add(Entry entry) {
    try {
      boolean isNamed = !entry.id().isEmpty();
      Concept concept = entry.concept(desk);
      if (concepts.containsKey(concept.id())) {
        throw new BadEntryException(
            isNamed
                ? "its id \"" + concept.id() + "\" is that of line " + lines.get(concept.id())
                : "it begins with the term of line "
                    + lines.get(concept.id())
                    + "; give both an id if they are two things");
      }
      concepts.put(concept.id(), concept);
      lines.put(concept.id(), entry.line());
    } catch (BadEntryException e) {
      fault(entry.line(), "the entry is passed over: " + e.getMessage());
    }
  }

  void fault(int line, String message) {
    faults.add(new GlossaryReading.Fault(line, message));
  }

  GlossaryReading finish() {
    return new GlossaryReading(List.copyOf(concepts.values()), faults);
  }
}
