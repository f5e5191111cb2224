package tolmach.message;

/**
 * A logical line of a bundle with all its characters: a message with its continuations, or a
 * comment or blank line.
 *
 * @param raw as it stands in the file, without the line end
 * @param end the line end, {@code ""} on a last line without one
 * @param entry what the line says, null for comments and blank lines
 * @param valueStart where in {@code raw} the value begins
 * @param separated the key is followed by a separator
 */
record Line(String raw, String end, Entry entry, int valueStart, boolean separated) {

  /** The line with another value, already escaped. */
  String with(String rawValue) {
    return raw.substring(0, valueStart) + (separated ? "" : "=") + rawValue + end;
  }

  @Override
  public String toString() {
    return raw + end;
  }
}
