package tolmach.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

/**
 * A headline, a paragraph, a caption: a piece of an article that is set apart on the page.
 *
 * @param id unique in its article; the key of the UI string in a bundle
 * @param language of most of the block; a segment may differ
 * @param href where a link leads, null for anything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Block(
    String id, Role role, LanguageTag language, List<Segment> segments, String href) {

  public Block {
    segments = List.copyOf(segments);
  }

  /** The block's text without inline codes, sentences joined by a space. */
  public String text() {
    return segments.stream().map(Segment::plainText).collect(Collectors.joining(" "));
  }
}
