package tolmach.language.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
}
