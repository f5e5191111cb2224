package tolmach.worker.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.segment.xliff.XliffReader;
import tolmach.segment.xliff.XliffUnit;
import tolmach.segment.xliff.XliffVisitor;
import tolmach.segment.xliff.XliffWriter;
import tolmach.segment.xml.MalformedXmlException;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * A draft as XLIFF 2.1 for a translator outside, and what comes back: a unit for each block, a
 * segment for each sentence, what the checks found as notes.
 */
public final class XliffExchange {

  private XliffExchange() {}

  /**
   * Writes a draft that waits, and nothing beside it.
   *
   * @param out stays open
   */
  public static void write(Draft draft, OutputStream out) throws IOException {
    write(draft, 0, Guidance.NONE, out);
  }

  /**
   * Writes a draft with its article; one without translations gives sources alone.
   *
   * @param revision of it that is out, 0 if it waits
   * @param out stays open
   */
  public static void write(Draft draft, int revision, Guidance guidance, OutputStream out)
      throws IOException {
    DraftUnits units = DraftUnits.of(draft.article());
    if (units.all().isEmpty()) {
      throw new BadItemException("there is no text in " + draft.uri() + " to be translated");
    }
    var writer = new XliffWriter(out, draft.article().language(), draft.target());
    var facts = new LinkedHashMap<String, String>();
    facts.put(Exported.SEQUENCE, String.valueOf(draft.sequence()));
    facts.put(Exported.REVISION, String.valueOf(revision));
    facts.put("desk", draft.desk() == null ? "" : draft.desk());
    facts.put("reason", draft.reason() == null ? "" : draft.reason());
    facts.values().removeIf(String::isEmpty);
    var writing = new UnitOfDraft(draft, units, guidance);
    List<XliffUnit> written = units.all().stream().map(writing::unit).toList();
    writer.file(draft.uri(), facts, written.stream().anyMatch(unit -> unit.limit() > 0));
    for (XliffUnit unit : written) {
      writer.unit(unit);
    }
    writer.end();
  }

  /**
   * What a translator made of a draft, which stays as it is. A target is taken only if its source
   * is still the draft's and it has every inline code once.
   *
   * @param in is closed
   * @throws BadItemException if it is no XLIFF 2, or of another story or language than the draft
   */
  public static Returned edits(InputStream in, Draft draft) throws IOException {
    var reading = new ReturnedReading(draft, DraftUnits.of(draft.article()), targets(draft));
    read(in, reading);
    return reading.returned();
  }

  /**
   * What a translator made, laid onto another text of the story: what they wrote is an edit
   * wherever a sentence has the same source, and a problem elsewhere. What somebody else has
   * written there since is not written over.
   *
   * @param in is closed
   * @param segments of the text that is there now
   * @param person who brings it, and may write over their own words
   */
  public static Returned onto(InputStream in, List<TargetSegment> segments, String person)
      throws IOException {
    var refit = new Refit(segments, person);
    read(in, refit);
    return refit.returned();
  }

  /**
   * What the document says it was made of.
   *
   * @param in is closed
   * @throws BadItemException if it is no XLIFF 2, or of several stories
   */
  public static Exported head(InputStream in) throws IOException {
    var reading = new Exported.Reading();
    read(in, reading);
    return reading.exported();
  }

  private static void read(InputStream in, XliffVisitor visitor) throws IOException {
    try {
      XliffReader.read(in, visitor);
    } catch (MalformedXmlException e) {
      throw new BadItemException("this cannot be read as XLIFF: " + e.getMessage(), e);
    }
  }

  private static Map<String, TargetSegment> targets(Draft draft) {
    var targets = new HashMap<String, TargetSegment>();
    draft.segments().forEach(segment -> targets.put(segment.id(), segment));
    return targets;
  }
}
