package tolmach.engine.models;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import tolmach.engine.models.Answer.Linked;

/**
 * What it means that a server does not give the file, or gives another than the one that is known.
 */
final class Refusal {

  static final String NOT_INSTALLED =
      "Nothing was installed. Try another place with --from; if a new version was published on"
          + " purpose, add an entry for it to models/registry.json";

  private Refusal() {}

  /**
   * The fault to try again after.
   *
   * @throws ModelException if no further attempt will help
   */
  static PassingFault of(URI uri, Answer answer, boolean token) throws ModelException {
    int status = answer.status();
    String fact = Places.shown(uri) + " is answered by " + answer.host() + " with " + status;
    if (status == 416) {
      return new PassingFault(fact + ": the file is shorter than what is there of it");
    }
    if (status == 408 || status == 412 || status == 425 || status == 429 || status >= 500) {
      return new PassingFault(fact, answer.retryAfter(Instant.now()));
    }
    if (status == 401 || status == 403) {
      throw new ModelException(
          fact
              + (token
                  ? ": the token does not open it"
                  : ": it is not open to everyone, or there is no such model"),
          "Check the name; if it needs a log-in, set HF_TOKEN, or HF_TOKEN_PATH to a file that"
              + " holds the token");
    }
    throw new ModelException(fact, "Open the address in a browser, or take another with --from");
  }

  /** No need to fetch what the hub itself says is another file. */
  static void requireAsPinned(ModelFile file, URI uri, Linked linked) throws ModelException {
    if (file.sha256().isPresent()
        && linked.sha256().isPresent()
        && !file.sha256().equals(linked.sha256())) {
      throw new ModelException(
          Places.shown(uri)
              + " is offered with the SHA-256 "
              + linked.sha256().get()
              + ", and the registry knows it with "
              + file.sha256().get(),
          NOT_INSTALLED);
    }
  }

  /** What has another size is another file, whatever its bytes. */
  static void requireSize(ModelFile file, Answer answer, long whole) throws ModelException {
    if (whole >= 0 && whole != file.bytes().orElse(whole)) {
      throw new ModelException(
          answer.host()
              + " has "
              + file.path()
              + " with "
              + whole
              + " bytes, and the registry knows it with "
              + file.bytes().getAsLong(),
          NOT_INSTALLED);
    }
  }

  /** A page for people, or bytes that are packed, are not the file. */
  static void requireFile(URI uri, Answer answer) throws ModelException {
    if (answer.isPage()) {
      throw new ModelException(
          Places.shown(uri)
              + " is answered by "
              + answer.host()
              + " with a page for people instead of the file",
          "A proxy or a log-in may stand in between: open the address in a browser, or fetch the"
              + " model elsewhere and pull it with --from FOLDER");
    }
    Optional<String> coding = answer.header("Content-Encoding");
    if (coding.isPresent() && !coding.get().equalsIgnoreCase("identity")) {
      throw new ModelException(
          answer.host() + " sends " + Places.shown(uri) + " packed (" + coding.get() + ")",
          "Switch that off on the server, or take another with --from");
    }
  }
}
