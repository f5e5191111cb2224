package tolmach.cli;

/** Lines without a translation, told on stderr; neighbours with the same fault in one sentence. */
final class LineFaults {

  private final Terminal terminal;
  private int first;
  private int last;
  private String why;
  private boolean any;

  LineFaults(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * @param line its number, higher than those before
   */
  void add(int line, String reason) {
    if (any && line == last + 1 && reason.equals(why)) {
      last = line;
      return;
    }
    tell();
    any = true;
    first = line;
    last = line;
    why = reason;
  }

  boolean isEmpty() {
    return !any;
  }

  /** Tells what has not been told yet. */
  void tell() {
    if (why != null) {
      String lines =
          first == last ? "Line " + first + " has" : "Lines " + first + " to " + last + " have";
      terminal.tell(lines + " no translation: " + why);
      why = null;
    }
  }
}
