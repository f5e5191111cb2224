package tolmach.worker.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.article.ItemKind;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;
import tolmach.memory.Origin;
import tolmach.memory.Query;
import tolmach.message.MessageNotes;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;
import tolmach.segment.TextHash;
import tolmach.segment.xliff.XliffMatch;
import tolmach.segment.xliff.XliffNote;
import tolmach.segment.xliff.XliffSegment;
import tolmach.segment.xliff.XliffState;
import tolmach.segment.xliff.XliffUnit;
import tolmach.worker.Draft;
import tolmach.worker.Former;
import tolmach.worker.TargetSegment;

/** Makes units of the blocks of a draft, with all that a translator should know. */
final class UnitOfDraft {

  private final Draft draft;
  private final Guidance guidance;
  private final DraftUnits units;
  private final Map<String, TargetSegment> targets = new HashMap<>();
  private final Map<String, Query> queries = new HashMap<>();

  UnitOfDraft(Draft draft, DraftUnits units, Guidance guidance) {
    this.draft = draft;
    this.units = units;
    this.guidance = guidance;
    draft.segments().forEach(segment -> targets.put(segment.id(), segment));
    List<Segment> all = draft.article().segments();
    String desk = draft.desk() == null ? "" : draft.desk();
    for (int i = 0; i < all.size(); i++) {
      String before = i == 0 ? "" : all.get(i - 1).hash();
      String after = i == all.size() - 1 ? "" : all.get(i + 1).hash();
      Segment one = all.get(i);
      queries.put(one.id(), new Query(draft.uri(), one.hash(), before, after, one.text(), desk));
    }
  }

  XliffUnit unit(DraftUnits.Unit unit) {
    var segments = new ArrayList<XliffSegment>();
    var notes = new ArrayList<XliffNote>();
    var matches = new ArrayList<XliffMatch>();
    var facts = new LinkedHashMap<String, String>();
    List<String> comment =
        draft.kind() == ItemKind.MESSAGES
            ? MessageNotes.comment(draft.article(), unit.block().id())
            : List.of();
    if (!comment.isEmpty()) {
      notes.add(new XliffNote(0, "comment", 2, String.join("\n", comment)));
    }
    for (Segment segment : unit.segments()) {
      TargetSegment target = targets.get(segment.id());
      segments.add(segment(segment, target));
      int number = segments.size();
      if (target != null) {
        target.findings().forEach(finding -> notes.add(note(number, finding)));
        target.former().forEach(former -> notes.add(note(number, former)));
        if (!target.target().isBlank()) {
          facts.put(XliffUnit.segmentId(number), TextHash.of(target.target()));
        }
      }
      matches.addAll(matches(number, segment, target));
    }
    int limit =
        draft.kind() == ItemKind.MESSAGES
            ? MessageNotes.limit(draft.article(), unit.block().id())
            : 0;
    List<String> sources =
        unit.segments().stream().filter(Segment::translate).map(Segment::text).toList();
    return new XliffUnit(
        unit.id(),
        unit.block().id(),
        "tolmach:" + unit.block().role().word(),
        segments,
        notes,
        matches,
        guidance.terms(pair(), sources, draft.desk()),
        limit,
        facts);
  }

  private LanguagePair pair() {
    return new LanguagePair(draft.article().language(), draft.target());
  }

  /** What persons had written before its source changed goes first. */
  private List<XliffMatch> matches(int number, Segment segment, TargetSegment target) {
    boolean isDone = target != null && target.isPersons() && target.former().isEmpty();
    if (!segment.translate() || isDone) {
      return List.of();
    }
    var matches = new ArrayList<XliffMatch>();
    if (target != null) {
      for (Former former : target.former()) {
        String origin = "what " + person(former) + " wrote before the source changed";
        matches.add(new XliffMatch(number, -1, origin, former.source(), former.target()));
      }
    }
    matches.addAll(guidance.matches(number, pair(), queries.get(segment.id())));
    return matches;
  }

  private XliffSegment segment(Segment segment, TargetSegment target) {
    List<InlineCode> codes = segment.codes().stream().map(this::flowing).toList();
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
  private InlineCode flowing(InlineCode code) {
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

  private static XliffNote note(int segment, Former former) {
    return new XliffNote(
        segment,
        "former",
        2,
        "before, the source was \""
            + former.source()
            + "\", and "
            + person(former)
            + " wrote \""
            + former.target()
            + "\"");
  }

  private static String person(Former former) {
    return former.by() == null ? "a person" : former.by();
  }
}
