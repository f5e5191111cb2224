package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * An item as it came.
 *
 * @param media of its header, null if it has none
 */
record Incoming(byte[] bytes, MediaType media) {

  /** The first bytes of an item, by which formats are told apart. */
  private static final int LOOK = 4096;

  /** What its header says, null if it says nothing. */
  Charset charset() {
    return media == null ? null : media.charset();
  }

  /**
   * The beginning of the text in about its encoding, for a look: nothing is refused here, for the
   * format knows better which encodings it allows.
   */
  String beginning() {
    var charset = charset() != null ? charset() : SourceText.byteOrderMark(bytes);
    var start = Arrays.copyOf(bytes, Math.min(bytes.length, LOOK));
    String text = new String(start, charset != null ? charset : UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
