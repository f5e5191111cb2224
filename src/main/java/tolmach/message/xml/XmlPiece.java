package tolmach.message.xml;

/** What is no element. A section of CDATA begins and ends with its brackets. */
public record XmlPiece(Kind kind, int start, int end) implements XmlNode {

  /** What it is. */
  public enum Kind {
    TEXT,
    CDATA,
    COMMENT,
    /** A processing instruction, which says nothing to readers. */
    INSTRUCTION
  }
}
