package tolmach.engine.models;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the files of a model lie. */
sealed interface Origin {

  /** In words, for people and for the record of where a model came from. */
  String shown();

  /**
   * On a web server.
   *
   * @param base the address without the file's path
   * @param hub true if it speaks the hub's language of repositories and revisions
   */
  record Web(URI base, boolean hub) implements Origin {

    URI of(String path) {
      return URI.create(base + "/" + path);
    }

    /** The same repository at one commit, so that all files are of one version. */
    Web at(String revision, String commit) {
      String text = base.toString();
      return text.endsWith("/resolve/" + revision)
          ? new Web(URI.create(text.substring(0, text.length() - revision.length()) + commit), hub)
          : this;
    }

    @Override
    public String shown() {
      return Places.shown(base);
    }
  }

  /** In a folder of this machine. */
  record Folder(Path path) implements Origin {
    @Override
    public String shown() {
      return path.toString();
    }
  }

  /** The model's repository on the hub. */
  static Web hub(URI hub, KnownModel model) {
    return new Web(
        URI.create(hub + "/" + model.repository().orElseThrow() + "/resolve/" + model.revision()),
        true);
  }

  /**
   * Where a model lies in a place that somebody named: a mirror of the hub, a folder of models, or
   * the model's folder itself.
   *
   * @throws ModelException if it is nowhere there; the message says where it was looked for
   */
  static Origin in(String from, KnownModel model, HttpFetch fetch)
      throws ModelException, InterruptedException {
    return Places.isWebAddress(from) ? web(from, model, fetch) : folder(from, model);
  }

  private static Origin web(String from, KnownModel model, HttpFetch fetch)
      throws ModelException, InterruptedException {
    URI base = Places.uri(from, "--from");
    List<Web> candidates = new ArrayList<>();
    if (model.repository().isPresent()) {
      candidates.add(hub(base, model));
    }
    candidates.add(new Web(URI.create(base + "/" + model.name()), false));
    candidates.add(new Web(base, false));
    for (Web candidate : candidates) {
      if (fetch.has(candidate.of("config.json"))) {
        return candidate;
      }
    }
    throw new ModelException(
        "There is no model "
            + model.name()
            + " at "
            + Places.shown(base)
            + ": looked for "
            + candidates.stream()
                .map(candidate -> Places.shown(candidate.of("config.json")))
                .collect(Collectors.joining(", ")),
        "Name the address of the model's folder, of a folder of models or of a mirror of the hub");
  }

  private static Origin folder(String from, KnownModel model) throws ModelException {
    Path base;
    try {
      base = Path.of(from).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new ModelException(
          "\"" + from + "\" is no path", "Name a folder, or an address that starts with https");
    }
    List<Path> candidates = new ArrayList<>();
    candidates.add(base.resolve(model.name()));
    model.repository().ifPresent(repository -> candidates.add(base.resolve(repository)));
    candidates.add(base);
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate.resolve("config.json"))) {
        return new Folder(candidate);
      }
    }
    throw new ModelException(
        "There is no model "
            + model.name()
            + " in "
            + base
            + ": it has no config.json, and neither"
            + " has "
            + base.resolve(model.name()),
        "Name the model's folder, or the folder that holds it under its name");
  }
}
