package tolmach.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.segment.InlineCode;
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
    Map<String, String> texts = texts(block, translations);
    var segments =
        block.segments().stream()
            .map(
                segment ->
                    new LocalizedSegment(
                        segment.id(), translation(segment, translations), codes(segment, texts)))
            .toList();
    return new LocalizedBlock(block.id(), block.role(), segments, block.href());
  }

  /** The texts of attributes by segment; one without a translation is left out. */
  private static Map<String, String> texts(Block block, Map<String, String> translations) {
    var texts = new HashMap<String, String>();
    for (Segment segment : block.attributes() == null ? List.<Segment>of() : block.attributes()) {
      String source = segment.translate() ? null : segment.text();
      String text = translations.getOrDefault(segment.id(), source);
      if (text != null) {
        texts.put(segment.id(), new RestoredText(text, segment.codes()).plain());
      }
    }
    return texts;
  }

  private static List<InlineCode> codes(Segment segment, Map<String, String> texts) {
    return segment.codes().stream()
        .map(code -> code.subFlows() == null ? code : localized(code, texts))
        .toList();
  }

  private static InlineCode localized(InlineCode code, Map<String, String> texts) {
    var byAttribute = new HashMap<String, Optional<String>>();
    code.subFlows()
        .forEach((name, flow) -> byAttribute.put(name, Optional.ofNullable(texts.get(flow))));
    return new InlineCode(code.id(), code.kind(), SafeMarkup.withTexts(code.data(), byAttribute));
  }

  private static String translation(Segment segment, Map<String, String> translations) {
    String translation = translations.get(segment.id());
    if (translation == null && segment.translate()) {
      throw new IllegalArgumentException("segment " + segment.id() + " has no translation");
    }
    return translation == null ? segment.text() : translation;
  }
}
