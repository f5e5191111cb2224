package tolmach.article;

import java.nio.charset.Charset;

/**
 * An item as it came.
 *
 * @param media of its header, null if it has none
 */
record Incoming(byte[] bytes, MediaType media) {

  /** The first characters of an item, by which formats are told apart. */
  private static final int LOOK = 4096;

  /** What its header says, null if it says nothing. */
  Charset charset() {
    return media == null ? null : media.charset();
  }

  /** The beginning of the text, however it is encoded. */
  String beginning() {
    String text = SourceText.page(bytes, charset());
    return text.substring(0, Math.min(text.length(), LOOK));
  }
}
