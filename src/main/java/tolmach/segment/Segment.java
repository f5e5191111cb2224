package tolmach.segment;

import java.util.List;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * A sentence or the like: the smallest piece that is translated, checked and remembered.
 *
 * @param id unique in its article and stable from version to version where the text is: {@code
 *     p3.1} is the first sentence of block {@code p3}
 * @param text the text, with a marker for each inline code; a literal {@code ⟦} is a code too
 * @param codes the inline codes in the order of their markers
 * @param language the segment's own language, {@code und} where it cannot be told
 * @param translate false if there is nothing to translate: a handle, a code, a medium's name
 */
public record Segment(
    String id, String text, List<InlineCode> codes, LanguageTag language, boolean translate) {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  public Segment {
    codes = List.copyOf(codes);
  }

  /** A segment without inline codes. */
  public static Segment plain(String id, String text, LanguageTag language) {
    return new Segment(id, text, List.of(), language, true);
  }

  /** The text without any marker, for detection and counting. */
  public String plainText() {
    return MARKER.matcher(text).replaceAll("");
  }

  /** The identity of the text: equal for texts that differ only in spacing or Unicode form. */
  public String hash() {
    return TextHash.of(text);
  }
}
