package tolmach.memory.tmx;

/**
 * A run of text in a {@code <seg>}, or one of its inline elements.
 *
 * @param text of {@link Kind#TEXT}
 * @param i what joins {@code bpt} and {@code ept}, {@code ""} for none
 * @param x what joins the codes of source and target, {@code ""} for none
 */
record SegPiece(Kind kind, String text, String i, String x) {

  enum Kind {
    TEXT,
    /** {@code bpt} */
    OPEN,
    /** {@code ept} */
    CLOSE,
    /** {@code ph}, {@code ut}, {@code it} of a position that is not said */
    ALONE,
    /** {@code it pos="begin"} */
    LONE_OPEN,
    /** {@code it pos="end"} */
    LONE_CLOSE
  }

  static SegPiece text(String text) {
    return new SegPiece(Kind.TEXT, text, "", "");
  }
}
