package tolmach.memory.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.memory.UnknownPlace;
import tolmach.memory.tmx.TmxDefaults;
import tolmach.memory.tmx.TmxFault;
import tolmach.memory.tmx.TmxSink;
import tolmach.segment.MarkedText;
import tolmach.segment.TextHash;
import tolmach.segment.xliff.ReadSegment;
import tolmach.segment.xliff.XliffReader;
import tolmach.segment.xliff.XliffState;
import tolmach.segment.xliff.XliffVisitor;

/**
 * The translated segments of an XLIFF 2 document as units. What is not translated yet is no fault
 * and passed over. Where a segment stood among others is not taken from it: a document may be a
 * part of one.
 */
public final class XliffUnits implements XliffVisitor {

  private final TmxDefaults defaults;
  private final TmxSink sink;
  private LanguagePair pair;

  private XliffUnits(TmxDefaults defaults, TmxSink sink) {
    this.defaults = defaults;
    this.sink = sink;
  }

  /**
   * Reads a document to its end.
   *
   * @param in is closed
   * @throws tolmach.segment.xml.MalformedXmlException if it is no XLIFF 2, or no XML from some line
   *     on; what stood before has gone to the sink
   */
  public static void read(InputStream in, TmxDefaults defaults, TmxSink sink) throws IOException {
    XliffReader.read(in, new XliffUnits(defaults, sink));
  }

  @Override
  public void document(LanguageTag source, LanguageTag target) {
    pair = new LanguagePair(source, target);
  }

  @Override
  public void file(String original) {
    // what it is of decides nothing: its units are of this document
  }

  @Override
  public void segment(ReadSegment read) {
    String target = read.target().orElse("").strip();
    String source = read.source().strip();
    boolean pending = read.state() == XliffState.INITIAL && target.isEmpty();
    if (pending || !defaults.wants(pair.source(), pair.target())) {
      return;
    }
    String fault = fault(read, source, target);
    if (!fault.isEmpty()) {
      sink.skipped(new TmxFault(read.line(), read.unit(), fault));
      return;
    }
    sink.unit(
        new Unit(
            pair,
            source,
            target,
            TextHash.of(source),
            UnknownPlace.previous(target),
            UnknownPlace.NEXT,
            defaults.uri(),
            defaults.origin().orElse(OriginClass.IMPORTED),
            null,
            null,
            defaults.created(),
            defaults.desk(),
            0,
            0,
            defaults.by()),
        read.line());
  }

  private static String fault(ReadSegment read, String source, String target) {
    if (!read.fault().isEmpty()) {
      return read.fault();
    }
    if (MarkedText.plain(source).isBlank()) {
      return "its source is empty";
    }
    if (MarkedText.plain(target).isBlank()) {
      return "its target is empty";
    }
    var codes = new ArrayList<>(MarkedText.markers(source));
    var others = MarkedText.markers(target);
    return codes.size() == others.size() && codes.containsAll(others)
        ? ""
        : "the target has other inline codes than the source";
  }
}
