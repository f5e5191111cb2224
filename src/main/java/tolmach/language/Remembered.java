package tolmach.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found of the texts looked at last: an article's paragraphs are asked about once for the
 * whole and once for each. Holds a stated number of characters at most. Safe for use by several
 * threads; two that ask for the same at once may both work it out.
 */
final class Remembered {

  private final int capacity;
  private final Map<Wording, Detection> byWording = new LinkedHashMap<>();
  private int characters;

  /**
   * @param capacity characters of all texts together
   */
  Remembered(int capacity) {
    this.capacity = capacity;
  }

  Detection of(Wording wording, Function<Wording, Detection> find) {
    synchronized (this) {
      Detection known = byWording.get(wording);
      if (known != null) {
        return known;
      }
    }
    Detection found = find.apply(wording);
    remember(wording, found);
    return found;
  }

  private synchronized void remember(Wording wording, Detection found) {
    if (byWording.putIfAbsent(wording, found) == null) {
      characters += wording.letters();
    }
    var oldest = byWording.keySet().iterator();
    while (characters > capacity && oldest.hasNext()) {
      characters -= oldest.next().letters();
      oldest.remove();
    }
  }
}
