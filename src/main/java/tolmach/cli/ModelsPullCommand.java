package tolmach.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Settings;
import tolmach.engine.models.FileVariant;
import tolmach.engine.models.KnownModel;
import tolmach.engine.models.ModelChoice;
import tolmach.engine.models.ModelException;
import tolmach.engine.models.ModelPull;
import tolmach.engine.models.ModelPull.Pulled;
import tolmach.engine.models.ModelRegistry;
import tolmach.engine.models.PullListener;
import tolmach.engine.models.PullSettings;
import tolmach.engine.models.Sizes;

@Command(
    name = "pull",
    description = {
      "Fetch a model, check it and put it in the folder of models; a running Tolmach finds it there.",
      "What was cut off goes on where it stopped when the same command is given again.",
      "From https://huggingface.co, or HF_ENDPOINT; a token, where one is needed, from HF_TOKEN or"
          + " the file HF_TOKEN_PATH."
    },
    footer = {
      "  ./tolmach models pull en-ru",
      "  ./tolmach models pull opus-mt-ru-en --from /mnt/mirror",
      "  ./tolmach models pull opus-mt-en-de --from https://mirror.example.org --file-variant fp32"
    })
final class ModelsPullCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(
      paramLabel = "NAME|PAIR",
      description = "A model as ./tolmach models list names it, or a pair: en-ru.")
  private String word;

  @Option(
      names = "--from",
      paramLabel = "URL|DIR",
      description =
          "A mirror of the hub, a folder of models or the model's own folder, by its address or on"
              + " this machine.")
  private String from;

  @Option(
      names = "--file-variant",
      paramLabel = "quantized|fp32",
      description = "The precision: quantized (small and fast) unless it is said here, or fp32.")
  private String variant = "quantized";

  @Option(names = "--replace", description = "Fetch it also if it is there and sound.")
  private boolean replace;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  ModelsPullCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    FileVariant precision = precision(variant);
    Settings settings = place.settings();
    Path models = settings.models();
    var farewell =
        new Thread(
            () -> {
              terminal.tell("");
              terminal.tell("Stopped. The same command goes on from here.");
            },
            "tolmach-pull-end");
    var progress = new Progress(terminal);
    try {
      KnownModel model = new ModelChoice(ModelRegistry.of(models)).of(word, from != null);
      terminal.tell(
          model.name()
              + ", licence "
              + model.licence()
              + model.card().map(card -> ", " + card).orElse(""));
      var request = new ModelPull.Request(model, precision, Optional.ofNullable(from), replace);
      var pull = new ModelPull(models, PullSettings.of(System.getenv()), Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(farewell);
      Pulled pulled = pull.pull(request, listener(progress));
      progress.close();
      say(model, pulled);
      return ExitCode.DONE;
    } catch (ModelException e) {
      throw ModelsCommand.forOperator(e);
    } finally {
      progress.close();
      forget(farewell);
    }
  }

  private static FileVariant precision(String name) {
    for (FileVariant one : FileVariant.values()) {
      if (one.toString().equals(name)) {
        return one;
      }
    }
    throw new UsageException(
        "There is no variant \"" + name + "\"",
        "Write --file-variant quantized or --file-variant fp32");
  }

  private PullListener listener(Progress progress) {
    return new PullListener() {
      @Override
      public void at(String file, long done, long whole) {
        progress.at(file + ", " + Sizes.of(done) + (whole < 0 ? "" : " of " + Sizes.of(whole)));
      }

      @Override
      public void note(String text) {
        progress.close();
        terminal.tell(text);
      }
    };
  }

  private void say(KnownModel model, Pulled pulled) {
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("name", model.name());
      answer.put("path", pulled.folder().toString());
      answer.put("source", pulled.source());
      answer.put("fetched", pulled.fetched());
      answer.put("licence", model.licence());
      answer.put("recorded", pulled.unpinned());
      answerJson(answer);
      return;
    }
    if (!pulled.fetched()) {
      terminal.answer(pulled.folder() + " is there and sound; nothing was fetched.");
      return;
    }
    terminal.answer(pulled.folder() + " is complete and opens; a running Tolmach finds it.");
    if (!pulled.unpinned().isEmpty()) {
      terminal.tell(
          "Not pinned in the registry: "
              + String.join(", ", pulled.unpinned())
              + ". What they are now is recorded; ./tolmach models verify compares with it.");
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the end has begun, and the hook does its work
    }
  }
}
