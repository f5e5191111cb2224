package tolmach.article;

import java.util.List;
import java.util.Map;
import tolmach.segment.Segment;

/**
 * A block in the target language.
 *
 * @param href where a link leads, null for anything else
 */
public record LocalizedBlock(String id, Role role, List<LocalizedSegment> segments, String href) {

  public LocalizedBlock {
    segments = List.copyOf(segments);
  }

  /** All blocks of an article in the target language; see {@link #of(Block, Map)}. */
  public static List<LocalizedBlock> of(Article article, Map<String, String> translations) {
    return article.blocks().stream().map(block -> of(block, translations)).toList();
  }

  /**
   * The block with its translations, by segment id; a segment with nothing to translate may be
   * missing there and stays as it is.
   *
   * @throws IllegalArgumentException if a translation is missing: nothing untranslated goes out as
   *     translated
   */
  public static LocalizedBlock of(Block block, Map<String, String> translations) {
    var segments =
        block.segments().stream()
            .map(
                segment ->
                    new LocalizedSegment(
                        segment.id(), translation(segment, translations), segment.codes()))
            .toList();
    return new LocalizedBlock(block.id(), block.role(), segments, block.href());
  }

  private static String translation(Segment segment, Map<String, String> translations) {
    String translation = translations.get(segment.id());
    if (translation == null && segment.translate()) {
      throw new IllegalArgumentException("segment " + segment.id() + " has no translation");
    }
    return translation == null ? segment.text() : translation;
  }
}
