package tolmach.engine.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import tolmach.engine.Checksums;
import tolmach.engine.onnx.BrokenModelException;
import tolmach.engine.onnx.OnnxEngine;

/**
 * Gets models into the folder of models. A model is put together in a hidden folder beside its
 * place, and takes that place only when it is whole, checked and opens; until then the running
 * service sees nothing of it. Whatever ends a pull, the same pull later goes on from there.
 */
public final class ModelPull {

  private final Path models;
  private final PullSettings settings;
  private final Clock clock;

  /**
   * What is to be pulled.
   *
   * @param from a web address or a folder; empty for the hub
   * @param replace true if a model that is there and sound is to be fetched again
   */
  public record Request(
      KnownModel model, FileVariant variant, Optional<String> from, boolean replace) {}

  /**
   * What came of it.
   *
   * @param source where it came from; of a model that was there, as far as that is known
   * @param fetched false if it was there, sound, and nothing was done
   * @param unpinned files whose checksums nobody knew beforehand, and which were recorded now
   */
  public record Pulled(Path folder, String source, boolean fetched, List<String> unpinned) {}

  public ModelPull(Path models, PullSettings settings, Clock clock) {
    this.models = models;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Pulls a model.
   *
   * @throws ModelException if it cannot be had; what was fetched stays in its hidden folder
   */
  public Pulled pull(Request request, PullListener listener)
      throws ModelException, InterruptedException {
    String name = request.model().name();
    try {
      Files.createDirectories(models);
      PullLock lock = PullLock.of(models.resolve(".pulling-" + name + ".lock"), name);
      try {
        return pull(request, models.resolve(name), models.resolve(".pulling-" + name), listener);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new ModelException(
          "The folder of models " + models + " cannot be worked in: " + e,
          "Give the right to and see that the disk is not full");
    }
  }

  private Pulled pull(Request request, Path target, Path work, PullListener listener)
      throws ModelException, IOException, InterruptedException {
    if (Files.exists(target) && !request.replace()) {
      ModelVerification found = ModelVerification.of(target, Optional.of(request.model()));
      if (found.isSound()) {
        return alreadyThere(request, target);
      }
      listener.note(target + " is there, but broken (" + found.faults().get(0) + "); fetching it");
    }
    Files.createDirectories(work);
    HttpFetch fetch = new HttpFetch(settings, listener);
    Origin origin = origin(request, fetch);
    listener.note("from " + origin.shown());
    List<ModelFile> files;
    String revision = request.model().repository().isPresent() ? request.model().revision() : null;
    if (origin instanceof Origin.Folder folder) {
      files = copy(request, folder, work, listener);
    } else {
      WebPull web = new WebPull(request.model(), (Origin.Web) origin, work, fetch, settings);
      files = web.pull(request.variant());
      revision = web.commit().orElse(revision);
    }
    return publish(request, origin, revision, files, target, work);
  }

  private static Pulled alreadyThere(Request request, Path target) throws ModelException {
    Optional<Pedigree> pedigree = Pedigree.of(target);
    String variant = pedigree.map(Pedigree::variant).orElse(request.variant().toString());
    if (!variant.equals(request.variant().toString())) {
      throw new ModelException(
          "The model " + target + " is there already, " + variant,
          "Add --replace to have it " + request.variant() + " instead");
    }
    return new Pulled(target, pedigree.map(Pedigree::source).orElse("unknown"), false, List.of());
  }

  private Origin origin(Request request, HttpFetch fetch)
      throws ModelException, InterruptedException {
    KnownModel model = request.model();
    if (request.from().isPresent()) {
      return Origin.in(request.from().get(), model, fetch);
    }
    if (model.repository().isEmpty()) {
      throw new ModelException(
          "The model " + model.name() + " is on no hub",
          model.builtIn()
              ? "It comes with Tolmach. If you have it elsewhere, say where with --from FOLDER"
              : "Say where it is with --from");
    }
    return Origin.hub(settings.hub(), model);
  }

  private List<ModelFile> copy(
      Request request, Origin.Folder folder, Path work, PullListener listener)
      throws IOException, ModelException {
    FolderFetch fetch = new FolderFetch(folder.path(), listener);
    List<ModelFile> files = fetch.files(request.model(), request.variant());
    Optional<Checksums> own = Checksums.read(folder.path());
    Part.requireRoom(settings.disk(), work, fetch.size(files));
    List<ModelFile> there = new ArrayList<>();
    for (ModelFile listed : files) {
      ModelFile file = WebPull.pinned(listed, own, folder.shown());
      fetch.fetch(file, work.resolve(file.path()));
      there.add(file);
    }
    return there;
  }

  private Pulled publish(
      Request request,
      Origin origin,
      String revision,
      List<ModelFile> files,
      Path target,
      Path work)
      throws IOException, ModelException {
    Set<Path> wanted = new HashSet<>();
    List<String> unpinned = new ArrayList<>();
    for (ModelFile file : files) {
      wanted.add(work.resolve(file.path()));
      if (file.sha256().isEmpty()) {
        unpinned.add(file.path());
      }
    }
    removeOthers(work, wanted);
    Checksums.write(work, wanted);
    KnownModel model = request.model();
    new Pedigree(
            model.name(),
            origin.shown(),
            model.repository().orElse(null),
            revision,
            request.variant().toString(),
            model.licence(),
            model.card().orElse(null),
            clock.instant().toString())
        .write(work);
    try {
      OnnxEngine.open(work, 1).close();
    } catch (BrokenModelException e) {
      Published.remove(work);
      throw new ModelException(
          "What " + origin.shown() + " holds cannot be used as a model: " + e.getMessage(),
          "Nothing was installed. Try another variant with --file-variant, or another place with"
              + " --from");
    }
    Published.folder(work, target);
    return new Pulled(target, origin.shown(), true, unpinned);
  }

  /** Leftovers of a pull of another variant, and what only the pull itself needed. */
  private static void removeOthers(Path work, Set<Path> wanted) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(work)) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      if (!wanted.contains(file)) {
        Files.delete(file);
      }
    }
    try (Stream<Path> folders = Files.list(work)) {
      all = folders.filter(Files::isDirectory).toList();
    }
    for (Path folder : all) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          continue;
        }
      }
      Files.delete(folder);
    }
  }

  /** Bytes of a pull that was cut off; empty if there is none. */
  static OptionalLong begun(Path models, String name) throws IOException {
    Path work = models.resolve(".pulling-" + name);
    if (!Files.isDirectory(work)) {
      return OptionalLong.empty();
    }
    long bytes = 0;
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return OptionalLong.of(bytes);
  }
}
