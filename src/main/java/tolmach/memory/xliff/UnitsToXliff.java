package tolmach.memory.xliff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.segment.xliff.XliffSegment;
import tolmach.segment.xliff.XliffState;
import tolmach.segment.xliff.XliffUnit;
import tolmach.segment.xliff.XliffWriter;

/**
 * Writes units as XLIFF 2.1, one unit of one segment each; those of a story that follow each other
 * in one file. Who made them and when is not in it: TMX has all of that.
 */
public final class UnitsToXliff {

  private final XliffWriter writer;
  private String uri;
  private long count;

  /**
   * Begins the document.
   *
   * @param out stays open
   */
  public UnitsToXliff(OutputStream out, LanguageTag source, LanguageTag target) throws IOException {
    writer = new XliffWriter(out, source, target);
  }

  /** Adds a unit of those languages. */
  public void write(Unit unit) throws IOException {
    if (!unit.uri().equals(uri)) {
      uri = unit.uri();
      writer.file(uri, Map.of());
    }
    var segment =
        new XliffSegment(
            unit.originClass() == OriginClass.MACHINE ? XliffState.TRANSLATED : XliffState.REVIEWED,
            "",
            unit.source(),
            unit.target(),
            List.of(),
            true);
    writer.unit(new XliffUnit("u" + ++count, "", "", List.of(segment), List.of()));
  }

  /** Ends the document. */
  public void end() throws IOException {
    if (count == 0) {
      throw new IOException("there is no unit, and an XLIFF document has at least one");
    }
    writer.end();
  }
}
