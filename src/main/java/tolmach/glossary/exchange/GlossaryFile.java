package tolmach.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import tolmach.glossary.Concept;

/** Reads and writes glossaries; what is read back is what was written. */
public final class GlossaryFile {

  /** The formats that can be written; all of them are recognised by their content. */
  public enum Format {
    /** TBX-Basic as of ISO 30042:2019, style DCA. */
    TBX,
    /** RFC 4180 with a header line. */
    CSV
  }

  private GlossaryFile() {}

  /**
   * Reads TBX-Basic (version 3 in either style, version 2) or CSV, with commas, semicolons or tabs,
   * in UTF-8, or in UTF-16 with a mark at its beginning as spreadsheets write it.
   *
   * @param desk whose terms they are where the file does not say, {@code ""} for all
   */
  public static GlossaryReading read(byte[] bytes, String desk) {
    if (looksLikeXml(bytes)) {
      return new TbxReader(desk).read(bytes);
    }
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (begins(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (begins(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    }
    var content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    try {
      return new CsvReader(desk).read(charset.newDecoder().decode(content).toString());
    } catch (CharacterCodingException e) {
      return new GlossaryReading(
          List.of(),
          List.of(
              new GlossaryReading.Fault(
                  line(bytes, content.position()),
                  "the file is not "
                      + charset
                      + "; save it as \"CSV UTF-8\", or convert it: iconv -f WINDOWS-1251 -t UTF-8")));
    }
  }

  /** Writes all of them, in UTF-8, in the order given. */
  public static void write(Format format, Collection<Concept> concepts, OutputStream out)
      throws IOException {
    if (format == Format.TBX) {
      TbxWriter.write(concepts, out);
    } else {
      CsvWriter.write(concepts, out);
    }
  }

  private static boolean looksLikeXml(byte[] bytes) {
    int seen = 0;
    for (byte one : bytes) {
      int value = one & 0xFF;
      boolean isMarkOrSpace = value <= ' ' || value >= 0xBB;
      if (value == '<') {
        return true;
      }
      if (!isMarkOrSpace || ++seen > 1000) {
        return false;
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int line(byte[] bytes, int to) {
    int line = 1;
    for (int i = 0; i < Math.min(to, bytes.length); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
