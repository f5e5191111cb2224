package tolmach.language.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Russian, from the dictionaries of LanguageTool, and by the endings of names where they know
 * nothing. Keys are lemmas with {@code е} for {@code ё}; those of names begin with {@code ~}.
 */
final class RussianMorphology implements Morphology {

  private final RussianDictionaries dictionaries = new RussianDictionaries();
  private final RememberedKeys keys = new RememberedKeys(this::read);

  @Override
  public Set<String> found(String form) {
    return keys.of(form);
  }

  private Set<String> read(String form) {
    var read = new LinkedHashSet<String>();
    List<Reading> readings = readings(form);
    for (Reading reading : readings) {
      read.add(key(reading.lemma()));
    }
    if (readings.isEmpty() || Spelling.capitalised(form)) {
      read.addAll(RussianNames.stems(key(form)));
    }
    if (readings.isEmpty()) {
      read.addAll(RussianNames.verb(key(form)));
    }
    read.add(key(form));
    return Set.copyOf(read);
  }

  @Override
  public Set<String> sought(String word, Kind kind) {
    var sought = new LinkedHashSet<String>();
    List<Reading> readings = readings(word);
    for (Reading reading : readings) {
      if ((kind == Kind.VERB) == reading.tag().startsWith("VB")) {
        sought.add(key(reading.lemma()));
      }
    }
    if (kind == Kind.VERB && readings.isEmpty()) {
      sought.addAll(RussianNames.verb(key(word)));
    }
    boolean basic =
        readings.stream().anyMatch(reading -> key(reading.lemma()).equals(key(word)))
            || (!sought.isEmpty() && !Spelling.capitalised(word));
    if (!basic) {
      sought.addAll(RussianNames.nominative(key(word)));
    }
    if (sought.isEmpty()) {
      readings.forEach(reading -> sought.add(key(reading.lemma())));
      sought.add(key(word));
    }
    return sought;
  }

  @Override
  public List<Reading> readings(String form) {
    return dictionaries.readings(small(form));
  }

  @Override
  public List<String> forms(Reading reading) {
    return dictionaries.forms(reading);
  }

  private static String small(String form) {
    return form.toLowerCase(Locale.ROOT);
  }

  private static String key(String form) {
    return small(form).replace('ё', 'е');
  }
}
