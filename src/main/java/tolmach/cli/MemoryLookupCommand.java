package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.Match;
import tolmach.memory.Origin;
import tolmach.memory.Query;
import tolmach.memory.SimilarUnit;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnknownPlace;
import tolmach.segment.TextHash;

@Command(
    name = "lookup",
    description = {
      "What the memory has for a sentence: the unit that would be used, and similar ones.",
      "Score 101: the same text in the same place; 100: the same text; below: how much of the words is the same."
    },
    footer = {
      "  ./tolmach memory lookup --from en --to ru The bridge is closed.",
      "  ./tolmach memory lookup --from en --to ru --uri https://example.org/1 --json The bridge is closed."
    })
final class MemoryLookupCommand extends TolmachCommand {

  @Mixin private Place place;

  @Option(names = "--from", required = true, paramLabel = "L", description = "Its language.")
  private LanguageTag from;

  @Option(names = "--to", required = true, paramLabel = "L", description = "Into which language.")
  private LanguageTag to;

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "The sentence; inline codes as they stand in units, ⟦1⟧ and ⟦/1⟧.")
  private List<String> words;

  @Option(names = "--uri", paramLabel = "U", description = "The story that asks.")
  private String uri = "";

  @Option(names = "--desk", paramLabel = "D", description = "The desk that asks.")
  private String desk = "";

  @Option(names = "--previous", paramLabel = "TEXT", description = "The sentence before it.")
  private String previous;

  @Option(names = "--next", paramLabel = "TEXT", description = "The sentence after it.")
  private String next;

  @Option(
      names = "--at-least",
      paramLabel = "N",
      defaultValue = "50",
      description = "The lowest score of similar ones, 0 to 99; ${DEFAULT-VALUE}.")
  private int atLeast;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "5",
      description = "At most so many similar ones; ${DEFAULT-VALUE}.")
  private int max;

  @Option(names = "--json", description = "One JSON object a match.")
  private boolean json;

  MemoryLookupCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (atLeast < 0 || atLeast > 99 || max < 0) {
      throw new UsageException(
          "--at-least " + atLeast + " --max " + max + " says nothing",
          "A score is 0 to 99, a number of matches at least 0");
    }
    var pair = new LanguagePair(from, to);
    try (var search = MemorySearch.open(terminal, place)) {
      if (answer(search.memory(), pair) == 0) {
        terminal.tell("Nothing like it is in the memory.");
      }
    }
    return ExitCode.DONE;
  }

  private int answer(TranslationMemory memory, LanguagePair pair) {
    String text = String.join(" ", words);
    var query = new Query(uri, TextHash.of(text), neighbour(previous), neighbour(next), text, desk);
    int count = 0;
    var exact = memory.lookUp(pair, query);
    if (exact.isPresent()) {
      Match match = exact.get();
      say(match.origin().name(), match.origin() == Origin.EXACT ? 100 : 101, match.unit(), null);
      count++;
    }
    List<SimilarUnit> similar = max == 0 ? List.of() : memory.similar(pair, query, atLeast, max);
    for (SimilarUnit one : similar) {
      say(
          one.numbersOnly() ? "SIMILAR_BUT_FOR_NUMBERS" : "SIMILAR",
          one.score(),
          one.unit(),
          one.target());
      count++;
    }
    return count;
  }

  private static String neighbour(String sentence) {
    return sentence == null ? UnknownPlace.NEXT : sentence.isEmpty() ? "" : TextHash.of(sentence);
  }

  /**
   * @param adapted the target with the numbers of the sentence asked for; null if it is the unit's
   */
  private void say(String kind, int score, Unit unit, String adapted) {
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("match", kind);
      answer.put("score", score);
      answer.put("adaptedTarget", adapted);
      answer.putAll(UnitAnswer.of(unit));
      answerJson(answer);
      return;
    }
    terminal.answer(score + "  " + words(kind) + "  " + UnitAnswer.provenance(unit));
    terminal.answer("  " + unit.source());
    terminal.answer("  " + (adapted == null ? unit.target() : adapted));
  }

  private static String words(String kind) {
    return kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
