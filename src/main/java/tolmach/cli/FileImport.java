package tolmach.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.InterruptException;
import tolmach.app.MemoryWriter;
import tolmach.memory.Unit;
import tolmach.memory.tmx.TmxDefaults;
import tolmach.memory.tmx.TmxFault;
import tolmach.memory.tmx.TmxReader;
import tolmach.memory.tmx.TmxSink;
import tolmach.memory.xliff.XliffUnits;
import tolmach.segment.xml.MalformedXmlException;

/** One file on its way into the memory. */
final class FileImport implements TmxSink {

  /** Somebody wants it to end. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final Pattern XLIFF =
      Pattern.compile("\\.(xlf|xliff)(\\.gz)?$", Pattern.CASE_INSENSITIVE);

  private final Terminal terminal;
  private final InputFile input;
  private final ImportWishes wishes;
  private final MemoryWriter writer;
  private final SkippedUnits skipped;
  private final Pace pace = new Pace("units");
  private final Progress progress;
  private final long size;
  private ReadBytes in;
  private long units;

  /**
   * @param writer null to read only
   */
  FileImport(Terminal terminal, InputFile input, ImportWishes wishes, MemoryWriter writer) {
    this.terminal = terminal;
    this.input = input;
    this.wishes = wishes;
    this.writer = writer;
    this.skipped = new SkippedUnits(terminal);
    this.progress = new Progress(terminal);
    this.size = size(input);
  }

  /** Imports it, or as much of it as can be read. */
  ImportedFile run() {
    TmxDefaults defaults = wishes.defaults(uri(), made());
    String broken = null;
    boolean stopped = false;
    try (var bytes = new ReadBytes(input.stream());
        progress) {
      in = bytes;
      read(defaults, bytes);
      if (writer != null) {
        writer.flush();
      }
    } catch (Stopped | InterruptException e) {
      stopped = true;
    } catch (MalformedXmlException e) {
      broken = e.getMessage();
    } catch (IOException e) {
      broken = "it cannot be read on: " + e.getMessage();
    }
    skipped.tellSum();
    if (broken != null) {
      terminal.tell(
          input.name()
              + " "
              + broken
              + ".\nMend the file there and import it again; what stood before has been read"
              + (writer == null ? "." : " and is in the memory."));
      if (writer != null) {
        writer.flush();
      }
    }
    if (stopped) {
      terminal.tell(
          "Stopped. What was sent is in the memory; the same command again completes it.");
    }
    return new ImportedFile(
        input.name(),
        defaults.uri(),
        units,
        skipped.count(),
        skipped.reasons(),
        broken,
        stopped,
        writer == null);
  }

  private void read(TmxDefaults defaults, ReadBytes bytes) throws IOException {
    if (isXliff()) {
      XliffUnits.read(bytes, defaults, this);
    } else {
      new TmxReader(defaults).read(bytes, this);
    }
  }

  private boolean isXliff() {
    return input.file() != null && XLIFF.matcher(input.file().toString()).find();
  }

  @Override
  public void unit(Unit unit, int line) {
    if (Thread.currentThread().isInterrupted()) {
      throw new Stopped();
    }
    try {
      if (writer != null) {
        writer.write(unit);
      }
      units++;
    } catch (UncheckedIOException e) {
      skipped(new TmxFault(line, "", "it has halves of characters, which no record can hold"));
    }
    progress();
  }

  @Override
  public void skipped(TmxFault fault) {
    skipped.add(input.name(), fault.line(), fault.tuid(), fault.reason());
    progress();
  }

  private void progress() {
    long all = units + skipped.count();
    if (all % 500 == 0) {
      progress.at(pace.at(all, size <= 0 ? -1 : (double) in.count() / size));
    }
  }

  private static long size(InputFile input) {
    try {
      return input.file() == null ? -1 : Files.size(input.file());
    } catch (IOException e) {
      return -1;
    }
  }

  /** Stable for the same file, so that it gives the same units again. */
  private Instant made() {
    try {
      return input.file() == null
          ? Instant.now()
          : Files.getLastModifiedTime(input.file()).toInstant();
    } catch (IOException e) {
      return Instant.now();
    }
  }

  private String uri() {
    String name = input.file() == null ? "standard-input" : input.file().getFileName().toString();
    String bare =
        name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    int dot = bare.lastIndexOf('.');
    String stem = dot > 0 ? bare.substring(0, dot) : bare;
    return (isXliff() ? "urn:tolmach:xliff:" : "urn:tolmach:tmx:")
        + URLEncoder.encode(stem, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
