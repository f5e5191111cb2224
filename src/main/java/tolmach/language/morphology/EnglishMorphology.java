package tolmach.language.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * English by rule, with a list of what no rule makes. A form is read in every way that the rules
 * allow, and a word is sought as it stands: {@code news} is not found in {@code new}, nor the
 * reverse. Verb forms have keys of their own, so a noun is not found in {@code sanctioned}.
 */
final class EnglishMorphology implements Morphology {

  /** Before the key of a verb. */
  private static final String VERB = "v:";

  private final Map<String, List<Reading>> irregular = EnglishWords.irregular();
  private final RememberedKeys keys = new RememberedKeys(this::read);

  @Override
  public Set<String> found(String form) {
    return keys.of(form);
  }

  @Override
  public Set<String> sought(String word, Kind kind) {
    String small = small(word);
    var sought = new LinkedHashSet<String>();
    sought.add(small);
    if (kind == Kind.VERB) {
      sought.add(VERB + small);
    }
    if (kind == Kind.NOMINAL && small.length() > 4) {
      EnglishWords.singulars(small).stream().limit(1).forEach(sought::add);
    }
    return sought;
  }

  @Override
  public List<Reading> readings(String form) {
    return irregular.getOrDefault(small(form), List.of());
  }

  @Override
  public List<String> forms(Reading reading) {
    return EnglishWords.forms(reading);
  }

  private static String small(String form) {
    String small = form.toLowerCase(Locale.ROOT);
    if (small.endsWith("'s")) {
      return small.substring(0, small.length() - 2);
    }
    return small.endsWith("'") ? small.substring(0, small.length() - 1) : small;
  }

  private Set<String> read(String form) {
    String small = small(form);
    var read = new LinkedHashSet<String>();
    read.add(small);
    for (Reading reading : irregular.getOrDefault(small, List.of())) {
      read.add(reading.tag().startsWith("V") ? VERB + reading.lemma() : reading.lemma());
    }
    read.addAll(EnglishWords.singulars(small));
    for (String verb : EnglishWords.infinitives(small)) {
      read.add(VERB + verb);
    }
    return Set.copyOf(read);
  }
}
