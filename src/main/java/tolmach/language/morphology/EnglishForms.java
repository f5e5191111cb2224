package tolmach.language.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of English words and phrases. */
public final class EnglishForms {

  private static final Set<String> AFTER_HEAD =
      Set.of("of", "for", "on", "in", "to", "at", "against", "with", "by", "from");
  private static final Pattern VOWEL_SOUND =
      Pattern.compile(
          "(?i)(?:hour|honest|honou?r|heir|[aio]|e(?!u)|u(?!n[aei](?:[^nm]|$)|s[aeiu]|t[aeio]|[bfk][aeiou])).*");

  private EnglishForms() {}

  /** True if a form is a plural, as far as rules and the list of irregular ones tell. */
  public static boolean plural(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return !EnglishWords.singulars(small).isEmpty()
        || EnglishWords.irregular().getOrDefault(small, List.of()).stream()
            .anyMatch(reading -> reading.tag().equals("N:PL"));
  }

  /** A noun phrase in the plural: {@code members of parliament}; as it is if it is one already. */
  public static String pluralOf(String phrase) {
    String[] words = phrase.split(" ");
    int head = words.length - 1;
    for (int i = 1; i < words.length; i++) {
      if (AFTER_HEAD.contains(words[i].toLowerCase(Locale.ROOT))) {
        head = i - 1;
        break;
      }
    }
    if (!plural(words[head])) {
      String plural = EnglishWords.plural(words[head].toLowerCase(Locale.ROOT));
      words[head] =
          Character.isUpperCase(words[head].charAt(0))
              ? plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1)
              : plural;
    }
    return String.join(" ", words);
  }

  /** The indefinite article before a phrase: {@code a} or {@code an}. */
  public static String article(String phrase) {
    String first = phrase.split("[\\s-]")[0];
    if (Spelling.allCapitals(first) && first.length() > 1) {
      boolean spelt = first.length() < 4 || first.matches("[AEIOU]{2}.*");
      boolean vowel = (spelt ? "AEFHILMNORSX" : "AEIOU").indexOf(first.charAt(0)) >= 0;
      return vowel ? "an" : "a";
    }
    return VOWEL_SOUND.matcher(first).matches() && !first.toLowerCase(Locale.ROOT).startsWith("one")
        ? "an"
        : "a";
  }

  /** A verb in the form that another is in; empty if that is not clear. */
  public static Optional<String> verbLike(String form, String verb) {
    boolean irregular =
        EnglishWords.irregular().containsKey(form)
            || EnglishWords.irregular().values().stream()
                .flatMap(List::stream)
                .anyMatch(r -> r.lemma().equals(verb) && r.tag().startsWith("V"));
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    boolean y = verb.matches(".*[^aeiou]y");
    if (form.endsWith("ing") && form.length() > 5) {
      return doubles(verb) ? Optional.empty() : Optional.of(stem + "ing");
    }
    if (irregular) {
      return Optional.empty();
    }
    if (form.endsWith("ed") && form.length() > 4) {
      return doubles(verb)
          ? Optional.empty()
          : Optional.of(y ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed");
    }
    return plural(form) ? Optional.of(EnglishWords.plural(verb)) : Optional.of(verb);
  }

  /** True if a last consonant may be doubled before an ending. */
  private static boolean doubles(String verb) {
    return verb.matches(".*[^aeiou][aeiou][^aeiouwxyhc]");
  }
}
