package tolmach.memory;

import java.util.List;
import java.util.Optional;
import tolmach.language.LanguagePair;

/**
 * The identity of a unit: a later unit with the same key takes the place of the earlier one.
 *
 * @param uri of the story it was published in
 * @param previousHash of the sentence before it, {@code ""} at the beginning
 * @param nextHash of the sentence after it, {@code ""} at the end
 * @param desk {@code ""} for none
 */
public record UnitKey(
    String uri,
    LanguagePair pair,
    String sourceHash,
    String previousHash,
    String nextHash,
    OriginClass originClass,
    String desk) {

  public UnitKey {
    desk = desk == null ? "" : desk;
  }

  /**
   * As it stands as the key of a record: the parts joined by {@code |}, the desk if there is one.
   */
  public String word() {
    String word =
        String.join(
            "|",
            uri,
            pair.source().value(),
            pair.target().value(),
            sourceHash,
            previousHash,
            nextHash,
            originClass.name());
    return desk.isEmpty() ? word : word + "|" + desk;
  }

  /**
   * Reads what {@link #word} writes.
   *
   * @throws IllegalArgumentException if it is no such key
   */
  public static UnitKey parse(String word) {
    List<String> parts = List.of(word.split("\\|", -1));
    int end = parts.size() - 1;
    if (end >= 7 && OriginClass.of(parts.get(end)).isEmpty()) {
      return parse(word, parts.subList(0, end), parts.get(end));
    }
    return parse(word, parts, "");
  }

  private static UnitKey parse(String word, List<String> parts, String desk) {
    int last = parts.size() - 1;
    Optional<OriginClass> made = last < 6 ? Optional.empty() : OriginClass.of(parts.get(last));
    if (made.isEmpty()) {
      throw new IllegalArgumentException("\"" + word + "\" is no key of a translation unit");
    }
    return new UnitKey(
        String.join("|", parts.subList(0, last - 5)), // a uri may hold the joint itself
        LanguagePair.of(parts.get(last - 5), parts.get(last - 4)),
        parts.get(last - 3),
        parts.get(last - 2),
        parts.get(last - 1),
        made.get(),
        desk);
  }
}
