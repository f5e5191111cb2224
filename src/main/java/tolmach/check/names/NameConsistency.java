package tolmach.check.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;
import tolmach.language.morphology.Morphology;

/**
 * Whether a document calls the same person the same throughout: {@code Hancock} is not «Хэнкок» in
 * one sentence and «Хенкок» in the next. The form that most sentences have is taken for right, of
 * equals the first; cases of one word are one form.
 */
public final class NameConsistency {

  /** The name of its findings. */
  public static final String NAME = "consistency";

  /** Spellings less alike than that may be of two names. */
  private static final double SURE = 0.75;

  private static final int SHORTEST = 4;

  /**
   * One sentence of a document.
   *
   * @param target {@code ""} for none to look at
   */
  public record Sentence(String source, String target) {}

  /** One way in which a name is written, and where. */
  private record Form(String word, Set<String> keys, List<Integer> sentences) {}

  private NameConsistency() {}

  /**
   * What is to be said of each sentence, by its place from 0; sentences of which nothing is are
   * left out. Nothing at all for languages of whose names nothing is known.
   */
  public static Map<Integer, List<Finding>> findings(
      LanguagePair languages, List<Sentence> sentences) {
    var byName = new TreeMap<String, List<Form>>();
    var morphology = Morphology.of(languages.target());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Optional<NamePairs> names = NamePairs.of(languages, sentence.source(), sentence.target());
      if (names.isEmpty()) {
        return Map.of();
      }
      for (NamePairs.Best best : names.get().paired()) {
        if (best.likeness() >= SURE && best.name().length() >= SHORTEST) {
          note(
              byName.computeIfAbsent(best.name(), any -> new ArrayList<>()),
              best.other(),
              morphology.found(Morphology.clean(best.other())),
              i);
        }
      }
    }
    var findings = new HashMap<Integer, List<Finding>>();
    byName.forEach((name, forms) -> compare(name, forms, findings));
    return findings;
  }

  private static void note(List<Form> forms, String word, Set<String> keys, int sentence) {
    for (Form form : forms) {
      if (form.keys().stream().anyMatch(keys::contains)) {
        form.keys().addAll(keys);
        form.sentences().add(sentence);
        return;
      }
    }
    forms.add(new Form(word, new HashSet<>(keys), new ArrayList<>(List.of(sentence))));
  }

  private static void compare(String name, List<Form> forms, Map<Integer, List<Finding>> findings) {
    Form usual = forms.get(0);
    for (Form form : forms) {
      usual = form.sentences().size() > usual.sentences().size() ? form : usual;
    }
    for (Form form : forms) {
      if (form == usual || form.sentences().stream().anyMatch(usual.sentences()::contains)) {
        continue; // two people of one name, perhaps
      }
      String message =
          name + " is \"" + form.word() + "\" here and \"" + usual.word() + "\" elsewhere";
      for (int sentence : form.sentences()) {
        findings
            .computeIfAbsent(sentence, any -> new ArrayList<>())
            .add(new Finding(NAME, Severity.WARN, message, name, form.word()));
      }
    }
  }
}
