package tolmach.message;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.article.Identity;
import tolmach.article.ItemHead;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.PublicationStatus;
import tolmach.segment.TextHash;

/** Says of a bundle of UI strings what must be known before its messages are read. */
public final class MessageHead {

  private static final Set<String> TYPES = Set.of("text/x-java-properties", "text/x-properties");

  /** Media types that say nothing of the format. */
  private static final Set<String> VAGUE = Set.of("", "text/plain", "application/octet-stream");

  /** A key no one would take for prose or markup. */
  private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_./$\\[\\]-]+");

  private static final String ACCEPTED =
      "accepted are Java .properties bundles: send content-type text/x-java-properties, a key that"
          + " ends in .properties, or key=value lines";

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
      throw new BadItemException("the bundle is empty; " + ACCEPTED);
    }
    if (!isProperties(bytes, type(headers), key)) {
      throw new BadItemException("this is no bundle of UI strings; " + ACCEPTED);
    }
    return new ItemHead(
        ItemKind.MESSAGES,
        "properties",
        Identity.uri(identity(headers, key)),
        Identity.version(value(headers, ItemHeaders.VERSION)),
        null,
        urgency(value(headers, ItemHeaders.URGENCY)),
        PublicationStatus.USABLE,
        null,
        TextHash.of(bytes));
  }

  private static boolean isProperties(byte[] bytes, String type, String key) {
    if (TYPES.contains(type)) {
      return true;
    }
    if (!VAGUE.contains(type)) {
      throw new BadItemException(
          "content-type \"" + type + "\" is no format of a bundle; " + ACCEPTED);
    }
    return key != null && key.toLowerCase(Locale.ROOT).endsWith(".properties")
        || looksLikeProperties(bytes);
  }

  private static boolean looksLikeProperties(byte[] bytes) {
    try {
      PropertiesBundle bundle = PropertiesBundle.parse(bytes);
      return !bundle.entries().isEmpty()
          && bundle.entries().stream().allMatch(e -> PLAIN_KEY.matcher(e.key()).matches())
          && bundle.hasSeparators();
    } catch (BadItemException e) {
      return false;
    }
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
