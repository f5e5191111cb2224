package tolmach.memory.tmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;
import tolmach.segment.xml.XmlText;

/**
 * Writes units as TMX 1.4b in UTF-8, one {@code <tu>} each, as they come. {@link TmxReader} makes
 * the same units of it again, to the last character. No document type is named: many programs would
 * look for its file.
 */
public final class TmxWriter implements AutoCloseable {

  private final Writer out;
  private boolean ended;

  /**
   * Writes the header.
   *
   * @param out closed with this
   * @param version of Tolmach
   * @param now when the file is made
   */
  public TmxWriter(OutputStream out, String version, Instant now) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header");
    attribute("creationtool", TmxNames.TOOL);
    attribute("creationtoolversion", version);
    attribute("segtype", "sentence");
    attribute("o-tmf", TmxNames.TOOL);
    attribute("adminlang", "en");
    attribute("srclang", "*all*");
    attribute("datatype", "unknown");
    attribute("creationdate", TmxDate.write(now));
    this.out.write("/>\n  <body>\n");
  }

  /** Adds one unit. */
  public void write(Unit unit) throws IOException {
    out.write("    <tu");
    attribute("tuid", TextHash.of(unit.key().word()));
    attribute("srclang", unit.pair().source().value());
    attribute("creationdate", TmxDate.write(unit.created()));
    boolean plainBy = unit.by() != null && XmlText.isWritable(unit.by());
    if (plainBy) {
      attribute("creationid", unit.by());
    }
    out.write(">\n");
    prop(TmxNames.URI, unit.uri());
    prop(TmxNames.ORIGIN, unit.originClass().name());
    propUnless("", TmxNames.DESK, unit.desk());
    propUnless("", TmxNames.PREVIOUS, unit.previousHash());
    propUnless("", TmxNames.NEXT, unit.nextHash());
    propUnless(TextHash.of(unit.source()), TmxNames.SOURCE_HASH, unit.sourceHash());
    propUnless(null, TmxNames.ENGINE, unit.engine());
    propUnless(null, TmxNames.ENGINE_VERSION, unit.engineVersion());
    propUnless("0", TmxNames.SEQUENCE, String.valueOf(unit.sequence()));
    propUnless("0", TmxNames.PLACE, String.valueOf(unit.place()));
    if (!isSayable(unit.created())) {
      prop(TmxNames.CREATED, unit.created().toString());
    }
    propUnless(null, TmxNames.BY, plainBy ? null : unit.by());
    variant(unit.pair().source().value(), unit.source());
    variant(unit.pair().target().value(), unit.target());
    out.write("    </tu>\n");
  }

  private static boolean isSayable(Instant instant) {
    return TmxDate.read(TmxDate.write(instant)).equals(java.util.Optional.of(instant))
        && instant.truncatedTo(ChronoUnit.SECONDS).equals(instant);
  }

  private void attribute(String name, String value) throws IOException {
    out.write(" " + name + "=\"" + XmlText.attribute(value) + "\"");
  }

  private void propUnless(String empty, String name, String value) throws IOException {
    if (value != null && !value.equals(empty)) {
      prop(name, value);
    }
  }

  private void prop(String name, String value) throws IOException {
    boolean writable = XmlText.isWritable(value);
    out.write("      <prop");
    attribute("type", writable ? name : name + TmxNames.ESCAPED);
    out.write(">" + XmlText.content(writable ? value : Escapes.escape(value)) + "</prop>\n");
  }

  private void variant(String language, String text) throws IOException {
    out.write("      <tuv");
    attribute("xml:lang", language);
    out.write("><seg>");
    SegText.write(text, out);
    out.write("</seg></tuv>\n");
  }

  /** Ends the document; what was written before is no TMX without it. */
  public void end() throws IOException {
    if (!ended) {
      ended = true;
      out.write("  </body>\n</tmx>\n");
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
