package tolmach.language.ready;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a message's key and comment say of what its text names. {@code months.may} means a month,
 * {@code unit_second} a unit; {@code weekday.short} wants the abbreviation.
 *
 * @param kinds that are named; empty if nothing is said
 * @param isShort true if an abbreviation is named
 * @param isInflected true if a month or a weekday is wanted as it stands in a date, "апреля" and
 *     not "апрель"
 */
public record NameHint(Set<NameKind> kinds, boolean isShort, boolean isInflected) {

  /** Nothing is said. */
  public static final NameHint NONE = new NameHint(Set.of(), false, false);

  private static final Set<String> SHORT =
      Set.of("short", "abbr", "abbrev", "abbreviated", "abbreviation", "symbol");

  private static final Set<String> INFLECTED =
      Set.of("genitive", "alt", "alternative", "format", "formatted", "inflected", "day");

  private static final Set<NameKind> DATES = Set.of(NameKind.MONTH, NameKind.WEEKDAY);

  /** Between words: what is no letter, and before a capital after a small letter. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern BROKEN_WORD =
      Pattern.compile(
          "time[ ._-]?zones?|day[ ._-]?of[ ._-]?week|\\bam[ ._-]?pm\\b", Pattern.CASE_INSENSITIVE);

  public NameHint {
    kinds = Set.copyOf(kinds);
  }

  /**
   * What texts say.
   *
   * @param texts a key, lines of a comment
   */
  public static NameHint of(Collection<String> texts) {
    Set<NameKind> kinds = EnumSet.noneOf(NameKind.class);
    boolean isShort = false;
    boolean isInflected = false;
    for (String text : texts) {
      String joined = BROKEN_WORD.matcher(text).replaceAll(NameHint::joined);
      for (String part : BETWEEN.split(joined)) {
        String word = part.toLowerCase(Locale.ROOT);
        isShort |= SHORT.contains(word);
        isInflected |= INFLECTED.contains(word);
        for (NameKind kind : NameKind.values()) {
          if (kind.isMeantBy(word)) {
            kinds.add(kind);
          }
        }
      }
    }
    return kinds.isEmpty() ? NONE : new NameHint(kinds, isShort, inDate(kinds, isInflected));
  }

  private static boolean inDate(Set<NameKind> kinds, boolean isInflected) {
    return isInflected && kinds.stream().anyMatch(DATES::contains);
  }

  private static String joined(MatchResult word) {
    return " " + word.group().replaceAll("[ ._-]", "").toLowerCase(Locale.ROOT) + " ";
  }
}
