package tolmach.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.GlossaryTopic;
import tolmach.glossary.Concept;
import tolmach.glossary.Term;
import tolmach.glossary.TermOrder;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

@Command(
    name = "list",
    description = {
      "List the terms in force: id, desk, what each language says.",
      "In brackets: (or) what may stand for it too, (not) what must not, (as is) what no language translates."
    },
    footer = {
      "  ./tolmach glossary list ministry",
      "  ./tolmach glossary list --from en --to ru --desk north --json"
    })
final class GlossaryListCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = "Only entries that have each of these in a term or in the note.")
  private List<String> words = List.of();

  @Option(names = "--from", paramLabel = "L", description = "Only entries with a term in it.")
  private LanguageTag from;

  @Option(names = "--to", paramLabel = "L", description = "Only entries with a term in it.")
  private LanguageTag to;

  @Option(names = "--desk", paramLabel = "D", description = "Only this desk's own.")
  private String desk;

  @Option(names = "--id", paramLabel = "ID", description = "Only this entry.")
  private String id;

  @Option(names = "--json", description = "One JSON object an entry.")
  private boolean json;

  GlossaryListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    List<Concept> found =
        new GlossaryTopic(place.cluster())
            .concepts().values().stream().filter(this::isWanted).toList();
    for (Concept concept : found) {
      if (json) {
        answerJson(concept);
      } else {
        terminal.answer(RecordText.shown(line(concept).getBytes(StandardCharsets.UTF_8)));
      }
    }
    if (found.isEmpty()) {
      terminal.tell("No such terms.");
    }
    return ExitCode.DONE;
  }

  private boolean isWanted(Concept concept) {
    return (desk == null || concept.desk().equals(desk))
        && (id == null || concept.id().equals(id))
        && has(concept, from)
        && has(concept, to)
        && words.stream().allMatch(word -> says(concept, word.toLowerCase(Locale.ROOT)));
  }

  private static boolean has(Concept concept, LanguageTag language) {
    return language == null
        || concept.terms().stream()
            .anyMatch(
                term ->
                    term.language().sameLanguageAs(language)
                        || term.status() == TermStatus.DO_NOT_TRANSLATE);
  }

  private static boolean says(Concept concept, String word) {
    return concept.terms().stream()
            .anyMatch(term -> term.text().toLowerCase(Locale.ROOT).contains(word))
        || (concept.note() != null && concept.note().toLowerCase(Locale.ROOT).contains(word));
  }

  private String line(Concept concept) {
    var parts = new ArrayList<String>();
    parts.add(concept.id());
    if (!concept.desk().isEmpty()) {
      parts.add("[" + concept.desk() + "]");
    }
    List<Term> shown =
        TermOrder.inOrder(concept.terms()).stream()
            .filter(term -> isShown(term.language()))
            .toList();
    shown.stream()
        .collect(Collectors.groupingBy(Term::language, TreeMap::new, Collectors.toList()))
        .forEach(
            (language, terms) ->
                parts.add(
                    language
                        + ": "
                        + terms.stream()
                            .map(GlossaryListCommand::word)
                            .collect(Collectors.joining(", "))));
    if (concept.note() != null) {
      parts.add("— " + concept.note().replace('\n', ' '));
    }
    return String.join("  ", parts);
  }

  private boolean isShown(LanguageTag language) {
    return (from == null && to == null)
        || (from != null && language.sameLanguageAs(from))
        || (to != null && language.sameLanguageAs(to));
  }

  private static String word(Term term) {
    return switch (term.status()) {
      case PREFERRED -> term.text();
      case ADMITTED -> "(or) " + term.text();
      case FORBIDDEN -> "(not) " + term.text();
      case DO_NOT_TRANSLATE -> "(as is) " + term.text();
    };
  }
}
