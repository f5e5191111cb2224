package tolmach.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Settings;
import tolmach.article.BadItemException;
import tolmach.check.Checks;
import tolmach.engine.EngineSettings;
import tolmach.engine.Engines;
import tolmach.engine.QueueLimits;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.memory.InProcessMemory;
import tolmach.segment.SentenceSegmenter;
import tolmach.wire.OperatorException;
import tolmach.worker.ArticleReading;
import tolmach.worker.Draft;
import tolmach.worker.LocalTranslation;
import tolmach.worker.LocalTranslation.Localized;
import tolmach.worker.NoTranslation;
import tolmach.worker.QueuedEngine;
import tolmach.worker.TargetSegment;

@Command(
    name = "translate",
    description = {
      "Translate one file by the same chain, without Kafka; the answer has the file's format.",
      "Exit 3 if a check wants a person to look at it; what it found is told on stderr."
    },
    footer = {
      "  ./tolmach translate --to ru article.html > article.ru.html",
      "  ./tolmach translate --from en --to en-XA --lines sentences.txt"
    })
final class TranslateCommand extends TolmachCommand {

  /** So many lines are given to the engine together; it sorts them by length into batches. */
  private static final int LINES_TOGETHER = 256;

  private static final int MEMORY_UNITS = 100_000;

  @Mixin private Place place;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The item; else standard input.")
  private Path file;

  @Option(names = "--to", required = true, paramLabel = "L", description = "Into which language.")
  private LanguageTag to;

  @Option(names = "--from", paramLabel = "L", description = "From which; else it is detected.")
  private LanguageTag from;

  @Option(names = "--lines", description = "A segment a line in, one a line out; needs --from.")
  private boolean lines;

  @Option(names = "--json", description = "The segments with origin and findings instead.")
  private boolean json;

  TranslateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (lines && from == null) {
      throw new UsageException(
          "--lines does not detect the language of a line", "Say --from, for instance --from en");
    }
    Settings settings = place.settings();
    var engines =
        new EngineSettings(EngineSettings.KNOWN, settings.engineThreads(), QueueLimits.DEFAULTS);
    try (var queues = new Engines(settings.models(), engines)) {
      var translation =
          new LocalTranslation(
              new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn()),
              new InProcessMemory(MEMORY_UNITS),
              QueuedEngine.choice(queues::serving),
              Checks.standard(),
              Clock.systemUTC());
      return lines ? translateLines(translation) : translateFile(translation);
    } catch (NoTranslation e) {
      throw new OperatorException(
          "There is no translation: " + e.getMessage(),
          e.outcome() == Draft.Outcome.NO_ENGINE
              ? "Get a model for the pair with ./tolmach models pull, or put one into "
                  + settings.models()
              : "See what is the matter with ./tolmach doctor");
    }
  }

  private int translateFile(LocalTranslation translation) throws InterruptedException {
    var input = new InputFile(file, terminal.in());
    String name = file == null ? "" : file.getFileName().toString();
    Localized localized;
    try {
      localized = translation.translate(input.bytes(), name, Optional.ofNullable(from), to);
    } catch (BadItemException e) {
      throw new OperatorException(
          input.name() + " cannot be translated: " + e.getMessage(),
          "What is seen in a file: ./tolmach inspect FILE");
    }
    Draft draft = localized.draft();
    if (json) {
      answerJson(asJson(input.name(), draft));
    } else {
      terminal.out().write(localized.bytes(), 0, localized.bytes().length);
    }
    tellFindings(draft);
    return draft.outcome() == Draft.Outcome.TRANSLATED ? ExitCode.DONE : ExitCode.HELD;
  }

  private void tellFindings(Draft draft) {
    for (TargetSegment segment : draft.segments()) {
      segment
          .findings()
          .forEach(
              finding ->
                  terminal.tell(
                      segment.id() + ": " + finding.severity() + " " + finding.message()));
    }
  }

  private int translateLines(LocalTranslation translation) throws InterruptedException {
    // read whole: what cannot be read should be known before an hour of work
    var all = new ArrayList<String>();
    new InputFile(file, terminal.in()).lines((number, line) -> all.add(line));
    try (var progress = new Progress(terminal)) {
      for (int begin = 0; begin < all.size(); begin += LINES_TOGETHER) {
        int end = Math.min(all.size(), begin + LINES_TOGETHER);
        for (TargetSegment segment : translation.lines(all.subList(begin, end), from, to)) {
          if (json) {
            answerJson(segment);
          } else {
            terminal.answer(segment.target());
          }
        }
        progress.at(end + " of " + all.size() + " lines");
      }
    }
    return ExitCode.DONE;
  }

  private static Object asJson(String name, Draft draft) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", name);
    answer.put("from", draft.article().language());
    answer.put("to", draft.target());
    answer.put("outcome", draft.outcome());
    answer.put("reason", draft.reason());
    answer.put("segments", List.copyOf(draft.segments()));
    return answer;
  }
}
