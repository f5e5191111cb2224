package tolmach.worker;

import java.util.HashMap;
import java.util.Map;

/**
 * A record to be written, for beans that decide key and headers. {@code to: wire:topic} writes it
 * as the topic of its endpoint.
 *
 * @param key of the record
 * @param partitionKey what decides the partition where that is not the key (provenance: the uri);
 *     else null
 * @param headers by name, ASCII values
 * @param value bytes or a string as they are, null as a tombstone, anything else as JSON
 */
public record Outgoing(String key, String partitionKey, Map<String, String> headers, Object value) {

  public Outgoing {
    headers = Map.copyOf(headers);
  }

  /** The same with these headers as well. */
  public Outgoing with(Map<String, String> more) {
    var all = new HashMap<>(headers);
    all.putAll(more);
    return new Outgoing(key, partitionKey, all, value);
  }

  public static Outgoing of(String key, Map<String, String> headers, Object value) {
    return new Outgoing(key, null, headers, value);
  }
}
