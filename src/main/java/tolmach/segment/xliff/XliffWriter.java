package tolmach.segment.xliff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.segment.xml.XmlText;

/** Writes an XLIFF 2.1 document in UTF-8, unit after unit. */
public final class XliffWriter implements AutoCloseable {

  static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
  private static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

  private final Writer out;
  private int files;
  private boolean inFile;
  private boolean ended;

  /**
   * Begins the document.
   *
   * @param out closed with this
   */
  public XliffWriter(OutputStream out, LanguageTag source, LanguageTag target) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\""
            + CORE
            + "\" xmlns:mda=\""
            + METADATA
            + "\" version=\"2.1\"");
    attribute("srcLang", source.value());
    attribute("trgLang", target.value());
    this.out.write(">\n");
  }

  /**
   * Begins a file within it, which must get at least one unit.
   *
   * @param original what it is of
   * @param facts about it, by name
   */
  public void file(String original, Map<String, String> facts) throws IOException {
    endFile();
    inFile = true;
    out.write("  <file");
    attribute("id", "f" + ++files);
    attribute("original", writable(original));
    out.write(" canResegment=\"no\" xml:space=\"preserve\">\n");
    if (!facts.isEmpty()) {
      out.write("    <mda:metadata>\n      <mda:metaGroup category=\"tolmach\">\n");
      for (var fact : facts.entrySet()) {
        out.write("        <mda:meta");
        attribute("type", fact.getKey());
        out.write(">" + XmlText.content(writable(fact.getValue())) + "</mda:meta>\n");
      }
      out.write("      </mda:metaGroup>\n    </mda:metadata>\n");
    }
  }

  /** Adds a unit to the file. */
  public void unit(XliffUnit unit) throws IOException {
    var data = new OriginalMarkup();
    var segments = new StringBuilder();
    for (int i = 0; i < unit.segments().size(); i++) {
      segment(unit.segments().get(i), XliffUnit.segmentId(i + 1), data, segments);
    }
    out.write("    <unit");
    attribute("id", unit.id());
    optional("name", writable(unit.name()));
    optional("type", unit.type());
    if (unit.segments().stream().noneMatch(XliffSegment::translate)) {
      attribute("translate", "no");
    }
    out.write(">\n");
    notes(unit);
    out.write(data.xml("      "));
    out.write(segments.toString());
    out.write("    </unit>\n");
  }

  private void notes(XliffUnit unit) throws IOException {
    if (unit.notes().isEmpty()) {
      return;
    }
    out.write("      <notes>\n");
    for (int i = 0; i < unit.notes().size(); i++) {
      XliffNote note = unit.notes().get(i);
      out.write("        <note");
      attribute("id", "n" + (i + 1));
      attribute("category", writable(note.category()));
      attribute("priority", String.valueOf(note.priority()));
      String about = note.segment() == 0 ? "" : XliffUnit.segmentId(note.segment()) + ": ";
      out.write(">" + XmlText.content(about + writable(note.text())) + "</note>\n");
    }
    out.write("      </notes>\n");
  }

  private static void segment(
      XliffSegment segment, String id, OriginalMarkup data, StringBuilder xml) {
    xml.append("      <segment id=\"").append(id).append("\" state=\"");
    xml.append(segment.state().word()).append('"');
    if (!segment.subState().isEmpty()) {
      xml.append(" subState=\"").append(XmlText.attribute(segment.subState())).append('"');
    }
    xml.append(">\n        <source>");
    String source = Content.of(id, data, segment.codes(), segment.source(), segment.source());
    xml.append(segment.translate() ? source : untouched(id, source)).append("</source>\n");
    if (!segment.target().isEmpty()) {
      String target = Content.of(id, data, segment.codes(), segment.source(), segment.target());
      xml.append("        <target>");
      xml.append(segment.translate() ? target : untouched(id, target)).append("</target>\n");
    }
    xml.append("      </segment>\n");
  }

  private static String untouched(String id, String content) {
    return "<mrk id=\"" + id + "m\" translate=\"no\">" + content + "</mrk>";
  }

  private void optional(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      attribute(name, value);
    }
  }

  private void attribute(String name, String value) throws IOException {
    out.write(" " + name + "=\"" + XmlText.attribute(value) + "\"");
  }

  /** The text as it can stand in an attribute: U+FFFD for what XML lacks. */
  public static String writable(String text) {
    var writable = new StringBuilder(text);
    for (int bad = XmlText.firstUnwritable(text, 0);
        bad < text.length();
        bad = XmlText.firstUnwritable(text, bad + 1)) {
      writable.setCharAt(bad, '\uFFFD');
    }
    return writable.toString();
  }

  private void endFile() throws IOException {
    if (inFile) {
      out.write("  </file>\n");
    }
  }

  /** Ends the document; what was written before is no XLIFF without it. */
  public void end() throws IOException {
    if (!ended) {
      ended = true;
      endFile();
      out.write("</xliff>\n");
      out.flush();
    }
  }

  /** Ends the document and closes the stream. */
  @Override
  public void close() throws IOException {
    try (out) {
      end();
    }
  }
}
