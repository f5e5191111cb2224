package tolmach.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tolmach.wire.OperatorException;

/**
 * The lines of an input one after the other, without their ends; holds one at a time. Only a line
 * feed ends a line, with or without a carriage return before it, so that as many lines come out as
 * {@code wc -l} counts, and one more if the last has no line feed. A byte order mark at the very
 * beginning is no text.
 */
final class InputLines implements AutoCloseable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputFile file;
  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int number;

  /**
   * @param in all of it; closed with this
   */
  InputLines(InputFile file, InputStream in) {
    this.file = file;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param text {@code ""} if it cannot be read
   * @param fault why it cannot be read, with what to do; null if it can
   */
  record Line(int number, String text, OperatorException fault) {}

  /**
   * The next line; null after the last.
   *
   * @throws OperatorException if the input cannot be read on
   */
  Line next() {
    bytes.reset();
    try {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      for (; b >= 0 && b != '\n'; b = in.read()) {
        bytes.write(b);
      }
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    number++;
    try {
      return new Line(number, decoded(), null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", file.notUtf8(number));
    }
  }

  private String decoded() throws CharacterCodingException {
    String line =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
      line = line.substring(BYTE_ORDER_MARK.length());
    }
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
