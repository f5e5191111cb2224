package tolmach.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tolmach.wire.OperatorException;

/**
 * What a command reads: a file, or standard input where none is named.
 *
 * @param file null for standard input
 */
record InputFile(Path file, InputStream standardInput) {

  /** A file of that name is standard input too, as everywhere. */
  private static final Path STANDARD_INPUT = Path.of("-");

  InputFile {
    file = STANDARD_INPUT.equals(file) ? null : file;
  }

  /** What is done with each line. */
  interface LineReader {
    /** Lines are numbered from 1. */
    void read(int number, String line);
  }

  String name() {
    return file == null ? "standard input" : file.toString();
  }

  /**
   * @throws OperatorException if it cannot be read
   */
  byte[] bytes() {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The whole as text.
   *
   * @throws OperatorException if it cannot be read or is not UTF-8
   */
  String text() {
    var text = new StringBuilder();
    byte[] bytes = bytes();
    int line = 1;
    for (int from = 0; from < bytes.length; line++) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      int end = Math.min(bytes.length, to + 1);
      text.append(decoded(bytes, from, end, line));
      from = end;
    }
    return text.toString();
  }

  /**
   * Hands out line after line, without their ends. Only a line feed ends a line, with or without a
   * carriage return before it, so that as many lines come out as {@code wc -l} counts.
   *
   * @throws OperatorException if it cannot be read or a line is not UTF-8
   */
  void lines(LineReader reader) {
    try (InputStream in = new BufferedInputStream(open(), 1 << 16)) {
      var line = new ByteArrayOutputStream();
      int number = 1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          reader.read(number, line(line, number));
          number++;
          line.reset();
        } else {
          line.write(b);
        }
      }
      if (line.size() > 0) {
        reader.read(number, line(line, number));
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String line(ByteArrayOutputStream bytes, int number) {
    String line = decoded(bytes.toByteArray(), 0, bytes.size(), number);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private String decoded(byte[] bytes, int from, int to, int line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new OperatorException(
          "Line " + line + " of " + name() + " is not UTF-8",
          "Convert it first, for instance: iconv -f WINDOWS-1251 -t UTF-8");
    }
  }

  private InputStream open() throws IOException {
    return file == null ? standardInput : Files.newInputStream(file);
  }

  private OperatorException unreadable(IOException e) {
    if (file != null && !Files.exists(file)) {
      return new OperatorException(
          "There is no file " + file.toAbsolutePath(), "Name one that is there");
    }
    if (file != null && Files.isDirectory(file)) {
      return new OperatorException(file + " is a folder", "Name a file in it");
    }
    return new OperatorException(
        name() + " cannot be read: " + e.getMessage(), "See that you may read it");
  }
}
