package tolmach.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemParts;
import tolmach.worker.Outgoing;
import tolmach.worker.RecordHeaders;

/**
 * A record that holds several items goes on as one record for each of them, on the same topic and
 * under the item's own identity, in the container's order.
 *
 * <p>A part that has no identity goes on as well, without a key: when it comes back alone it is
 * refused like any bad item, and so becomes a dead letter with its own bytes and costs the others
 * nothing.
 */
final class Containers {

  private static final Logger LOG = LoggerFactory.getLogger(Containers.class);

  private final Peek articles;

  Containers(Peek articles) {
    this.articles = articles;
  }

  /**
   * @param key of the record, null if it has none
   * @return empty if this is no container, or holds one item alone
   * @throws BadItemException if it is a container that cannot be taken apart
   */
  Optional<Ruling> takeApart(String topic, String key, byte[] body, Map<String, Object> headers) {
    return ItemParts.of(body, new RecordHeaders(headers).words())
        .map(container -> ruling(topic, key, container, headers));
  }

  private Ruling ruling(
      String topic, String key, ItemParts container, Map<String, Object> headers) {
    var out = new Dispatches();
    int number = 0;
    for (byte[] part : container.parts()) {
      number++;
      var travelling = headersOfPart(headers, container, number);
      out.add(topic, Outgoing.of(identity(part, travelling), travelling, part));
    }
    String reason = "it holds " + number + " items";
    if (!container.leftOut().isEmpty()) {
      reason += "; left out, without a text of their own: " + container.leftOut();
    }
    LOG.atInfo()
        .addKeyValue("topic", topic)
        .addKeyValue("items", number)
        .addKeyValue("leftOut", container.leftOut())
        .log("a container is taken apart");
    return new Ruling(Outcome.TAKEN_APART, key == null ? topic : key, reason, out);
  }

  /** What is said of the container alone would be wrong of a part: who it is and its version. */
  private static Map<String, String> headersOfPart(
      Map<String, Object> headers, ItemParts container, int number) {
    var travelling = Passport.of(headers);
    travelling.remove(ItemHeaders.URI);
    travelling.remove(ItemHeaders.VERSION);
    travelling.remove(ItemHeaders.CE_SUBJECT);
    // two events of one source must not have one id
    travelling.computeIfPresent(ItemHeaders.CE_ID, (name, id) -> id + "/" + number);
    travelling.put(ItemHeaders.CONTENT_TYPE, container.contentType());
    travelling.put(ItemHeaders.REKEYED, "1");
    return travelling;
  }

  /** Null if the part is a bad one, whatever is wrong with it. */
  private String identity(byte[] part, Map<String, String> headers) {
    try {
      return articles.peek(part, new HashMap<>(headers), null).uri();
    } catch (BadItemException e) {
      return null;
    }
  }
}
