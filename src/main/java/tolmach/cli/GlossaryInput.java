package tolmach.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.glossary.Concept;
import tolmach.glossary.Glossary;
import tolmach.glossary.GlossaryVersion;
import tolmach.glossary.TermBase;
import tolmach.glossary.exchange.GlossaryFile;
import tolmach.glossary.exchange.GlossaryReading;
import tolmach.wire.OperatorException;

/** Files of terms that a command was given; tells of each entry that is passed over. */
final class GlossaryInput {

  private final Terminal terminal;
  private int faults;

  GlossaryInput(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How much was passed over by now. */
  int faults() {
    return faults;
  }

  /**
   * The concepts of all files by id, a later file's in place of an earlier one's.
   *
   * @param desk whose they are where a file does not say
   * @param prefix of every id
   * @throws OperatorException if a file cannot be read or has no entry that is good
   */
  Map<String, Concept> concepts(List<Path> files, String desk, String prefix) {
    var concepts = new LinkedHashMap<String, Concept>();
    for (Path file : files) {
      var input = new InputFile(file, terminal.in());
      GlossaryReading reading = GlossaryFile.read(input.bytes(), desk);
      for (GlossaryReading.Fault fault : reading.faults()) {
        terminal.tell(input.name() + ":" + fault.line() + ": " + fault.message());
      }
      faults += reading.faults().size();
      if (reading.concepts().isEmpty() && !reading.faults().isEmpty()) {
        throw new OperatorException(
            "There is no term to be taken from " + input.name(),
            "Its lines are named above; src/docs/glossary.md shows an example of each format");
      }
      for (Concept concept : reading.concepts()) {
        String id = prefix + concept.id();
        concepts.put(
            id, new Concept(id, concept.desk(), concept.note(), concept.terms(), null, null));
      }
    }
    return concepts;
  }

  /** A glossary of these files alone, in force for every desk. */
  Glossary glossary(List<Path> files) {
    List<Concept> concepts =
        concepts(files, "", "").values().stream()
            .map(one -> new Concept(one.id(), "", one.note(), one.terms(), null, null))
            .toList();
    return TermBase.of(concepts, GlossaryVersion.of(concepts));
  }
}
