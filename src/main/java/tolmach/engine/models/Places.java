package tolmach.engine.models;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Which addresses are asked, and which redirects followed. */
final class Places {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Places() {}

  /**
   * @param what says whose value it is
   * @throws ModelException if it is no address of a web server
   */
  static URI uri(String text, String what) throws ModelException {
    try {
      URI uri = new URI(text.replaceFirst("/+$", ""));
      if (isWeb(uri) && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new ModelException(
        what + " is \"" + withoutUser(text) + "\", and that is no address of a web server",
        "Write it like https://huggingface.co, without user, query or fragment");
  }

  static boolean isWebAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Where a redirect leads: to https anywhere; to plain http only from plain http, on the same host
   * or from loopback to loopback.
   *
   * @param location may be relative
   * @throws ModelException if we do not follow
   */
  static URI redirect(URI from, String location) throws ModelException {
    URI to;
    try {
      to = from.resolve(new URI(location == null ? "" : location));
    } catch (URISyntaxException e) {
      throw refused(from, "to an address that is none");
    }
    if (location == null || location.isBlank()) {
      throw refused(from, "without saying whereto");
    }
    if (!isWeb(to)) {
      throw refused(from, "to an address that is not of a web server");
    }
    boolean secure = to.getScheme().equalsIgnoreCase("https");
    boolean plain = from.getScheme().equalsIgnoreCase("http");
    if (!secure && !(plain && (sameHost(from, to) || (isLoopback(from) && isLoopback(to))))) {
      throw refused(from, "to " + to.getAuthority() + " without encryption");
    }
    return to;
  }

  static boolean sameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && sameHost(one, other)
        && port(one) == port(other);
  }

  /** Whether nobody on the way can read what is sent there. */
  static boolean isPrivate(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https") || isLoopback(uri);
  }

  /** An address without what may be secret in it. */
  static String shown(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
  }

  private static boolean isWeb(URI uri) {
    return uri.getScheme() != null
        && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
        && uri.getHost() != null
        && uri.getUserInfo() == null;
  }

  private static boolean sameHost(URI one, URI other) {
    return one.getHost().equalsIgnoreCase(other.getHost());
  }

  private static boolean isLoopback(URI uri) {
    return LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0
        ? uri.getPort()
        : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private static String withoutUser(String text) {
    return text.replaceFirst("//[^/@]*@", "//…@");
  }

  private static ModelException refused(URI from, String where) {
    return new ModelException(
        shown(from) + " redirects " + where + ", and we do not follow",
        "Say with --from where the model lies, by an address that starts with https");
  }
}
