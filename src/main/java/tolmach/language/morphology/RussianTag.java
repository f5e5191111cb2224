package tolmach.language.morphology;

import java.util.Optional;

/**
 * What a tag of the Russian dictionary says of a form. Gender {@code Masc}, {@code Fem}, {@code
 * Neut}, or {@code ""} where the form has none.
 *
 * @param part its first part: {@code NN}, {@code ADJ}, {@code PT}, {@code VB} …
 * @param grammaticalCase null where the form has none
 */
public record RussianTag(
    String part,
    String gender,
    boolean plural,
    GrammaticalCase grammaticalCase,
    boolean animate,
    String text) {

  /** Reads a tag; nothing in it is an error. */
  public static RussianTag of(String tag) {
    String gender = "";
    boolean plural = false;
    boolean animate = false;
    GrammaticalCase grammaticalCase = null;
    String[] parts = tag.split(":");
    for (String part : parts) {
      switch (part) {
        case "Masc", "Fem", "Neut" -> gender = part;
        case "PL" -> plural = true;
        case "Anim", "Name", "Fam", "Patr" -> animate = true;
        case "Nom" -> grammaticalCase = GrammaticalCase.NOMINATIVE;
        case "R", "2R" -> grammaticalCase = GrammaticalCase.GENITIVE;
        case "D" -> grammaticalCase = GrammaticalCase.DATIVE;
        case "V" -> grammaticalCase = GrammaticalCase.ACCUSATIVE;
        case "T" -> grammaticalCase = GrammaticalCase.INSTRUMENTAL;
        case "P", "2P" -> grammaticalCase = GrammaticalCase.PREPOSITIONAL;
        default -> {}
      }
    }
    return new RussianTag(parts[0], gender, plural, grammaticalCase, animate, tag);
  }

  /** True for a noun in a case. */
  public boolean isNoun() {
    return part.equals("NN") && grammaticalCase != null;
  }

  /** True for what agrees with a noun: an adjective, a participle, an ordinal, a pronoun. */
  public boolean agrees() {
    return (part.equals("ADJ") || part.equals("PT") || part.equals("Ord"))
        && grammaticalCase != null;
  }

  /** True for what agrees with a subject in gender: past tenses and short forms. */
  public boolean isPredicate() {
    return (text.startsWith("VB:Past") || part.equals("PT_Short") || text.startsWith("ADJ:Short"))
        && (plural || !gender.isEmpty());
  }

  Optional<Slot> slot() {
    return Optional.ofNullable(grammaticalCase).map(known -> new Slot(known, plural));
  }

  /** The tag of a noun's other form. */
  String noun(Slot slot) {
    int number = text.lastIndexOf(plural ? ":PL:" : ":Sin:");
    return text.substring(0, Math.max(0, number))
        + (slot.plural() ? ":PL:" : ":Sin:")
        + slot.grammaticalCase().tag();
  }

  /** The tag of the form that agrees with a noun. */
  String agreeing(Slot slot, String nounGender) {
    String own = plural ? ":PL:" : ":" + gender + ":";
    int at = text.lastIndexOf(own);
    return text.substring(0, Math.max(0, at))
        + (slot.plural() ? ":PL:" : ":" + nounGender + ":")
        + slot.grammaticalCase().tag();
  }

  /** The tag of a predicate's form for another subject. */
  String predicate(boolean several, String subject) {
    String own = plural ? ":PL" : ":" + gender;
    int at = text.lastIndexOf(own);
    return text.substring(0, Math.max(0, at)) + (several ? ":PL" : ":" + subject);
  }
}
