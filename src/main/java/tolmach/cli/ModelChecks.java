package tolmach.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.app.Settings;
import tolmach.engine.models.ModelException;
import tolmach.engine.models.ModelRegistry;
import tolmach.engine.models.ModelShelf;
import tolmach.engine.models.ModelShelf.State;
import tolmach.language.LanguageTag;

/** Whether there is anything to translate with. */
final class ModelChecks {

  private ModelChecks() {}

  static void models(Examination examination, Settings settings) {
    List<ModelShelf.Entry> entries;
    try {
      entries = new ModelShelf(settings.models(), ModelRegistry.of(settings.models())).entries();
    } catch (ModelException e) {
      examination.fail("models", e.fact(), e.remedy());
      return;
    }
    for (ModelShelf.Entry entry : entries) {
      if (entry.state() == State.BROKEN) {
        examination.warn(
            "models",
            "the model in " + entry.folder().orElseThrow() + " cannot be used: " + entry.reason(),
            "Fetch it again with ./tolmach models pull "
                + entry.name()
                + ", copy the whole export, or remove the folder");
      }
    }
    List<ModelShelf.Entry> sound =
        entries.stream().filter(entry -> entry.state() == State.INSTALLED).toList();
    if (sound.isEmpty()) {
      examination.warn(
          "models",
          "there is no translation model in "
              + settings.models()
              + ", so what is published waits, held with the reason \"no engine for\" its pair",
          "Get one with ./tolmach models pull, for instance en-ru; ./tolmach models list shows what"
              + " there is. Or put an ONNX export of a Marian model there yourself, one folder a"
              + " pair, named like en-ru");
      return;
    }
    examination.ok(
        "models",
        sound.stream()
            .map(entry -> entry.name() + " (" + pairs(entry) + ")")
            .collect(Collectors.joining(", ", "", " in " + settings.models())));
    for (LanguageTag target : settings.targetLanguages()) {
      if (!target.isPseudo() && sound.stream().noneMatch(entry -> into(entry, target))) {
        examination.warn(
            "models",
            "no model translates into the target language " + target,
            "Get one with ./tolmach models pull, see ./tolmach models list, or take "
                + target
                + " out of tolmach.target-languages");
      }
    }
  }

  private static boolean into(ModelShelf.Entry entry, LanguageTag target) {
    return entry.pairs().stream().anyMatch(pair -> pair.target().sameLanguageAs(target));
  }

  private static String pairs(ModelShelf.Entry entry) {
    Set<String> pairs = entry.pairs().stream().map(Object::toString).collect(Collectors.toSet());
    return pairs.size() > 4
        ? pairs.size() + " pairs"
        : pairs.stream().sorted().collect(Collectors.joining(" "));
  }
}
