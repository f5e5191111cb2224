package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tolmach.segment.TextHash;

/**
 * The quick look at an incoming article: format, identity, version, urgency and status, without
 * reading its content. Bundles of UI strings have a look of their own.
 *
 * <p>The format is what the {@code content-type} header says, and the bytes must agree; without a
 * header the first characters decide.
 *
 * <p>Identity, the first that is there: the ninjs {@code uri}; the header {@link ItemHeaders#URI},
 * which a publisher sets on purpose and which therefore wins over what a page says of itself; the
 * page's canonical link, else its og:url; the CloudEvents subject; the record key. Safe for use by
 * several threads.
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
    Optional<MediaType> media = MediaType.of(given.get(ItemHeaders.CONTENT_TYPE));
    var head = new Head(bytes, given, key);
    return switch (format(media, bytes)) {
      case NINJS -> head.ofNinjs(NinjsHead.of(json(media, bytes)));
      case HTML -> head.ofPage(PageHead.of(page(media, bytes)));
      case TEXT -> {
        refuseUnreadable(media, bytes);
        yield head.ofText();
      }
    };
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

  private static Format format(Optional<MediaType> media, byte[] bytes) {
    return media.map(Format::of).orElseGet(() -> Format.of(SourceText.page(bytes, null)));
  }

  private static String json(Optional<MediaType> media, byte[] bytes) {
    if (media.map(MediaType::charset).filter(charset -> !charset.equals(UTF_8)).isPresent()) {
      throw new BadItemException(
          "JSON is written in UTF-8, not in " + media.get().charset() + "; send it so");
    }
    return SourceText.plain(bytes, UTF_8);
  }

  private static String page(Optional<MediaType> media, byte[] bytes) {
    String page = SourceText.page(bytes, media.map(MediaType::charset).orElse(null));
    if (!page.contains("<")) {
      throw new BadItemException(
          "the content type says HTML and there is no element in it; send it as text/plain");
    }
    return page;
  }

  private static void refuseUnreadable(Optional<MediaType> media, byte[] bytes) {
    String text = SourceText.plain(bytes, media.map(MediaType::charset).orElse(null));
    long unprintable =
        text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
    if (unprintable * 20 > text.length()) {
      throw new BadItemException(
          "the item is binary; send an article as ninjs, HTML or plain text");
    }
    if (text.isBlank()) {
      throw new BadItemException("the item is empty but for white space; send an article");
    }
  }

  /** The parts of a head that every format has from its record. */
  private record Head(byte[] bytes, TreeMap<String, String> headers, String key) {

    ItemHead ofNinjs(NinjsHead ninjs) {
      String version = ninjs.version() != null ? ninjs.version() : header(ItemHeaders.VERSION);
      String urgency = ninjs.urgency() != null ? ninjs.urgency() : header(ItemHeaders.URGENCY);
      return head(
          Format.NINJS,
          identity(ninjs.uri(), header(ItemHeaders.URI)),
          version,
          ninjs.versionCreated(),
          urgency,
          ninjs.status(),
          ninjs.embargoedUntil());
    }

    ItemHead ofPage(PageHead page) {
      return ofRecord(Format.HTML, page.uri(), page.versionCreated());
    }

    ItemHead ofText() {
      return ofRecord(Format.TEXT, null, null);
    }

    private ItemHead ofRecord(Format format, String uri, Instant versionCreated) {
      return head(
          format,
          identity(header(ItemHeaders.URI), uri),
          header(ItemHeaders.VERSION),
          versionCreated,
          header(ItemHeaders.URGENCY),
          PublicationStatus.USABLE,
          null);
    }

    private ItemHead head(
        Format format,
        String uri,
        String version,
        Instant versionCreated,
        String urgency,
        PublicationStatus status,
        Instant embargoedUntil) {
      return new ItemHead(
          ItemKind.ARTICLE,
          format.word(),
          uri,
          Identity.version(version),
          versionCreated,
          urgency(urgency),
          status,
          embargoedUntil,
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
