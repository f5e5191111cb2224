package tolmach.article;

import java.util.Map;
import java.util.TreeMap;
import tolmach.segment.TextHash;

/**
 * The quick look at an incoming article: format, identity, version, urgency and status, without
 * reading its content. Bundles of UI strings have a look of their own.
 *
 * <p>{@link Formats} says how the format is known.
 *
 * <p>Identity, the first that is there: the {@code uri} of a format that names its items (ninjs);
 * the header {@link ItemHeaders#URI}, which a publisher sets on purpose and which therefore wins
 * over what a page says of itself; the page's canonical link, else its og:url; the CloudEvents
 * subject; the record key. Safe for use by several threads.
 */
public final class ItemPeek {

  /** The largest item taken in, in bytes: 8 MB. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /**
   * @param bytes the item as it came
   * @param headers of the record by name, upper and lower case alike
   * @param key of the record, null if it has none
   * @throws BadItemException if this is no article, or one that cannot be told apart from others;
   *     its message says what to do
   */
  public ItemHead peek(byte[] bytes, Map<String, String> headers, String key) {
    var given = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    given.putAll(headers);
    refuseSize(bytes);
    var item = new Incoming(bytes, MediaType.of(given.get(ItemHeaders.CONTENT_TYPE)).orElse(null));
    ArticleFormat format = Formats.of(item);
    return new Head(bytes, given, key).of(format, format.peek(item));
  }

  private static void refuseSize(byte[] bytes) {
    if (bytes == null || bytes.length == 0) {
      throw new BadItemException("the item is empty; send an article as ninjs, HTML or plain text");
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadItemException(
          "the item has "
              + bytes.length
              + " bytes, more than the limit of "
              + MAX_BYTES
              + "; send the text alone and link pictures and films");
    }
    FileSignature.of(bytes)
        .ifPresent(
            words -> {
              throw new BadItemException(
                  "the item looks like "
                      + words
                      + "; send an article as ninjs, HTML or plain text");
            });
  }

  /** The parts of a head that every format has from its record. */
  private record Head(byte[] bytes, TreeMap<String, String> headers, String key) {

    ItemHead of(ArticleFormat format, SelfDescription self) {
      String named = header(ItemHeaders.URI);
      return new ItemHead(
          ItemKind.ARTICLE,
          format.word(),
          self.isNamedByItself() ? identity(self.uri(), named) : identity(named, self.uri()),
          Identity.version(self.version() != null ? self.version() : header(ItemHeaders.VERSION)),
          self.versionCreated(),
          urgency(self.urgency() != null ? self.urgency() : header(ItemHeaders.URGENCY)),
          self.status(),
          self.embargoedUntil(),
          TextHash.of(bytes));
    }

    private String header(String name) {
      return Words.orNull(headers.get(name));
    }

    private String identity(String first, String second) {
      for (String uri :
          new String[] {first, second, header(ItemHeaders.CE_SUBJECT), Words.orNull(key)}) {
        if (uri != null) {
          return Identity.uri(uri);
        }
      }
      throw new BadItemException(
          "the item has no identity: give it a uri, a canonical link, the header "
              + ItemHeaders.URI
              + " or a record key, so that its corrections find it");
    }

    private static int urgency(String value) {
      if (value == null) {
        return 0;
      }
      if (!value.matches("[1-9]")) {
        throw new BadItemException(
            "urgency \"" + value + "\" is none; use a whole number from 1 (most) to 9");
      }
      return value.charAt(0) - '0';
    }
  }
}
