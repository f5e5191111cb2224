package tolmach.worker.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.memory.Origin;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;
import tolmach.segment.xliff.XliffNote;
import tolmach.segment.xliff.XliffReader;
import tolmach.segment.xliff.XliffSegment;
import tolmach.segment.xliff.XliffState;
import tolmach.segment.xliff.XliffUnit;
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
   * Writes a draft with its article; one without translations gives sources alone.
   *
   * @param out stays open
   */
  public static void write(Draft draft, OutputStream out) throws IOException {
    Map<String, TargetSegment> targets = targets(draft);
    DraftUnits units = DraftUnits.of(draft.article());
    if (units.all().isEmpty()) {
      throw new BadItemException("there is no text in " + draft.uri() + " to be translated");
    }
    var writer = new XliffWriter(out, draft.article().language(), draft.target());
    var facts = new LinkedHashMap<String, String>();
    facts.put("sequence", String.valueOf(draft.sequence()));
    facts.put("desk", draft.desk() == null ? "" : draft.desk());
    facts.put("reason", draft.reason() == null ? "" : draft.reason());
    facts.values().removeIf(String::isEmpty);
    writer.file(draft.uri(), facts);
    for (DraftUnits.Unit unit : units.all()) {
      writer.unit(unit(unit, units, targets));
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
    try {
      XliffReader.read(in, reading);
    } catch (MalformedXmlException e) {
      throw new BadItemException("this cannot be read as XLIFF: " + e.getMessage(), e);
    }
    return reading.returned();
  }

  private static Map<String, TargetSegment> targets(Draft draft) {
    var targets = new HashMap<String, TargetSegment>();
    draft.segments().forEach(segment -> targets.put(segment.id(), segment));
    return targets;
  }

  private static XliffUnit unit(
      DraftUnits.Unit unit, DraftUnits units, Map<String, TargetSegment> targets) {
    var segments = new ArrayList<XliffSegment>();
    var notes = new ArrayList<XliffNote>();
    for (Segment segment : unit.segments()) {
      TargetSegment target = targets.get(segment.id());
      segments.add(segment(segment, target, units));
      if (target != null) {
        target.findings().forEach(finding -> notes.add(note(segments.size(), finding)));
      }
    }
    return new XliffUnit(
        unit.id(), unit.block().id(), "tolmach:" + unit.block().role().word(), segments, notes);
  }

  private static XliffSegment segment(Segment segment, TargetSegment target, DraftUnits units) {
    List<InlineCode> codes = segment.codes().stream().map(code -> flowing(code, units)).toList();
    boolean translated = target != null && !target.target().isBlank();
    return new XliffSegment(
        !translated
            ? XliffState.INITIAL
            : target.origin() == Origin.HUMAN_EDIT ? XliffState.REVIEWED : XliffState.TRANSLATED,
        translated ? "tolmach:" + word(target.origin()) : "",
        segment.text(),
        translated ? target.target() : "",
        codes,
        segment.translate());
  }

  private static String word(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with the units of its texts in place of their segments. */
  private static InlineCode flowing(InlineCode code, DraftUnits units) {
    if (code.subFlows() == null) {
      return code;
    }
    var flows = new HashMap<String, String>();
    code.subFlows().forEach((attribute, segment) -> flows.put(attribute, units.unitOf(segment)));
    return new InlineCode(code.id(), code.kind(), code.data(), flows);
  }

  private static XliffNote note(int segment, Finding finding) {
    int priority =
        finding.severity() == Severity.BLOCK ? 1 : finding.severity() == Severity.WARN ? 4 : 8;
    return new XliffNote(segment, finding.check(), priority, finding.message());
  }
}
