package tolmach.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a container of several items was taken apart into: a newsMessage of NewsML-G2, NewsML 1.x,
 * an RSS or Atom feed. Each part is a document of its own with one item in it, in UTF-8, with the
 * namespaces and what else it inherits: {@code xml:lang}, an RSS channel's language and copyright,
 * an Atom feed's author and rights. What differs from one sending to the next is left behind, so
 * that an item that has not changed keeps its bytes.
 *
 * @param parts in the container's order, at least two
 * @param contentType of each
 * @param leftOut kinds and numbers of members without a text of their own, such as {@code 1
 *     packageItem}; empty if there is none
 */
public record ItemParts(List<byte[]> parts, String contentType, String leftOut) {

  public ItemParts {
    parts = List.copyOf(parts);
  }

  /**
   * @param bytes as they came
   * @param headers of the record by name, upper and lower case alike
   * @return empty if this is no container, or holds one item alone: it is read as it is
   * @throws BadItemException if it is a container without an item, with too many, or not
   *     well-formed
   */
  public static Optional<ItemParts> of(byte[] bytes, Map<String, String> headers) {
    if (bytes == null || bytes.length == 0 || bytes.length > ItemPeek.MAX_BYTES) {
      return Optional.empty(); // the peek says what is wrong
    }
    var given = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    given.putAll(headers);
    var item = new Incoming(bytes, MediaType.of(given.get(ItemHeaders.CONTENT_TYPE)).orElse(null));
    return Formats.of(item).takeApart(item);
  }
}
