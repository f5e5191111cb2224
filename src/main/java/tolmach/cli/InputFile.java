package tolmach.cli;

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
   * Hands out line after line, as {@link InputLines} cuts them.
   *
   * @throws OperatorException if it cannot be read or a line is not UTF-8
   */
  void lines(LineReader reader) {
    try (InputLines lines = lines()) {
      for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
        if (line.fault() != null) {
          throw line.fault();
        }
        reader.read(line.number(), line.text());
      }
    }
  }

  /**
   * Its lines, to be read one at a time.
   *
   * @throws OperatorException if it cannot be opened
   */
  InputLines lines() {
    try {
      return new InputLines(this, open());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String decoded(byte[] bytes, int from, int to, int line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw notUtf8(line);
    }
  }

  OperatorException notUtf8(int line) {
    return new OperatorException(
        "Line " + line + " of " + name() + " is not UTF-8",
        "Convert it first, for instance: iconv -f WINDOWS-1251 -t UTF-8");
  }

  /**
   * The whole as it comes; to be closed by who asks.
   *
   * @throws OperatorException if it cannot be opened
   */
  InputStream stream() {
    try {
      return open();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream open() throws IOException {
    return file == null ? standardInput : Files.newInputStream(file);
  }

  OperatorException unreadable(IOException e) {
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
