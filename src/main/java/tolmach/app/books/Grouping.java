package tolmach.app.books;

import java.util.Locale;

/** By what the books are summed up. */
public enum Grouping {
  DESK,
  STORY,
  LANGUAGE,
  /** In UTC, by when the entry was written. */
  DAY,
  /** The engine that was asked; {@code (none)} for what none was asked for. */
  ENGINE,
  ORIGIN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
