package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.Settings;
import tolmach.engine.models.FileVariant;
import tolmach.engine.models.KnownModel;
import tolmach.engine.models.ModelChoice;
import tolmach.engine.models.ModelException;
import tolmach.engine.models.ModelRegistry;
import tolmach.engine.models.ModelShelf;
import tolmach.engine.models.Sizes;
import tolmach.language.LanguagePair;

@Command(
    name = "list",
    description = {
      "List the models that are installed and those that are known:",
      "state, name, pairs, size, licence, and the folder or what is to be said of it."
    },
    footer = {"  ./tolmach models list --pair en-ru", "  ./tolmach models list --json"})
final class ModelsListCommand extends TolmachCommand {

  private static final int MANY_PAIRS = 6;

  @Mixin private Place place;

  @Option(
      names = "--pair",
      paramLabel = "L-L",
      description = "Only those that translate this pair: en-ru.")
  private String pair;

  @Option(names = "--json", description = "One JSON object a model.")
  private boolean json;

  ModelsListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Optional<LanguagePair> wanted = Optional.ofNullable(pair).map(ModelsListCommand::parsed);
    Settings settings = place.settings();
    List<ModelShelf.Entry> entries;
    try {
      entries = new ModelShelf(settings.models(), ModelRegistry.of(settings.models())).entries();
    } catch (ModelException e) {
      throw ModelsCommand.forOperator(e);
    }
    List<ModelShelf.Entry> shown =
        entries.stream().filter(entry -> wanted.map(entry::translates).orElse(true)).toList();
    if (json) {
      shown.forEach(entry -> answerJson(object(entry)));
    } else {
      say(shown);
    }
    if (wanted.isPresent() && shown.isEmpty()) {
      terminal.tell("No model is known for " + wanted.get() + ".");
    }
    return ExitCode.DONE;
  }

  private static LanguagePair parsed(String text) {
    return ModelChoice.pair(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "\"" + text + "\" is no pair of languages", "Write --pair en-ru"));
  }

  /** A table, its columns as wide as they must be. */
  private void say(List<ModelShelf.Entry> entries) {
    List<List<String>> rows = entries.stream().map(ModelsListCommand::row).toList();
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      terminal.answer(line.toString().stripTrailing());
    }
  }

  private static List<String> row(ModelShelf.Entry entry) {
    String size = entry.bytes().isPresent() ? Sizes.of(entry.bytes().getAsLong()) : "size unknown";
    boolean about = entry.folder().isEmpty() && entry.bytes().isPresent();
    String pairs =
        entry.pairs().stream()
            .limit(MANY_PAIRS)
            .map(LanguagePair::toString)
            .collect(Collectors.joining(" "));
    if (entry.pairs().size() > MANY_PAIRS) {
      pairs += " and " + (entry.pairs().size() - MANY_PAIRS) + " more";
    }
    return List.of(
        state(entry),
        entry.name(),
        pairs.isEmpty() ? "no pair" : pairs,
        about ? "about " + size : size,
        entry.licence(),
        said(entry));
  }

  private static String state(ModelShelf.Entry entry) {
    return switch (entry.state()) {
      case INSTALLED -> "installed";
      case BROKEN -> "broken";
      case KNOWN -> entry.known().map(KnownModel::builtIn).orElse(false) ? "missing" : "known";
    };
  }

  private static String said(ModelShelf.Entry entry) {
    if (!entry.reason().isEmpty()) {
      return entry.folder().map(folder -> folder + ": ").orElse("") + entry.reason();
    }
    return entry
        .folder()
        .map(Object::toString)
        .orElse(
            entry.known().map(KnownModel::builtIn).orElse(false)
                ? "the built-in model, not installed"
                : "");
  }

  private static Map<String, Object> object(ModelShelf.Entry entry) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("name", entry.name());
    answer.put("pairs", entry.pairs().stream().map(LanguagePair::toString).toList());
    answer.put("state", entry.state().name().toLowerCase(Locale.ROOT));
    answer.put("reason", entry.reason().isEmpty() ? null : entry.reason());
    answer.put("bytes", entry.bytes().isPresent() ? entry.bytes().getAsLong() : null);
    answer.put("licence", entry.licence());
    answer.put("path", entry.folder().map(Object::toString).orElse(null));
    answer.put("builtIn", entry.known().map(KnownModel::builtIn).orElse(false));
    answer.put("repository", entry.known().flatMap(KnownModel::repository).orElse(null));
    answer.put(
        "revision",
        entry
            .known()
            .filter(k -> k.repository().isPresent())
            .map(KnownModel::revision)
            .orElse(null));
    answer.put("card", entry.known().flatMap(KnownModel::card).orElse(null));
    answer.put(
        "checksums",
        entry.known().map(k -> k.isPinned(FileVariant.QUANTIZED)).orElse(false)
            ? "pinned"
            : "not pinned: recorded at first pull");
    return answer;
  }
}
