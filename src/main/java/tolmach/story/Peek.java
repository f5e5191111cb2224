package tolmach.story;

import java.util.Map;
import tolmach.article.ItemHead;

/** Finds out who an incoming item is without reading it in full. */
@FunctionalInterface
public interface Peek {

  /**
   * @param key of the record, null if it has none
   * @throws tolmach.article.BadItemException if the bytes are no item or it has no identity
   */
  ItemHead peek(byte[] body, Map<String, Object> headers, String key);
}
