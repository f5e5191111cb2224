package tolmach.message.gettext;

/**
 * A line that begins with a hash.
 *
 * @param text from the hash to the end of the line, without the line end
 * @param start where its line begins
 * @param end behind its line end
 */
record PoComment(String text, int start, int end) {

  /** What a comment is for. */
  enum Kind {
    TRANSLATOR,
    EXTRACTED,
    REFERENCE,
    FLAGS,
    PREVIOUS,
    OBSOLETE
  }

  Kind kind() {
    return switch (text.length() < 2 ? ' ' : text.charAt(1)) {
      case '.' -> Kind.EXTRACTED;
      case ':' -> Kind.REFERENCE;
      case ',', '=' -> Kind.FLAGS;
      case '|' -> Kind.PREVIOUS;
      case '~' -> Kind.OBSOLETE;
      default -> Kind.TRANSLATOR;
    };
  }

  /** What it says, without its mark. */
  String words() {
    return text.substring(kind() == Kind.TRANSLATOR ? 1 : 2).strip();
  }
}
