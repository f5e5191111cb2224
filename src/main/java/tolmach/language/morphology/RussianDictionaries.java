package tolmach.language.morphology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The Russian dictionaries of LanguageTool (org.languagetool:language-ru, LGPL 2.1 or later, after
 * aot.ru), read as they are from its jar. They are loaded when a word is asked for first: some 5 MB
 * and a tenth of a second.
 */
final class RussianDictionaries {

  private static final String PLACE = "/org/languagetool/resource/ru/";
  private static final int LONGEST = 60;

  /** Loaded on first use, once for all. */
  private static final class Loaded {

    static final Dictionary READINGS = read("russian.dict");
    static final Dictionary FORMS = read("russian_synth.dict");

    private static Dictionary read(String name) {
      var place = RussianDictionaries.class.getResource(PLACE + name);
      if (place == null) {
        throw new IllegalStateException(
            PLACE + name + " is not on the class path; add the jar org.languagetool:language-ru");
      }
      try {
        return Dictionary.read(place);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + place, e);
      }
    }
  }

  /** A lookup holds state of its own; its dictionary is shared. */
  private final ThreadLocal<DictionaryLookup> readings =
      ThreadLocal.withInitial(() -> new DictionaryLookup(Loaded.READINGS));

  private final ThreadLocal<DictionaryLookup> forms =
      ThreadLocal.withInitial(() -> new DictionaryLookup(Loaded.FORMS));

  List<Reading> readings(String form) {
    if (!isRussian(form)) {
      return List.of();
    }
    var found = new ArrayList<Reading>();
    for (WordData word : readings.get().lookup(form)) {
      found.add(new Reading(text(word.getStem(), form), text(word.getTag(), "")));
    }
    return found;
  }

  List<String> forms(Reading reading) {
    if (!isRussian(reading.lemma())) {
      return List.of();
    }
    var found = new ArrayList<String>();
    for (WordData word : forms.get().lookup(reading.lemma() + "|" + reading.tag())) {
      found.add(text(word.getStem(), reading.lemma()));
    }
    return found;
  }

  private static String text(CharSequence read, String otherwise) {
    return read == null ? otherwise : read.toString();
  }

  /** The dictionaries are in KOI8-R and know small letters. */
  private static boolean isRussian(String form) {
    if (form.isEmpty() || form.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if ((c < 'а' || c > 'я') && c != 'ё' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
