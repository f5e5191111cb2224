package tolmach.check.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tolmach.check.Comparison;
import tolmach.language.LanguagePair;

/** The names of a source beside those of its translation, and how like each other they are. */
final class NamePairs {

  /** From so much likeness on two spellings are taken for one name. */
  static final double ALIKE = 0.58;

  /** So many letters of a name within a word written small are no accident; and no fewer. */
  private static final int SURE_BEGINNING = 5;

  private static final int LEAST_BEGINNING = 4;

  private final NameLexicon sourceLexicon;
  private final NameLexicon targetLexicon;
  private final NameWords source;
  private final NameWords target;

  private NamePairs(
      NameLexicon sourceLexicon, NameLexicon targetLexicon, NameWords source, NameWords target) {
    this.sourceLexicon = sourceLexicon;
    this.targetLexicon = targetLexicon;
    this.source = source;
    this.target = target;
  }

  /** Empty where nothing is known of the capitals of either language. */
  static Optional<NamePairs> of(LanguagePair languages, String source, String target) {
    Optional<NameLexicon> from = NameLexicon.of(languages.source());
    Optional<NameLexicon> to = NameLexicon.of(languages.target());
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NamePairs(from.get(), to.get(), NameWords.of(source), NameWords.of(target)));
  }

  static Optional<NamePairs> of(Comparison comparison) {
    return of(comparison.pair(), comparison.sourceWords(), comparison.targetWords());
  }

  /**
   * A name and the word of the other side that is most like it.
   *
   * @param other null if the other side has none that is at all
   */
  record Best(String name, String other, double likeness) {}

  /** Names of the source that no word of the translation is like. */
  List<Best> lost() {
    return left(source, sourceLexicon, target, targetLexicon);
  }

  /** Names of the translation that no word of the source is like. */
  List<Best> added() {
    return left(target, targetLexicon, source, sourceLexicon);
  }

  /** What each name of the source is in the translation, as far as one is like it. */
  List<Best> paired() {
    var paired = new ArrayList<Best>();
    for (NameWords.Word word : source.all()) {
      if (word.isName() && sourceLexicon.isSpelled(word.text())) {
        Best best = best(word.text(), sourceLexicon, capitals(target), targetLexicon);
        if (best.other() != null) {
          paired.add(best);
        }
      }
    }
    return paired;
  }

  private static List<Best> left(
      NameWords here, NameLexicon lexicon, NameWords there, NameLexicon otherLexicon) {
    List<Best> left = new ArrayList<>();
    List<String> capitals = null;
    for (NameWords.Word word : here.all()) {
      if (!word.isName() || !lexicon.isSpelled(word.text())) {
        continue;
      }
      capitals = capitals == null ? capitals(there) : capitals;
      Best best = best(word.text(), lexicon, capitals, otherLexicon);
      if (best.likeness() < ALIKE) {
        best = small(word.text(), there).orElse(best);
      }
      if (best.likeness() < ALIKE) {
        left.add(best);
      }
    }
    return left.isEmpty() ? Collections.emptyList() : left;
  }

  private static Best best(
      String name, NameLexicon lexicon, List<String> others, NameLexicon otherLexicon) {
    String nearest = null;
    double most = 0;
    for (String other : others) {
      if (other.equals(name)) {
        return new Best(name, other, 1);
      }
    }
    var sound = Sounds.of(name);
    var known = lexicon.known(name);
    for (String other : others) {
      boolean same =
          !known.isEmpty() && otherLexicon.known(other).stream().anyMatch(known::contains);
      double likeness = same ? 1 : Sounds.likeness(sound, Sounds.of(other));
      if (likeness > most) {
        most = likeness;
        nearest = other;
      }
    }
    return new Best(name, nearest, most);
  }

  private static List<String> capitals(NameWords words) {
    return words.all().stream()
        .map(NameWords.Word::text)
        .filter(text -> Character.isUpperCase(text.charAt(0)))
        .distinct()
        .toList();
  }

  /** A word in small letters that holds the name: {@code пензенский} has Penza in it. */
  private static Optional<Best> small(String name, NameWords others) {
    String sound = Sounds.of(name).forms().get(0);
    String beginning = sound.substring(0, Math.min(SURE_BEGINNING, sound.length()));
    if (beginning.length() < LEAST_BEGINNING) {
      return Optional.empty();
    }
    return others.all().stream()
        .map(NameWords.Word::text)
        .filter(text -> Character.isLowerCase(text.charAt(0)) && text.length() > LEAST_BEGINNING)
        .filter(text -> Sounds.of(text).forms().get(0).contains(beginning))
        .findFirst()
        .map(text -> new Best(name, text, 1));
  }
}
