package tolmach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Settings;
import tolmach.engine.models.ModelException;
import tolmach.engine.models.ModelRegistry;
import tolmach.engine.models.ModelShelf;
import tolmach.engine.models.ModelVerification;
import tolmach.engine.models.Sizes;
import tolmach.language.LanguagePair;
import tolmach.wire.OperatorException;

@Command(
    name = "verify",
    description = {
      "Check the installed models: every file against its checksum, and whether the model opens.",
      "Exit 1 if one is broken. What has no list of checksums is compared with nothing; --record",
      "writes one, for a model that you put there yourself and trust."
    },
    footer = {"  ./tolmach models verify --json", "  ./tolmach models verify en-ru --record"})
final class ModelsVerifyCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "One model; else all.")
  private String name;

  @Option(names = "--record", description = "Record the checksums of what has none.")
  private boolean record;

  @Option(names = "--json", description = "One JSON object a model.")
  private boolean json;

  ModelsVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Settings settings = place.settings();
    boolean sound = true;
    var progress = new Progress(terminal);
    try {
      ModelRegistry registry = ModelRegistry.of(settings.models());
      List<Path> folders = folders(settings.models(), registry);
      for (Path folder : folders) {
        String model = folder.getFileName().toString();
        progress.at(model);
        ModelVerification found = ModelVerification.of(folder, registry.find(model));
        if (record && found.isSound() && found.listed() == 0) {
          ModelVerification.record(folder);
          found = ModelVerification.of(folder, registry.find(model));
        }
        progress.close();
        say(model, found);
        sound &= found.isSound();
      }
      if (folders.isEmpty()) {
        terminal.tell(
            "There is no model in " + settings.models() + ". Get one with ./tolmach models pull.");
      }
    } catch (ModelException e) {
      throw ModelsCommand.forOperator(e);
    } catch (IOException e) {
      throw new OperatorException(
          "The checksums cannot be recorded: " + e, "Give the right to write there");
    } finally {
      progress.close();
    }
    return sound ? ExitCode.DONE : ExitCode.FAILED;
  }

  private List<Path> folders(Path models, ModelRegistry registry) throws ModelException {
    if (name == null) {
      return new ModelShelf(models, registry).folders();
    }
    Path folder = models.resolve(name).normalize();
    if (!models.equals(folder.getParent()) || !Files.isDirectory(folder)) {
      throw new OperatorException(
          "There is no model " + name + " in " + models,
          registry.find(name).isPresent()
              ? "Get it with ./tolmach models pull " + name
              : "See what there is with ./tolmach models list");
    }
    return List.of(folder);
  }

  private void say(String model, ModelVerification found) {
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("name", model);
      answer.put("sound", found.isSound());
      answer.put("faults", found.faults());
      answer.put("checksums", found.listed());
      answer.put("bytes", found.bytes());
      answer.put("pairs", found.pairs().stream().map(LanguagePair::toString).toList());
      answer.put("path", found.folder().toString());
      answerJson(answer);
      return;
    }
    if (found.isSound()) {
      var facts = new ArrayList<String>();
      facts.add(Sizes.of(found.bytes()));
      facts.add(
          found.listed() > 0
              ? found.listed() + " files as recorded"
              : "no checksums.sha256, so its bytes were compared with nothing (--record)");
      facts.add("translates " + String.join(" ", strings(found)));
      terminal.answer("sound   " + model + ": " + String.join(", ", facts));
    } else {
      found.faults().forEach(fault -> terminal.answer("broken  " + model + ": " + fault));
      terminal.tell("Fetch " + model + " again: ./tolmach models pull " + model);
    }
  }

  private static List<String> strings(ModelVerification found) {
    return found.pairs().stream().map(LanguagePair::toString).toList();
  }
}
