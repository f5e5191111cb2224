package tolmach.message.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** How a file spells the characters that could be spelled otherwise, {@code &gt;} or {@code >}. */
public final class Spellings {

  private final Map<Character, String> written = new HashMap<>();

  private Spellings() {}

  /** Of nothing yet. */
  public static Spellings none() {
    return new Spellings();
  }

  /** Of characters; the first spelling of each that counts. */
  public static Spellings of(Spelled characters, BiPredicate<Character, String> counts) {
    var spellings = new Spellings();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (!Character.isSurrogate(c) && c != Flat.STAND_IN) {
        String raw = characters.raw(i, i + 1);
        if (counts.test(c, raw)) {
          spellings.written.putIfAbsent(c, raw);
        }
      }
    }
    return spellings;
  }

  /** Takes in the spellings of others for characters that it has not itself. */
  public void learn(Spellings others, BiPredicate<Character, String> counts) {
    others.written.forEach(
        (c, raw) -> {
          if (counts.test(c, raw)) {
            written.putIfAbsent(c, raw);
          }
        });
  }

  /** How it is spelled, null if that was not seen. */
  public String get(int codePoint) {
    return codePoint > Character.MAX_VALUE ? null : written.get((char) codePoint);
  }
}
