package tolmach.glossary.exchange;

import java.util.List;
import tolmach.glossary.Concept;

/**
 * What a file holds.
 *
 * @param concepts without a time and a person: who puts them in force says these
 * @param faults what could not be read, in the order of the file
 */
public record GlossaryReading(List<Concept> concepts, List<Fault> faults) {

  /**
   * Something that was passed over.
   *
   * @param line where it begins, from 1
   * @param message what is wrong and, where that helps, what to do
   */
  public record Fault(int line, String message) {}

  public GlossaryReading {
    concepts = List.copyOf(concepts);
    faults = List.copyOf(faults);
  }
}
