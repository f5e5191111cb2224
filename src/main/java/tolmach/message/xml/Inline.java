package tolmach.message.xml;

/**
 * What an element within a text is to its translator.
 *
 * @param pair for halves: what both have in common and no other has
 */
public record Inline(Role role, String pair) {

  /** Its part. */
  public enum Role {
    /** Its tags enclose words. */
    AROUND_WORDS,
    /** Its tags say nothing to a translator, its words are words. */
    UNSEEN,
    /** One code, with all that is in it. */
    WHOLE,
    /** One code that begins something, though the element ends. */
    OPENS,
    /** One code that ends something. */
    CLOSES
  }

  public static final Inline AROUND_WORDS = new Inline(Role.AROUND_WORDS, "");
  public static final Inline UNSEEN = new Inline(Role.UNSEEN, "");
  public static final Inline WHOLE = new Inline(Role.WHOLE, "");

  public static Inline opens(String pair) {
    return new Inline(Role.OPENS, pair);
  }

  public static Inline closes(String pair) {
    return new Inline(Role.CLOSES, pair);
  }
}
