package tolmach.language.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and abbreviations that no dictionary knows, by their endings: {@code Байденом} may belong
 * to {@code Байден}, {@code МИДа} to {@code МИД}. Words here are in small letters without {@code
 * ё}.
 */
final class RussianNames {

  /** Before the key of a name. */
  private static final String NAME = "~";

  /** Endings of nouns and of surnames that decline as adjectives, longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "ского", "скому", "скими", "ским", "ском", "ская", "ской", "скую", "ские", "ских", "ский",
          "ого", "ому", "ыми", "ами", "ями", "ого", "его", "ему", "ими", "иях", "иям", "ией", "ом",
          "ем", "ой", "ей", "ою", "ею", "ым", "им", "ых", "их", "ая", "яя", "ую", "юю", "ые", "ие",
          "ый", "ий", "ов", "ев", "ам", "ям", "ах", "ях", "ии", "ию", "ия", "ие", "а", "я", "у",
          "ю", "е", "ы", "и", "о", "ь", "й");

  private RussianNames() {}

  /** The keys of every name that a form may belong to: the form without each of the endings. */
  static Set<String> stems(String form) {
    var stems = new LinkedHashSet<String>();
    stems.add(NAME + form);
    String letters = form.indexOf('\'') < 0 ? form : form.replace("'", "");
    for (String ending : ENDINGS) {
      if (letters.length() - ending.length() >= 2 && letters.endsWith(ending)) {
        String stem = letters.substring(0, letters.length() - ending.length());
        stems.add(NAME + (ending.startsWith("ск") ? stem + "ск" : stem));
      }
    }
    return stems;
  }

  /** The keys under which the nominative of a name is found: its stem. */
  static Set<String> nominative(String name) {
    return Set.of(NAME + stem(name));
  }

  /** A name in the nominative without its ending. */
  static String stem(String name) {
    for (String ending : List.of("ский", "ская")) {
      if (name.endsWith(ending) && name.length() > ending.length()) {
        return name.substring(0, name.length() - 2);
      }
    }
    if (name.length() > 4 && (name.endsWith("ый") || name.endsWith("ий") || name.endsWith("ая"))) {
      return name.substring(0, name.length() - 2);
    }
    return name.length() > 2 && "аяьйоы".indexOf(name.charAt(name.length() - 1)) >= 0
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private static final String HUSHERS = "жшчщц";
  private static final String NO_Y = "гкхжшчщ";
  private static final List<String> MASCULINE = List.of("", "а", "у", "а", "ом", "е");
  private static final List<String> SOFT = List.of("", "я", "ю", "я", "ем", "е");

  /**
   * A name in the singular of a case, by its ending. What ends in another vowel, and a woman's name
   * that ends in a consonant, has no forms.
   */
  static String decline(String name, String gender, boolean animate, GrammaticalCase wanted) {
    boolean woman = gender.equals("Fem");
    GrammaticalCase kase =
        wanted == GrammaticalCase.ACCUSATIVE && !animate && !woman
            ? GrammaticalCase.NOMINATIVE
            : wanted;
    int at = kase.ordinal();
    int last = name.length() - 1;
    if (at == 0 || last < 1) {
      return name;
    }
    char end = Character.toLowerCase(name.charAt(last));
    char before = Character.toLowerCase(name.charAt(last - 1));
    String stem = name.substring(0, last);
    if (woman && (name.endsWith("ова") || name.endsWith("ева") || name.endsWith("ина"))) {
      return stem + List.of("", "ой", "ой", "у", "ой", "ой").get(at);
    }
    if (woman && name.endsWith("ая")) {
      return name.substring(0, last - 1) + List.of("", "ой", "ой", "ую", "ой", "ой").get(at);
    }
    if (!woman
        && animate
        && (name.endsWith("ский") || name.endsWith("цкий") || name.endsWith("ый"))) {
      String t = name.endsWith("ый") ? "ым" : "им";
      return name.substring(0, last - 1) + List.of("", "ого", "ому", "ого", t, "ом").get(at);
    }
    if (end == 'а') {
      String e = HUSHERS.indexOf(before) >= 0 ? "ей" : "ой";
      return stem + List.of("", NO_Y.indexOf(before) >= 0 ? "и" : "ы", "е", "у", e, "е").get(at);
    }
    if (end == 'я') {
      String e = before == 'и' ? "и" : "е";
      return stem + List.of("", "и", e, "ю", "ей", e).get(at);
    }
    if (woman && end == 'ь') {
      return name;
    }
    if (woman || "оеуюиыэё".indexOf(end) >= 0) {
      return name;
    }
    if (end == 'й' || end == 'ь') {
      return stem + (end == 'й' && before == 'и' && at == 5 ? "и" : SOFT.get(at));
    }
    if (kase == GrammaticalCase.INSTRUMENTAL
        && animate
        && (name.endsWith("ов")
            || name.endsWith("ев")
            || name.endsWith("ин")
            || name.endsWith("ын"))
        && name.length() > 4) {
      return name + "ым";
    }
    boolean hushed = kase == GrammaticalCase.INSTRUMENTAL && HUSHERS.indexOf(end) >= 0;
    return name + (hushed ? "ем" : MASCULINE.get(at));
  }

  /** Borrowed verbs in -овать, which are those that dictionaries lack. */
  private static final Pattern BORROWED =
      Pattern.compile(
          "(.{3,}?)(?:ова(?:ть|л|ла|ло|ли|в|вши.*|нн.{1,3}|н|на|но|ны)"
              + "|у(?:ю|ешь|ет|ем|ете|ют|й|йте|ющ.{2,3}|ем.{1,3}|я))(?:ся|сь)?");

  /** The key of a verb that no dictionary knows; none if the form is not one's. */
  static Set<String> verb(String form) {
    Matcher matcher = BORROWED.matcher(form);
    return matcher.matches() ? Set.of(NAME + matcher.group(1) + "овать") : Set.of();
  }
}
