package tolmach.engine.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import tolmach.engine.onnx.BrokenModelException;
import tolmach.engine.onnx.OnnxEngine;
import tolmach.language.LanguagePair;

/** What lies in the folder of models, and what could. */
public final class ModelShelf {

  private final Path models;
  private final ModelRegistry registry;

  /** How a model stands. */
  public enum State {
    INSTALLED,
    KNOWN,
    BROKEN
  }

  /**
   * A model that is there, or is known.
   *
   * @param bytes of what is there, or about how many it would be; empty if that is not known
   * @param reason why it is broken, or how far a pull of it came; {@code ""} if there is nothing to
   *     say
   * @param folder empty if it is not installed
   * @param known empty if no registry has it
   */
  public record Entry(
      String name,
      Set<LanguagePair> pairs,
      String licence,
      OptionalLong bytes,
      State state,
      String reason,
      Optional<Path> folder,
      Optional<KnownModel> known) {

    public boolean translates(LanguagePair wanted) {
      return pairs.stream()
          .anyMatch(
              pair ->
                  pair.source().sameLanguageAs(wanted.source())
                      && pair.target().sameLanguageAs(wanted.target()));
    }
  }

  public ModelShelf(Path models, ModelRegistry registry) {
    this.models = models;
    this.registry = registry;
  }

  /** Every model there is: the installed ones by name, then the known ones in their order. */
  public List<Entry> entries() throws ModelException {
    List<Entry> entries = new ArrayList<>();
    for (Path folder : folders()) {
      entries.add(installed(folder));
    }
    for (KnownModel model : registry.models()) {
      if (entries.stream().noneMatch(entry -> entry.name().equals(model.name()))) {
        entries.add(known(model));
      }
    }
    return entries;
  }

  /** The folders that a service would open, by name. */
  public List<Path> folders() throws ModelException {
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(models)) {
      return all.filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ModelException(
          "The folder of models " + models + " cannot be read: " + e, "Give the right to");
    }
  }

  private Entry installed(Path folder) {
    String name = folder.getFileName().toString();
    Optional<KnownModel> known = registry.find(name);
    String licence =
        Pedigree.of(folder)
            .map(Pedigree::licence)
            .or(() -> known.map(KnownModel::licence))
            .orElse(KnownModel.UNKNOWN_LICENCE);
    try (OnnxEngine engine = OnnxEngine.open(folder, 1)) {
      return new Entry(
          name,
          engine.pairs(),
          licence,
          bytes(folder),
          State.INSTALLED,
          "",
          Optional.of(folder),
          known);
    } catch (BrokenModelException e) {
      return new Entry(
          name,
          known
              .<Set<LanguagePair>>map(model -> new LinkedHashSet<>(model.pairs()))
              .orElse(Set.of()),
          licence,
          bytes(folder),
          State.BROKEN,
          e.getMessage(),
          Optional.of(folder),
          known);
    }
  }

  private Entry known(KnownModel model) {
    String reason = "";
    try {
      OptionalLong begun = ModelPull.begun(models, model.name());
      if (begun.isPresent()) {
        reason = "pulled in part, " + Sizes.of(begun.getAsLong()) + "; the same pull goes on";
      }
    } catch (IOException e) {
      reason = "pulled in part; " + e;
    }
    return new Entry(
        model.name(),
        new LinkedHashSet<>(model.pairs()),
        model.licence(),
        model.bytes(FileVariant.QUANTIZED),
        State.KNOWN,
        reason,
        Optional.empty(),
        Optional.of(model));
  }

  private static OptionalLong bytes(Path folder) {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return OptionalLong.of(bytes);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
