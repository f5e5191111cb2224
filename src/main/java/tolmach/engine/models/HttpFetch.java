package tolmach.engine.models;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tolmach.engine.Checksums;
import tolmach.engine.models.PullState.Piece;

/**
 * Fetches one file over HTTP. What is there of it already is gone on with, if the server says that
 * it is still the same file; whatever was fetched is measured and summed up before it counts.
 */
final class HttpFetch {

  private final Http http;
  private final PullSettings settings;
  private final PullListener listener;
  private final Patience patience;

  /**
   * @param there false if the server has no such file
   * @param commit of the repository it came from, if the hub said so
   */
  record Fetched(boolean there, Optional<String> commit) {}

  HttpFetch(PullSettings settings, PullListener listener) {
    this.http = new Http(settings);
    this.settings = settings;
    this.listener = listener;
    this.patience = new Patience(settings.backoff(), listener);
  }

  /** Whether a file is to be had there, without fetching it. */
  boolean has(URI uri) throws ModelException, InterruptedException {
    for (int failures = 1; ; failures++) {
      try (Answer answer = http.get(uri, Map.of())) {
        switch (answer.status()) {
          case 200:
            return !answer.isPage();
          case 401, 403, 404, 410:
            return false;
          default:
            throw Refusal.of(uri, answer, settings.token().isPresent());
        }
      } catch (IOException e) {
        patience.pause(uri, e, failures, 0);
      }
    }
  }

  /**
   * Fetches a file, however often the connection breaks.
   *
   * @param target where it is to lie; beside it lies its part
   * @param anew true if what is there must be asked for again, whatever it is
   * @throws ModelException if it cannot be had; what is there of it stays, unless it is wrong
   */
  Fetched fetch(ModelFile file, URI uri, Path target, PullState state, boolean anew)
      throws ModelException, IOException, InterruptedException {
    Files.createDirectories(target.getParent());
    Part part = new Part(file, target);
    long reached = part.size();
    boolean mixed = reached > 0;
    int failures = 0;
    while (true) {
      try {
        Fetched fetched = attempt(file, uri, target, part, state, anew);
        if (!fetched.there() || !part.exists()) {
          return fetched;
        }
        Piece piece = state.of(file.path()).orElseThrow();
        Optional<String> fault = part.fault(piece.linked());
        if (fault.isEmpty()) {
          String sum = part.sum();
          part.moveTo(target);
          state.put(file.path(), piece.done(sum));
          return fetched;
        }
        part.delete();
        if (!mixed) {
          throw new ModelException(
              Places.shown(uri) + " is not what it should be: " + fault.get(),
              Refusal.NOT_INSTALLED);
        }
        listener.note(file.path() + " was not what it should be when put together; once more");
        mixed = false;
        reached = 0;
      } catch (FileSystemException e) {
        throw new ModelException(
            "The folder " + target.getParent() + " cannot be worked in: " + e, "Give the right to");
      } catch (IOException e) {
        long now = part.size();
        failures = now > reached ? 1 : failures + 1;
        reached = Math.max(reached, now);
        mixed |= now > 0;
        patience.pause(uri, e, failures, reached);
      }
    }
  }

  /** One attempt; if it returns and there is a part, that should be the whole file. */
  private Fetched attempt(
      ModelFile file, URI uri, Path target, Part part, PullState state, boolean anew)
      throws IOException, ModelException {
    Optional<Piece> known = state.of(file.path()).filter(p -> p.url().equals(uri.toString()));
    boolean complete =
        !anew && Files.exists(target) && known.map(piece -> piece.sum() != null).orElse(false);
    if (complete) {
      part.delete();
    }
    long have = part.size();
    try (Answer answer = http.get(uri, headers(file, known, complete, have))) {
      Answer.Linked linked = answer.linked();
      Refusal.requireAsPinned(file, uri, linked);
      switch (answer.status()) {
        case 304:
          if (!complete || !known.get().sum().equals(Checksums.of(target))) {
            Files.deleteIfExists(target);
            throw new PassingFault("what is there of " + file.path() + " was changed since");
          }
          break;
        case 206:
          if (have == 0 || known.isEmpty() || !continues(answer, have, known.get())) {
            part.delete();
            throw new PassingFault("the file changed between two attempts");
          }
          receive(file, answer, part, have, answer.range().orElseThrow()[1]);
          break;
        case 200:
          if (file.optional() && answer.isPage()) {
            return new Fetched(false, linked.commit());
          }
          Refusal.requireFile(uri, answer);
          String sum = linked.sha256().orElse(null);
          state.put(
              file.path(), new Piece(uri.toString(), answer.validator().orElse(null), sum, null));
          receive(file, answer, part, 0, answer.length().orElse(-1));
          break;
        case 404, 410:
          return new Fetched(false, linked.commit());
        default:
          if (answer.status() == 416) {
            part.delete();
          }
          throw Refusal.of(uri, answer, settings.token().isPresent());
      }
      return new Fetched(true, linked.commit());
    }
  }

  private void receive(ModelFile file, Answer answer, Part part, long from, long whole)
      throws IOException, ModelException {
    try {
      Refusal.requireSize(file, answer, whole);
    } catch (ModelException e) {
      part.delete();
      throw e;
    }
    part.receive(answer.body(), from, whole, settings.disk(), listener);
  }

  private static Map<String, String> headers(
      ModelFile file, Optional<Piece> known, boolean complete, long have) {
    Map<String, String> headers = new LinkedHashMap<>();
    String validator = known.map(Piece::validator).orElse(null);
    if (complete && validator != null && validator.startsWith("\"")) {
      headers.put("If-None-Match", validator);
    } else if (have > 0 && mayGoOn(file, known)) {
      headers.put("Range", "bytes=" + have + "-");
      if (validator != null) {
        headers.put("If-Range", validator);
      }
    }
    return headers;
  }

  /** Whether a part may be gone on with at all: somebody must be able to tell if it still fits. */
  private static boolean mayGoOn(ModelFile file, Optional<Piece> known) {
    return known.isPresent()
        && (known.get().validator() != null
            || known.get().linked() != null
            || file.sha256().isPresent());
  }

  /** Whether an answer goes on where the part ends, and in the same file: not all servers look. */
  private static boolean continues(Answer answer, long have, Piece known) {
    boolean sameLink =
        known.linked() == null || answer.linked().sha256().map(known.linked()::equals).orElse(true);
    boolean same =
        known.validator() == null || answer.validator().map(known.validator()::equals).orElse(true);
    return sameLink && same && answer.range().map(range -> range[0] == have).orElse(false);
  }
}
