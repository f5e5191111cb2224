package tolmach.engine.text;

/**
 * A part of a segment that an engine has no say in. Offsets {@code at} and {@code end} are in the
 * text for the engine, {@code from} and {@code to} in the segment.
 *
 * @param order among all of a segment, from 0
 * @param mate the order of the other half of a pair, -1 if it has none here
 * @param literal what stands in the segment
 * @param holder the number of what stands for it before the engine, -1 if nothing does
 * @param spaceBefore true if white space or the edge of the text was before it
 * @param spaceAfter true if white space or the edge of the text was after it
 */
record Item(
    int order,
    Kind kind,
    int mate,
    String literal,
    int holder,
    int at,
    int end,
    int from,
    int to,
    boolean spaceBefore,
    boolean spaceAfter) {

  enum Kind {
    /** A code that opens, with or without its other half in this segment. */
    OPEN,
    /** A code that closes. */
    CLOSE,
    /** A code that stands alone. */
    ALONE,
    /** Text that is the same in every language. */
    PROTECTED
  }

  /** The same, no farther back than {@code most} in the text for the engine. */
  Item upTo(int most) {
    return at <= most
        ? this
        : new Item(
            order, kind, mate, literal, holder, most, most, from, to, spaceBefore, spaceAfter);
  }

  boolean isCode() {
    return kind != Kind.PROTECTED;
  }

  boolean isPaired() {
    return mate >= 0;
  }

  boolean hasHolder() {
    return holder >= 0;
  }

  /** True for protected text that the engine sees as it is. */
  boolean isLeftIn() {
    return kind == Kind.PROTECTED && holder < 0;
  }
}
