package tolmach.memory.tmx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tolmach.memory.Unit;

/** All that a file gave, and how its reading ended. */
record ReadTmx(List<Unit> units, List<TmxFault> faults, IOException end) {

  static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  static final TmxDefaults DEFAULTS = TmxDefaults.of("urn:tolmach:tmx:test", NOW);

  static ReadTmx of(String file) {
    return of(file.getBytes(StandardCharsets.UTF_8), DEFAULTS);
  }

  static ReadTmx of(byte[] file, TmxDefaults defaults) {
    var units = new ArrayList<Unit>();
    var faults = new ArrayList<TmxFault>();
    var sink =
        new TmxSink() {
          @Override
          public void unit(Unit unit, int line) {
            units.add(unit);
          }

          @Override
          public void skipped(TmxFault fault) {
            faults.add(fault);
          }
        };
    IOException end = null;
    try {
      new TmxReader(defaults).read(new ByteArrayInputStream(file), sink);
    } catch (IOException e) {
      end = e;
    }
    return new ReadTmx(units, faults, end);
  }

  /** A file of another tool with these units, en to ru. */
  static String file(String... units) {
    return "<tmx version=\"1.4\"><header creationtool=\"Quill\" creationtoolversion=\"7\""
        + " segtype=\"sentence\" o-tmf=\"q\" adminlang=\"en\" srclang=\"en\" datatype=\"xml\"/>"
        + "<body>\n"
        + String.join("\n", units)
        + "\n</body></tmx>\n";
  }

  static String tu(String source, String target) {
    return "<tu><tuv xml:lang=\"en\"><seg>"
        + source
        + "</seg></tuv><tuv xml:lang=\"ru\"><seg>"
        + target
        + "</seg></tuv></tu>";
  }

  Unit one() {
    if (units.size() != 1 || !faults.isEmpty() || end != null) {
      throw new AssertionError("one unit was expected, this is: " + this);
    }
    return units.get(0);
  }
}
