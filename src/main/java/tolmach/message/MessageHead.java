package tolmach.message;

import java.util.Locale;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.article.Identity;
import tolmach.article.ItemHead;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.PublicationStatus;
import tolmach.segment.TextHash;

/** Says of a bundle of UI strings what must be known before its messages are read. */
public final class MessageHead {

  private MessageHead() {}

  /**
   * The head of a bundle.
   *
   * @param headers of the record; missing ones count as not given
   * @param key of the record, null if it has none
   * @throws BadItemException without an identity, in an unknown format, or with an urgency that is
   *     none
   */
  public static ItemHead peek(byte[] bytes, Map<String, String> headers, String key) {
    if (bytes == null) {
      throw new BadItemException("the bundle is empty; " + accepted());
    }
    BundleFormat format = format(bytes, type(headers), key == null ? "" : key);
    return new ItemHead(
        ItemKind.MESSAGES,
        format.name(),
        Identity.uri(identity(headers, key)),
        Identity.version(value(headers, ItemHeaders.VERSION)),
        null,
        urgency(value(headers, ItemHeaders.URGENCY)),
        PublicationStatus.USABLE,
        null,
        TextHash.of(bytes));
  }

  private static BundleFormat format(byte[] bytes, String type, String name) {
    return BundleFormats.of(type, name, bytes)
        .orElseThrow(() -> new BadItemException(unknown(type) + accepted()));
  }

  private static String unknown(String type) {
    if (BundleFormats.isVague(type)) {
      return "this is no bundle of UI strings; ";
    }
    String meant = BundleFormats.meant(type);
    return meant.isEmpty()
        ? "content-type \"" + type + "\" is no format of a bundle; "
        : "content-type \"" + type + "\" may be " + meant + ", and the content is none of them; ";
  }

  private static String accepted() {
    return "accepted are "
        + BundleFormats.accepted()
        + ": send that content-type, or a key that ends as such files do";
  }

  private static String identity(Map<String, String> headers, String key) {
    for (String name : new String[] {ItemHeaders.URI, ItemHeaders.CE_SUBJECT}) {
      if (value(headers, name) != null) {
        return value(headers, name);
      }
    }
    if (key == null || key.isBlank()) {
      throw new BadItemException(
          "the bundle has no identity; give the record a key, or a header "
              + ItemHeaders.URI
              + " or "
              + ItemHeaders.CE_SUBJECT);
    }
    return key;
  }

  private static int urgency(String value) {
    if (value == null) {
      return 0;
    }
    if (!value.matches("[1-9]")) {
      throw new BadItemException(
          ItemHeaders.URGENCY + " is \"" + value + "\"; write a digit from 1 (most urgent) to 9");
    }
    return Integer.parseInt(value);
  }

  private static String type(Map<String, String> headers) {
    String type = headers.getOrDefault(ItemHeaders.CONTENT_TYPE, "");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static String value(Map<String, String> headers, String name) {
    String value = headers.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
