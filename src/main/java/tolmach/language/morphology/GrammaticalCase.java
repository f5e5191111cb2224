package tolmach.language.morphology;

/** The cases of Russian, with their sign in the dictionary's tags. */
public enum GrammaticalCase {
  NOMINATIVE("Nom", "nom"),
  GENITIVE("R", "gen"),
  DATIVE("D", "dat"),
  ACCUSATIVE("V", "acc"),
  INSTRUMENTAL("T", "ins"),
  PREPOSITIONAL("P", "loc");

  private final String tag;
  private final String abbreviation;

  GrammaticalCase(String tag, String abbreviation) {
    this.tag = tag;
    this.abbreviation = abbreviation;
  }

  /** As the dictionary's tags have it. */
  public String tag() {
    return tag;
  }

  /** As people write it in short, {@code gen}. */
  public String abbreviation() {
    return abbreviation;
  }
}
