package tolmach.segment.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bytes as characters that any XML parser accepts. In place of bytes that are none in their
 * encoding, of characters that XML 1.0 does not allow (its production {@code Char}) and of
 * references to such characters stands U+FFFD, and the line is remembered.
 */
final class CleanReader extends Reader {

  private static final char REPLACEMENT = '\uFFFD';

  /** The longest a tag or comment may be, in characters: parsers hold each of them whole. */
  private static final int MAX_MARKUP = 1 << 22;

  /** So many damaged lines are remembered at once; a reader asks about each soon after. */
  private static final int MAX_REMEMBERED = 100_000;

  private static final int LONGEST_REFERENCE = 12;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private final Deque<Integer> damagedLines = new ArrayDeque<>();
  private final StringBuilder reference = new StringBuilder(LONGEST_REFERENCE);

  private char[] ready = new char[1 << 17];
  private int readyFrom;
  private int readyTo;
  private boolean ended;
  private int line = 1;
  private char before;
  private char high;
  private int markup = -1;

  CleanReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder = charset.newDecoder();
    bytes.flip();
  }

  /** True if a character was replaced on one of these lines; earlier ones are forgotten. */
  boolean isDamaged(int firstLine, int lastLine) {
    while (!damagedLines.isEmpty() && damagedLines.peekFirst() < firstLine) {
      damagedLines.removeFirst();
    }
    return !damagedLines.isEmpty() && damagedLines.peekFirst() <= lastLine;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (readyFrom == readyTo) {
      if (ended) {
        return -1;
      }
      readyFrom = 0;
      readyTo = 0;
      decodeMore();
    }
    int count = Math.min(length, readyTo - readyFrom);
    System.arraycopy(ready, readyFrom, target, offset, count);
    readyFrom += count;
    return count;
  }

  private void decodeMore() throws IOException {
    bytes.compact();
    boolean end = false;
    if (bytes.hasRemaining()) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = count < 0;
      bytes.position(bytes.position() + Math.max(0, count));
    }
    bytes.flip();
    CoderResult result;
    do {
      chars.clear();
      result = decoder.decode(bytes, chars, end);
      acceptAll();
      if (result.isError()) {
        bytes.position(bytes.position() + result.length());
        damage();
      }
    } while (result.isError() || result.isOverflow());
    if (end) {
      chars.clear();
      decoder.flush(chars);
      acceptAll();
      if (high != 0) {
        high = 0;
        damage();
      }
      giveReference();
      ended = true;
    }
  }

  private void acceptAll() throws IOException {
    chars.flip();
    while (chars.hasRemaining()) {
      accept(chars.get());
    }
  }

  private void accept(char c) throws IOException {
    if (reference.length() > 0) {
      if (c == ';' && isReference()) {
        endReference();
        return;
      }
      if (continuesReference(c)) {
        reference.append(c);
        return;
      }
      giveReference();
    }
    if (c == '&') {
      reference.append(c);
      return;
    }
    countLine(c);
    measureMarkup(c);
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        give(first);
        give(c);
        return;
      }
      damage();
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (isAllowed(c)) {
      give(c);
    } else {
      damage();
    }
  }

  private boolean isReference() {
    return reference.length() > 2;
  }

  private boolean continuesReference(char c) {
    int length = reference.length();
    return switch (length) {
      case 1 -> c == '#';
      case 2 -> c == 'x' || (c >= '0' && c <= '9');
      default -> length < LONGEST_REFERENCE && Character.digit(c, 16) >= 0 && c < 128;
    };
  }

  private void endReference() {
    if (isAllowed(number(reference))) {
      reference.append(';');
      giveReference();
    } else {
      reference.setLength(0);
      damage();
    }
  }

  /** What {@code &#…} stands for; something allowed where it is no number, the parser says more. */
  private static int number(CharSequence reference) {
    boolean hex = reference.charAt(2) == 'x';
    String digits = reference.subSequence(hex ? 3 : 2, reference.length()).toString();
    try {
      return (int) Math.min(Long.parseLong(digits, hex ? 16 : 10), Integer.MAX_VALUE);
    } catch (NumberFormatException e) {
      return ' ';
    }
  }

  private void giveReference() {
    for (int i = 0; i < reference.length(); i++) {
      give(reference.charAt(i));
    }
    reference.setLength(0);
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20
        ? (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF
        : c == '\t' || c == '\n' || c == '\r';
  }

  private void countLine(char c) {
    if (c == '\r' || (c == '\n' && before != '\r')) {
      line++;
    }
    before = c;
  }

  private void measureMarkup(char c) throws IOException {
    if (c == '>') {
      markup = -1;
    } else if (c == '<') {
      markup = 0;
    } else if (markup >= 0 && ++markup > MAX_MARKUP) {
      throw new IOException("a tag or comment of more than " + MAX_MARKUP + " characters");
    }
  }

  private void damage() {
    Integer last = damagedLines.peekLast();
    if (last == null || last != line) {
      damagedLines.addLast(line);
      if (damagedLines.size() > MAX_REMEMBERED) {
        damagedLines.removeFirst();
      }
    }
    give(REPLACEMENT);
  }

  private void give(char c) {
    if (readyTo == ready.length) {
      ready = java.util.Arrays.copyOf(ready, ready.length * 2);
    }
    ready[readyTo++] = c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
