package tolmach.engine.models;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import tolmach.engine.models.Answer.Linked;

/** Asks servers for files, and follows where they send us, as far as that is safe. */
final class Http {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final PullSettings settings;

  Http(PullSettings settings) {
    this.settings = settings;
  }

  /**
   * The answer, whatever its status, once no redirect is left to follow. The token goes to the hub
   * and to nobody that the hub redirects to.
   *
   * @throws IOException if there is no answer; another attempt may have more luck
   * @throws ModelException if a redirect leads where we do not follow
   */
  Answer get(URI start, Map<String, String> headers) throws IOException, ModelException {
    URI uri = start;
    Linked linked = Linked.NOTHING;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpURLConnection connection = open(uri, headers);
      int status = connection.getResponseCode();
      if (status < 0) {
        connection.disconnect();
        throw new PassingFault(uri.getAuthority() + " does not answer in HTTP");
      }
      linked = linked.and(connection);
      if (!REDIRECTS.contains(status)) {
        return new Answer(connection, status, uri, linked);
      }
      String location = connection.getHeaderField("Location");
      connection.disconnect();
      uri = Places.redirect(uri, location);
    }
    throw new ModelException(
        start + " redirects more than " + MOST_REDIRECTS + " times",
        "Say with --from where the model lies, or try again later");
  }

  private HttpURLConnection open(URI uri, Map<String, String> headers) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(Math.toIntExact(settings.connecting().toMillis()));
    connection.setReadTimeout(Math.toIntExact(settings.silence().toMillis()));
    connection.setRequestProperty("User-Agent", "tolmach");
    connection.setRequestProperty("Accept", "*/*");
    connection.setRequestProperty("Accept-Encoding", "identity");
    headers.forEach(connection::setRequestProperty);
    if (Places.sameServer(uri, settings.hub()) && Places.isPrivate(uri)) {
      settings
          .token()
          .ifPresent(
              token -> connection.setRequestProperty("Authorization", token.authorization()));
    }
    return connection;
  }
}
