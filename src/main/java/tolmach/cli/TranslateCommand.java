package tolmach.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.ConfiguredEngines;
import tolmach.app.EstimateWeights;
import tolmach.app.Settings;
import tolmach.article.BadItemException;
import tolmach.check.Checks;
import tolmach.glossary.Glossary;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.memory.InProcessMemory;
import tolmach.segment.SentenceSegmenter;
import tolmach.wire.OperatorException;
import tolmach.worker.ArticleReading;
import tolmach.worker.Desks;
import tolmach.worker.Draft;
import tolmach.worker.DraftEstimate;
import tolmach.worker.EngineChoice;
import tolmach.worker.Estimation;
import tolmach.worker.LineTranslation;
import tolmach.worker.LocalTranslation;
import tolmach.worker.LocalTranslation.Localized;
import tolmach.worker.NoTranslation;
import tolmach.worker.QueuedEngine;
import tolmach.worker.TargetSegment;

@Command(
    name = "translate",
    description = {
      "Translate one file by the same chain, without Kafka; the answer has the file's format.",
      "Exit 3 if a check wants a person to look at it; what it found is told on stderr.",
      "With --lines an empty line stands for one that no engine translates: exit 3 then."
    },
    footer = {
      "  ./tolmach translate --to ru article.html > article.ru.html",
      "  ./tolmach translate --from en --to en-XA --lines sentences.txt"
    })
final class TranslateCommand extends TolmachCommand {

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

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description = "Terms to be kept to, TBX or CSV; may be said more than once.")
  private List<Path> glossaries = List.of();

  @Option(
      names = "--json",
      description = "The segments with origin, findings and estimates instead.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "same (the file's own, the default) or ninjs.")
  private String format = "same";

  TranslateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (lines && from == null) {
      throw new UsageException(
          "--lines does not detect the language of a line", "Say --from, for instance --from en");
    }
    if (!List.of("same", "ninjs").contains(format)) {
      throw new UsageException(
          "--format " + format + " is none that can be had", "Say --format same or --format ninjs");
    }
    return lines ? OrderlyEnd.of(this::translate) : translate();
  }

  private int translate() throws Exception {
    Settings settings = place.settings();
    try (var queues = ConfiguredEngines.open(settings)) {
      LocalTranslation translation =
          by(QueuedEngine.choice(queues::serving), desks().with(settings.checks()))
              .estimating(Estimation.by(EstimateWeights.of(settings)))
              .withReadyNames(settings.asksReadyNames());
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

  /** The chain without a wire, over these engines. */
  static LocalTranslation by(EngineChoice engines) {
    return by(engines, Desks.NONE);
  }

  private static LocalTranslation by(EngineChoice engines, Desks desks) {
    return new LocalTranslation(
        new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn()),
        new InProcessMemory(MEMORY_UNITS),
        engines,
        Checks.standard(),
        desks,
        Clock.systemUTC());
  }

  /** The terms of the files named, whatever their desks. */
  private Desks desks() {
    if (glossaries.isEmpty()) {
      return Desks.NONE;
    }
    Glossary glossary = new GlossaryInput(terminal).glossary(glossaries);
    return Desks.NONE.with(() -> glossary);
  }

  private int translateFile(LocalTranslation translation) throws InterruptedException {
    var input = new InputFile(file, terminal.in());
    String name = file == null ? "" : file.getFileName().toString();
    Localized localized;
    try {
      localized =
          translation.translate(
              input.bytes(), name, Optional.ofNullable(from), to, format.equals("ninjs"));
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

  private int translateLines(LocalTranslation translation) throws Exception {
    var pair = new LanguagePair(from, to);
    try (InputLines input = new InputFile(file, terminal.in()).lines()) {
      return new LineByLine(terminal, new LineTranslation(translation), pair)
          .run(input, json ? this::answerJson : target -> terminal.answer(target.target()));
    }
  }

  private static Object asJson(String name, Draft draft) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", name);
    answer.put("from", draft.article().language());
    answer.put("to", draft.target());
    answer.put("outcome", draft.outcome());
    answer.put("reason", draft.reason());
    answer.put("estimate", DraftEstimate.of(draft.segments()).orElse(null));
    answer.put("segments", List.copyOf(draft.segments()));
    return answer;
  }
}
