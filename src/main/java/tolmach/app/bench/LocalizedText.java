package tolmach.app.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tolmach.article.Json;

/** What two publications of one article must have in common: all but the hour. */
final class LocalizedText {

  private LocalizedText() {}

  static String of(byte[] ninjs) {
    ObjectNode item = Json.read(ninjs, ObjectNode.class);
    item.remove("versionCreated");
    return item.toString();
  }
}
