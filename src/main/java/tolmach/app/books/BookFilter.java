package tolmach.app.books;

import java.time.LocalDate;
import tolmach.language.LanguageTag;

/**
 * Which entries are wanted; null where any will do.
 *
 * @param desk {@code ""} for items of no desk
 * @param since first day, in UTC
 * @param until last day, in UTC
 */
public record BookFilter(
    String desk, String uri, LanguageTag language, LocalDate since, LocalDate until) {

  /** All there are. */
  public static final BookFilter ALL = new BookFilter(null, null, null, null, null);

  boolean wants(String entryDesk, String entryUri, LanguageTag entryLanguage, LocalDate day) {
    return (desk == null || desk.equals(entryDesk == null ? "" : entryDesk))
        && (uri == null || uri.equals(entryUri))
        && (language == null || language.equals(entryLanguage))
        && (since == null || !day.isBefore(since))
        && (until == null || !day.isAfter(until));
  }
}
