package tolmach.segment.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tolmach.language.LanguageTag;
import tolmach.segment.xml.MalformedXmlException;
import tolmach.segment.xml.XmlPull;
import tolmach.segment.xml.XmlPull.Event;

/** Reads XLIFF 2.0 and 2.1, a segment at a time. What is no core element is passed over. */
public final class XliffReader {

  private final XmlPull xml;
  private final XliffVisitor visitor;
  private String fault = "";

  private XliffReader(XmlPull xml, XliffVisitor visitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  /**
   * Reads a document to its end.
   *
   * @param in is closed
   * @throws MalformedXmlException if it is no XLIFF 2, or no XML from some line on
   */
  public static void read(InputStream in, XliffVisitor visitor) throws IOException {
    try (XmlPull xml = XmlPull.open(in)) {
      new XliffReader(xml, visitor).document();
    }
  }

  private void document() throws IOException {
    root();
    String unit = "";
    for (Event event = xml.next(); event != Event.FINISHED; event = xml.next()) {
      if (event != Event.START) {
        continue;
      }
      switch (xml.name()) {
        case "file" -> {
          unit = "";
          visitor.file(xml.attribute("original").orElse(""));
        }
        case "metadata" -> metadata(unit);
        case "unit" -> unit = xml.attribute("id").orElse("");
        case "segment" -> segment(unit);
        case "group" -> {
          // holds units
        }
        default -> xml.skip();
      }
    }
  }

  /** Those of ours; others are passed over. */
  private void metadata(String unit) throws IOException {
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      Event event = xml.next();
      if (event == Event.FINISHED) {
        return;
      }
      if (event != Event.START) {
        continue;
      }
      boolean isOurs =
          xml.name().equals("metaGroup")
              && xml.attribute("category").orElse("").equals(XliffModules.OURS);
      if (xml.name().equals("meta")) {
        String name = xml.attribute("type").orElse("");
        visitor.fact(unit, name, new ContentReader(xml, this::noteFault).read());
      } else if (!isOurs) {
        xml.skip();
      }
    }
  }

  private void root() throws IOException {
    Event event = xml.next();
    while (event != Event.START && event != Event.FINISHED) {
      event = xml.next();
    }
    if (event == Event.FINISHED || !xml.name().equals("xliff")) {
      throw refused(
          "it is no XLIFF: its root is "
              + (event == Event.FINISHED ? "missing" : "<" + xml.name() + ">"));
    }
    String version = xml.attribute("version").orElse("");
    if (!version.startsWith("2.") || !xml.namespace().equals(XliffWriter.CORE)) {
      throw refused("it is XLIFF " + version + "; 2.0 and 2.1 can be read");
    }
    visitor.document(language("srcLang"), language("trgLang"));
  }

  private LanguageTag language(String attribute) throws IOException {
    String value = xml.attribute(attribute).orElse("");
    try {
      return LanguageTag.of(value.replace('_', '-'));
    } catch (IllegalArgumentException e) {
      throw refused("its " + attribute + " \"" + value + "\" is no language tag");
    }
  }

  private MalformedXmlException refused(String reason) {
    return new MalformedXmlException(xml.line(), xml.column(), reason);
  }

  private void segment(String unit) throws IOException {
    fault = "";
    int line = xml.line();
    String id = xml.attribute("id").orElse("");
    Optional<String> said = xml.attribute("state");
    String source = "";
    Optional<String> target = Optional.empty();
    var content = new ContentReader(xml, this::noteFault);
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      Event event = xml.next();
      if (event == Event.FINISHED) {
        break;
      }
      if (event == Event.START) {
        switch (xml.name()) {
          case "source" -> source = content.read();
          case "target" -> target = Optional.of(content.read());
          default -> xml.skip();
        }
      }
    }
    if (xml.isDamaged(line, xml.line()) && (source + target.orElse("")).indexOf('\uFFFD') >= 0) {
      noteFault("it has characters that are none in its encoding or that XML does not allow");
    }
    visitor.segment(
        new ReadSegment(
            line,
            unit,
            id,
            said.flatMap(XliffState::of)
                .orElse(target.isPresent() ? XliffState.TRANSLATED : XliffState.INITIAL),
            source,
            target,
            fault));
  }

  private void noteFault(String reason) {
    if (fault.isEmpty()) {
      fault = reason;
    }
  }
}
