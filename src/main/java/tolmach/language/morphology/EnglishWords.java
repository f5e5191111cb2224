package tolmach.language.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of English inflection and the list of exceptions, {@code english-irregular.txt}. Tags:
 * {@code N:PL} plural, {@code V:S} third person, {@code V:ED} past, {@code V:EN} past participle,
 * {@code V:ING}.
 */
final class EnglishWords {

  private static final Set<String> NOT_PLURAL = WordFile.words("english-not-plural.txt");
  private static final Map<String, String> PLURALS = new HashMap<>();
  private static final Map<String, List<Reading>> IRREGULAR = read();

  private EnglishWords() {}

  /** By irregular form, what it may be. */
  static Map<String, List<Reading>> irregular() {
    return IRREGULAR;
  }

  /** What a form may be the plural of, by rule, the likeliest first; empty if of nothing. */
  static Set<String> singulars(String form) {
    var singulars = new LinkedHashSet<String>();
    if (form.length() < 4
        || !form.endsWith("s")
        || form.endsWith("ss")
        || form.endsWith("us")
        || form.endsWith("is")
        || NOT_PLURAL.contains(form)) {
      return singulars;
    }
    String without = form.substring(0, form.length() - 1);
    if (form.endsWith("ies") && form.length() > 4) {
      singulars.add(form.substring(0, form.length() - 3) + "y");
    } else if (hisses(form.substring(0, form.length() - 2)) && form.endsWith("es")) {
      singulars.add(form.substring(0, form.length() - 2));
    } else if (form.endsWith("oes")) {
      singulars.add(form.substring(0, form.length() - 2));
    }
    singulars.add(without);
    return singulars;
  }

  /** Which verbs a form may belong to, by rule. */
  static Set<String> infinitives(String form) {
    var verbs = new LinkedHashSet<String>();
    verbs.add(form);
    verbs.addAll(singulars(form));
    if (form.endsWith("ied") && form.length() > 4) {
      verbs.add(form.substring(0, form.length() - 3) + "y");
    } else if (form.endsWith("ed") && form.length() > 4) {
      stems(form.substring(0, form.length() - 2), verbs);
    } else if (form.endsWith("ing") && form.length() > 5) {
      stems(form.substring(0, form.length() - 3), verbs);
    }
    return verbs;
  }

  private static void stems(String stem, Set<String> verbs) {
    verbs.add(stem);
    verbs.add(stem + "e");
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      verbs.add(stem.substring(0, last));
    }
  }

  /** The form of a word under one of the tags. */
  static List<String> forms(Reading reading) {
    return reading.tag().equals("N:PL") ? List.of(plural(reading.lemma())) : List.of();
  }

  /** The plural of a noun in small letters. */
  static String plural(String noun) {
    String irregular = PLURALS.get(noun);
    if (irregular != null) {
      return irregular;
    }
    int last = noun.length() - 1;
    if (noun.endsWith("y") && last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0) {
      return noun.substring(0, last) + "ies";
    }
    return noun + (hisses(noun) ? "es" : "s");
  }

  private static boolean hisses(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static Map<String, List<Reading>> read() {
    var byForm = new HashMap<String, List<Reading>>();
    for (String line : WordFile.lines("english-irregular.txt")) {
      String[] parts = line.split("\\s+");
      String[] tags = parts[0].equals("n") ? new String[] {"N:PL"} : new String[] {"V:ED", "V:EN"};
      for (int i = 2; i < parts.length; i++) {
        String tag = tags[Math.min(i - 2, tags.length - 1)];
        for (String form : parts[i].split("/")) {
          byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(new Reading(parts[1], tag));
        }
      }
      if (parts[0].equals("n")) {
        PLURALS.put(parts[1], parts[2].split("/")[0]);
      }
    }
    return Map.copyOf(byForm);
  }
}
