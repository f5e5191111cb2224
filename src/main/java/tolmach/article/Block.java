package tolmach.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

/**
 * A headline, a paragraph, a caption: a piece of an article that is set apart on the page.
 *
 * @param id unique in its article; the key of the UI string in a bundle; of a text that stands
 *     beside the body the way to it, {@code associations/0/descriptions/0/1}
 * @param language of most of the block; a segment may differ
 * @param href where a link leads, null for anything else
 * @param attributes the texts in attributes of its inline codes, {@code p3.a1} and so on; they are
 *     translated as its sentences are, but are none; null if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Block(
    String id,
    Role role,
    LanguageTag language,
    List<Segment> segments,
    String href,
    List<Segment> attributes) {

  public Block {
    segments = List.copyOf(segments);
    attributes = attributes == null || attributes.isEmpty() ? null : List.copyOf(attributes);
  }

  /** A block without texts in attributes. */
  public Block(String id, Role role, LanguageTag language, List<Segment> segments, String href) {
    this(id, role, language, segments, href, null);
  }

  /** The block's text without inline codes, sentences joined by a space. */
  public String text() {
    return segments.stream().map(Segment::plainText).collect(Collectors.joining(" "));
  }
}
