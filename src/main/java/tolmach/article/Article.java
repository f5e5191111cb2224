package tolmach.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

/**
 * The canonical article: what every format is read into and written from. A bundle of UI strings is
 * one too, with a block for each string.
 *
 * @param uri identity through all versions
 * @param version as the source gave it, null if it gave none
 * @param sequence which accepted version of the uri this is, from 1; 0 before it was accepted
 * @param format {@code ninjs}, {@code html}, {@code text} or {@code properties}
 * @param language of the document, {@code und} until detected
 * @param dropped what was on the page and is not of the article, with reasons
 * @param properties what is not text, under the names of ninjs 3.1: {@code urgency}, {@code by},
 *     {@code embargoedUntil}, {@code subjects}, {@code associations} …; never null
 * @param skeleton the source as text where the localized item is written into it (bundles), else
 *     null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(
    ItemKind kind,
    String uri,
    String version,
    long sequence,
    String format,
    LanguageTag language,
    List<Block> blocks,
    List<Dropped> dropped,
    ObjectNode properties,
    String skeleton) {

  public Article {
    blocks = List.copyOf(blocks);
    dropped = List.copyOf(dropped);
  }

  public Optional<Block> headline() {
    return blocks.stream().filter(block -> block.role() == Role.HEADLINE).findFirst();
  }

  /** All that is translated: the sentences in their order, then the texts of attributes. */
  public List<Segment> segments() {
    Stream<Segment> sentences = blocks.stream().flatMap(block -> block.segments().stream());
    Stream<Segment> attributes =
        blocks.stream()
            .filter(block -> block.attributes() != null)
            .flatMap(block -> block.attributes().stream());
    return Stream.concat(sentences, attributes).toList();
  }

  public Article withSequence(long newSequence) {
    return new Article(
        kind, uri, version, newSequence, format, language, blocks, dropped, properties, skeleton);
  }

  public Article withLanguage(
      LanguageTag newLanguage, List<Block> newBlocks, List<Dropped> newDropped) {
    return new Article(
        kind,
        uri,
        version,
        sequence,
        format,
        newLanguage,
        newBlocks,
        newDropped,
        properties,
        skeleton);
  }
}
