package tolmach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tolmach.app.Settings;
import tolmach.language.LanguageTag;

/** Whether there is anything to translate with. */
final class ModelChecks {

  private static final List<String> NEEDED =
      List.of("config.json", "vocab.json", "source.spm", "target.spm");

  private ModelChecks() {}

  static void models(Examination examination, Settings settings) {
    var found = new TreeSet<String>();
    for (Path folder : folders(settings.models())) {
      String name = folder.getFileName().toString();
      var missing =
          new ArrayList<>(
              NEEDED.stream().filter(file -> !Files.isRegularFile(folder.resolve(file))).toList());
      if (!hasGraph(folder) && !hasGraph(folder.resolve("onnx"))) {
        missing.add("*.onnx");
      }
      if (missing.isEmpty()) {
        found.add(name);
      } else {
        examination.warn(
            "models",
            "the model in " + folder + " has no " + String.join(", ", missing),
            "Copy the whole export, or remove the folder");
      }
    }
    if (found.isEmpty()) {
      examination.warn(
          "models",
          "there is no translation model in "
              + settings.models()
              + ", so what is published waits, held with the reason \"no engine for\" its pair",
          "Put an ONNX export of a Marian model (OPUS-MT and others) there, one folder a pair,"
              + " named like en-ru: config.json, vocab.json, source.spm, target.spm, onnx/*.onnx");
      return;
    }
    examination.ok("models", String.join(", ", found) + " in " + settings.models());
    for (LanguageTag target : settings.targetLanguages()) {
      if (!target.isPseudo() && found.stream().noneMatch(name -> names(name, target))) {
        examination.warn(
            "models",
            "no model's name has the target language " + target,
            "Add one into " + target + ", or take it out of tolmach.target-languages");
      }
    }
  }

  private static boolean hasGraph(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".onnx"));
    } catch (IOException e) {
      return false; // not there, or not to be read: no model either way
    }
  }

  private static boolean names(String model, LanguageTag target) {
    return List.of(model.split("-")).contains(target.language().value());
  }

  private static List<Path> folders(Path models) {
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(models)) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
