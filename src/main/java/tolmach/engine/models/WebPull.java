package tolmach.engine.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tolmach.engine.Checksums;
import tolmach.engine.models.HttpFetch.Fetched;
import tolmach.engine.models.PullState.Piece;

/** Pulls the files of one model from a web server, all of one version. */
final class WebPull {

  /** Where the checksums that a mirror brings are kept while they are used. */
  private static final String MIRROR = ".mirror";

  private final KnownModel model;
  private final Path work;
  private final HttpFetch fetch;
  private final PullSettings settings;
  private final PullState state;
  private Origin.Web origin;
  private Optional<String> commit = Optional.empty();

  WebPull(KnownModel model, Origin.Web origin, Path work, HttpFetch fetch, PullSettings settings) {
    this.model = model;
    this.origin = origin;
    this.work = work;
    this.fetch = fetch;
    this.settings = settings;
    this.state = PullState.in(work);
  }

  /** The files that are there now; optional ones that the server does not have are not. */
  List<ModelFile> pull(FileVariant variant)
      throws IOException, ModelException, InterruptedException {
    requireRoom(variant);
    Optional<Checksums> own = origin.hub() ? Optional.empty() : mirrored();
    List<ModelFile> there = new ArrayList<>();
    for (ModelFile listed : model.files(variant)) {
      ModelFile file = pinned(listed, own, origin.shown());
      if (isThere(file) || fetched(file)) {
        there.add(file);
      }
    }
    return there;
  }

  /** The commit that all files are of, if the hub named one. */
  Optional<String> commit() {
    return commit;
  }

  private boolean fetched(ModelFile file) throws IOException, ModelException, InterruptedException {
    // the first answer tells which commit the branch is at now; all others are asked for by it
    boolean first = origin.hub() && !isFixed() && commit.isEmpty();
    Fetched fetched =
        fetch.fetch(file, origin.of(file.path()), work.resolve(file.path()), state, first);
    if (fetched.there()) {
      if (origin.hub() && commit.isEmpty()) {
        commit = fetched.commit();
        commit.ifPresent(head -> origin = origin.at(model.revision(), head));
      }
      return true;
    }
    if (file.optional()) {
      return false;
    }
    throw new ModelException(
        Places.shown(origin.of(file.path())) + " is not there",
        "Check name and revision in the registry; another precision may be there: --file-variant");
  }

  /** Whether a file was fetched by an earlier pull and needs no question. */
  private boolean isThere(ModelFile file) throws IOException {
    Path path = work.resolve(file.path());
    if (!Files.exists(path)) {
      return false;
    }
    if (file.sha256().isPresent()) {
      return file.sha256().get().equals(Checksums.of(path));
    }
    Optional<Piece> piece = state.of(file.path());
    return isFixed()
        && piece.isPresent()
        && piece.get().url().equals(origin.of(file.path()).toString())
        && Checksums.of(path).equals(piece.get().sum());
  }

  /** Whether the address cannot ever mean another content: it names a commit. */
  private boolean isFixed() {
    return origin.hub() && origin.base().getPath().matches(".*/resolve/[0-9a-f]{40}");
  }

  /** A mirror may say itself what its files should be. */
  private Optional<Checksums> mirrored() throws IOException, ModelException, InterruptedException {
    Path folder = work.resolve(MIRROR);
    Files.createDirectories(folder);
    ModelFile list = ModelFile.optional(Checksums.FILE);
    Fetched fetched =
        fetch.fetch(list, origin.of(list.path()), folder.resolve(list.path()), state, true);
    if (!fetched.there()) {
      return Optional.empty();
    }
    try {
      return Checksums.read(folder);
    } catch (IOException e) {
      Files.delete(folder.resolve(list.path()));
      throw new ModelException(
          Places.shown(origin.of(list.path())) + " is no list of checksums: " + e.getMessage(),
          "Mend it there, or take another place with --from");
    }
  }

  private void requireRoom(FileVariant variant) throws IOException, ModelException {
    long begun = ModelPull.begun(work.getParent(), model.name()).orElse(0);
    long bytes = model.bytes(variant).orElse(0);
    Part.requireRoom(settings.disk(), work, Math.max(0, bytes - begun));
  }

  /**
   * The same file with what its place says of it.
   *
   * @throws ModelException if that is not what the registry says
   */
  static ModelFile pinned(ModelFile file, Optional<Checksums> own, String place)
      throws ModelException {
    Optional<String> said = own.flatMap(sums -> sums.sum(file.path()));
    if (said.isEmpty() || file.sha256().isEmpty()) {
      return said.map(file::pinned).orElse(file);
    }
    if (!said.equals(file.sha256())) {
      throw new ModelException(
          place
              + " lists "
              + file.path()
              + " with the SHA-256 "
              + said.get()
              + ", and the registry knows it with "
              + file.sha256().get(),
          Refusal.NOT_INSTALLED);
    }
    return file;
  }
}
