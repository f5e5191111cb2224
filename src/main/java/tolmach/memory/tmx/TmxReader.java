package tolmach.memory.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tolmach.memory.Unit;
import tolmach.segment.xml.MalformedXmlException;
import tolmach.segment.xml.XmlPull;
import tolmach.segment.xml.XmlPull.Event;

/**
 * Reads TMX 1.1 to 1.4b, one {@code <tu>} at a time however long the file is. UTF-8, UTF-16 or what
 * the file declares; compressed by gzip or not. A document type is passed over and never fetched.
 */
public final class TmxReader {

  private final TmxDefaults defaults;

  public TmxReader(TmxDefaults defaults) {
    this.defaults = defaults;
  }

  /**
   * Reads a file to its end.
   *
   * @param in is closed
   * @param sink is told of each unit and of each that is bad
   * @throws MalformedXmlException if it is no TMX, or no XML from some line on; what stood before
   *     has gone to the sink
   * @throws IOException if it cannot be read
   */
  public void read(InputStream in, TmxSink sink) throws IOException {
    try (XmlPull xml = XmlPull.open(in)) {
      root(xml);
      TmxHeader header = TmxHeader.NONE;
      boolean inBody = false;
      for (Event event = xml.next(); event != Event.FINISHED; event = xml.next()) {
        if (event != Event.START) {
          continue;
        }
        String name = xml.name();
        if (name.equals("header") && !inBody) {
          header = TmxHeader.of(xml);
          xml.skip();
        } else if (name.equals("body") && !inBody) {
          inBody = true;
        } else if (name.equals("tu") && inBody) {
          unit(xml, header, sink);
        } else {
          sink.skipped(
              new TmxFault(
                  xml.line(), "", "<" + name + "> stands where a <tu> in a <body> should be"));
          xml.skip();
        }
      }
    }
  }

  private static void root(XmlPull xml) throws IOException {
    Event event = xml.next();
    while (event != Event.START && event != Event.FINISHED) {
      event = xml.next();
    }
    if (event == Event.FINISHED || !xml.name().equals("tmx")) {
      throw new MalformedXmlException(
          xml.line(),
          xml.column(),
          "it is no TMX: its root is "
              + (event == Event.FINISHED ? "missing" : "<" + xml.name() + ">")
              + ", not <tmx>");
    }
    String version = xml.attribute("version").orElse("1.4");
    if (!version.startsWith("1.")) {
      throw new MalformedXmlException(
          xml.line(), xml.column(), "it is TMX " + version + "; 1.1 to 1.4 can be read");
    }
  }

  private void unit(XmlPull xml, TmxHeader header, TmxSink sink) throws IOException {
    Tu tu = TuReader.read(xml);
    List<Unit> units;
    try {
      units = new TuUnits(header, defaults).of(tu);
    } catch (BadUnitException e) {
      sink.skipped(new TmxFault(tu.line(), tu.tuid(), e.getMessage()));
      return;
    }
    units.forEach(unit -> sink.unit(unit, tu.line()));
  }
}
