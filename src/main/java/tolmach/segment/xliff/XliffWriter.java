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

  private static final String UNTOUCHED = " translate=\"no\"";

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
            + "\""
            + XliffModules.NAMESPACES
            + " version=\"2.1\"");
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
    file(original, facts, false);
  }

  /**
   * Begins a file within it, which must get at least one unit.
   *
   * @param limited true if units of it have a limit
   */
  public void file(String original, Map<String, String> facts, boolean limited) throws IOException {
    endFile();
    inFile = true;
    out.write("  <file");
    attribute("id", "f" + ++files);
    attribute("original", writable(original));
    out.write(" canResegment=\"no\" xml:space=\"preserve\">\n");
    out.write(XliffModules.facts(facts, "    "));
    if (limited) {
      out.write(XliffModules.PROFILE);
    }
  }

  /** Adds a unit to the file. */
  public void unit(XliffUnit unit) throws IOException {
    var data = new OriginalMarkup();
    var segments = new StringBuilder();
    for (int i = 0; i < unit.segments().size(); i++) {
      segment(unit, i + 1, data, segments);
    }
    out.write("    <unit");
    attribute("id", unit.id());
    optional("name", writable(unit.name()));
    optional("type", unit.type());
    if (unit.segments().stream().noneMatch(XliffSegment::translate)) {
      attribute("translate", "no");
    }
    boolean isAlone = unit.segments().size() == 1;
    out.write(XliffModules.limit(isAlone ? unit.limit() : 0));
    out.write(">\n");
    out.write(XliffModules.facts(unit.facts(), "      "));
    out.write(XliffModules.matches(unit.matches()));
    out.write(XliffModules.terms(unit.terms()));
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

  private static void segment(XliffUnit unit, int number, OriginalMarkup data, StringBuilder xml) {
    XliffSegment segment = unit.segments().get(number - 1);
    String id = XliffUnit.segmentId(number);
    xml.append("      <segment id=\"").append(id).append("\" state=\"");
    xml.append(segment.state().word()).append('"');
    if (!segment.subState().isEmpty()) {
      xml.append(" subState=\"").append(XmlText.attribute(segment.subState())).append('"');
    }
    xml.append(">\n        <source>");
    String source = Content.of(id, data, segment.codes(), segment.source(), segment.source());
    String about = aboutSpan(unit, number);
    xml.append(about.isEmpty() ? source : marked(number, about, source)).append("</source>\n");
    if (!segment.target().isEmpty()) {
      String target = Content.of(id, data, segment.codes(), segment.source(), segment.target());
      xml.append("        <target>");
      xml.append(segment.translate() ? target : marked(number, UNTOUCHED, target));
      xml.append("</target>\n");
    }
    xml.append("      </segment>\n");
  }

  /** What is to be said of all the text of a segment; {@code ""} if nothing is. */
  private static String aboutSpan(XliffUnit unit, int number) {
    if (!unit.segments().get(number - 1).translate()) {
      return UNTOUCHED;
    }
    String limit = XliffModules.limit(unit.segments().size() == 1 ? 0 : unit.limit());
    boolean isPointedAt = unit.matches().stream().anyMatch(match -> match.segment() == number);
    if (isPointedAt) {
      return " type=\"mtc:match\"" + limit;
    }
    return limit.isEmpty() ? "" : " translate=\"yes\"" + limit; // generic marks must say so
  }

  private static String marked(int number, String about, String content) {
    return "<mrk id=\"" + XliffModules.span(number) + "\"" + about + ">" + content + "</mrk>";
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
