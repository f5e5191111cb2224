package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Element;

/** Gathers the ninjs 3.1 properties of an item in another format; what is null is left out. */
final class NinjsBuilder {

  private final ObjectNode item = Json.MAPPER.createObjectNode();

  ObjectNode build() {
    return item;
  }

  NinjsBuilder put(String name, String value) {
    if (value != null && !value.isBlank()) {
      item.put(name, value.strip());
    }
    return this;
  }

  /** Added to what is there already. */
  NinjsBuilder add(String name, String value) {
    return value == null || !item.has(name)
        ? put(name, value)
        : put(name, item.get(name).asText() + " " + value);
  }

  boolean has(String name) {
    return item.has(name);
  }

  /** The first is the headline, of whatever role. */
  NinjsBuilder headline(String role, String text) {
    return text("headlines", role, "text/plain", text);
  }

  NinjsBuilder description(String role, String text) {
    return text("descriptions", role, "text/plain", text);
  }

  NinjsBuilder plainBody(String text) {
    return text("bodies", "main", "text/plain", text);
  }

  /** The element's children are the body's HTML. */
  NinjsBuilder htmlBody(Element body) {
    return text("bodies", "main", "text/html", body.html());
  }

  private NinjsBuilder text(String list, String role, String contentType, String value) {
    if (value != null && !value.isBlank()) {
      item.withArray(list)
          .addObject()
          .put("role", role)
          .put("contentType", contentType)
          .put("value", value);
    }
    return this;
  }

  /**
   * A concept: a subject, a place, a genre.
   *
   * @param list {@code subjects}, {@code places} …
   * @param name for readers, null if none
   * @param uri null if it has none
   * @param literal a code of the sender's, null if it has none
   */
  NinjsBuilder concept(String list, String name, String uri, String literal) {
    if (name != null || uri != null || literal != null) {
      var concept = item.withArray(list).addObject();
      if (name != null) {
        concept.put("name", name);
      }
      if (uri != null) {
        concept.put("uri", uri);
      }
      if (literal != null) {
        concept.put("literal", literal);
      }
    }
    return this;
  }
}
