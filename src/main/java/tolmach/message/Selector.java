package tolmach.message;

/**
 * What the words of a message depend on: the number or the choice that an argument brings.
 *
 * @param argument its name as the format gives it, {@code "count"} or {@code "0"}; {@code ""} where
 *     the format names none (gettext)
 * @param offset what ICU takes off the number before it asks for the category; 0 almost always
 */
public record Selector(String argument, Kind kind, int offset) {

  /** By which rules a case is found. */
  public enum Kind {
    /** The categories of CLDR for counts: one file, two files. */
    CARDINAL,
    /** The categories of CLDR for ranks: 1st, 2nd. */
    ORDINAL,
    /** Keywords of the program's own; they are never translated. */
    SELECT
  }

  /** True if its cases are categories of CLDR, so that each language has its own. */
  public boolean isPlural() {
    return kind != Kind.SELECT;
  }
}
