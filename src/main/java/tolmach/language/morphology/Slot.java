package tolmach.language.morphology;

import java.util.Locale;

/** The case and number that a place in a sentence asks for. */
public record Slot(GrammaticalCase grammaticalCase, boolean plural) {

  /** In short, as {@code gen.pl}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s.%s", grammaticalCase.abbreviation(), plural ? "pl" : "sg");
  }
}
