package tolmach.worker;

import java.util.Map;
import tolmach.article.ContentTypes;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.message.BundleFormats;

/** What the name and the content of a file say of its format. */
final class LocalFormat {

  private LocalFormat() {}

  /** The headers a record of that file would have. */
  static Map<String, String> headers(String name, byte[] bytes) {
    return BundleFormats.ofFile(name, bytes)
        .map(
            format ->
                Map.of(
                    ItemHeaders.KIND,
                    ItemKind.MESSAGES.name(),
                    ItemHeaders.CONTENT_TYPE,
                    BundleFormats.mediaType(format.name())))
        .orElseGet(() -> Map.of(ItemHeaders.CONTENT_TYPE, ContentTypes.of(name, bytes)));
  }
}
