package tolmach.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.GlossaryTopic;
import tolmach.glossary.Concept;
import tolmach.glossary.Term;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

@Command(
    name = "check",
    description = {
      "Name the terms with a word that the language's dictionary does not know and whose forms are not written down.",
      "They are found in the form given, and in others only as far as endings can be guessed. Languages without a dictionary are not looked at. Exit 3 if there are any."
    },
    footer = {"  ./tolmach glossary check terms.csv", "  ./tolmach glossary check --json"})
final class GlossaryCheckCommand extends TolmachCommand {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

  @Mixin private Place place;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "TBX or CSV; the terms in force if none is named.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object a term.")
  private boolean json;

  GlossaryCheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var input = new GlossaryInput(terminal);
    Collection<Concept> concepts =
        files.isEmpty()
            ? new GlossaryTopic(place.cluster()).concepts().values()
            : input.concepts(files, "", "").values();
    int unknown = 0;
    for (Map.Entry<LanguageTag, List<Named>> group : byLanguage(concepts).entrySet()) {
      Morphology morphology = Morphology.of(group.getKey());
      boolean hasDictionary =
          group.getValue().stream()
              .anyMatch(named -> words(named).size() > unknown(named, morphology).size());
      if (hasDictionary) {
        for (Named named : group.getValue()) {
          unknown += tell(named, unknown(named, morphology));
        }
      }
    }
    if (unknown == 0) {
      terminal.tell("Every word is known, or its forms are written down.");
    }
    return unknown + input.faults() > 0 ? ExitCode.HELD : ExitCode.DONE;
  }

  private record Named(Concept concept, Term term) {}

  /** The terms that are sought in more than one form. */
  private static Map<LanguageTag, List<Named>> byLanguage(Collection<Concept> concepts) {
    var groups = new TreeMap<LanguageTag, List<Named>>();
    for (Concept concept : concepts) {
      for (Term term : concept.terms()) {
        if (term.status() != TermStatus.DO_NOT_TRANSLATE) {
          groups
              .computeIfAbsent(term.language().language(), any -> new ArrayList<>())
              .add(new Named(concept, term));
        }
      }
    }
    return groups;
  }

  private static List<String> words(Named named) {
    return NO_WORD
        .splitAsStream(Morphology.clean(named.term().text()))
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  private static List<String> unknown(Named named, Morphology morphology) {
    return words(named).stream().filter(word -> morphology.readings(word).isEmpty()).toList();
  }

  private int tell(Named named, List<String> words) {
    if (words.isEmpty() || !named.term().forms().isEmpty()) {
      return 0;
    }
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("id", named.concept().id());
      answer.put("language", named.term().language());
      answer.put("term", named.term().text());
      answer.put("unknown", words);
      answerJson(answer);
    } else {
      terminal.answer(
          named.concept().id()
              + "  "
              + named.term().language()
              + ": "
              + named.term().text()
              + " — no dictionary knows "
              + String.join(", ", words));
    }
    return 1;
  }
}
