package tolmach.app.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tolmach.article.ItemPeek;
import tolmach.engine.http.BoundedBody;
import tolmach.engine.http.Deadline;
import tolmach.engine.http.RetryAfter;

/**
 * Gets what is at an address, within bounds of time and size whatever the server does. A redirect
 * is followed where its target is allowed as well, and never from https to http. Safe for use by
 * several threads.
 */
final class Fetch {

  /** The longest answer, in bytes, packed and unpacked: what an item may have. */
  static final int MAX_BYTES = ItemPeek.MAX_BYTES;

  private static final int MAX_REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String AGENT = "Tolmach (newswire; reads feeds)";
  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?([0-9]{1,9})");

  private final AllowedAddresses allowed;
  private final Duration patience;
  private final Clock clock;
  private final Map<String, Lock> hosts = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * @param patience for one answer, not counting the wait for others that ask the same host
   */
  Fetch(AllowedAddresses allowed, Duration patience, Clock clock) {
    this.allowed = allowed;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * @param known what is known of it; {@link Validators#NONE} to get it in any case
   * @param accept what is wanted, as the header of that name
   * @throws FeedFault if there is no whole answer, or none that may be had
   */
  Fetched get(URI address, Validators known, String accept) throws FeedFault, InterruptedException {
    URI at = address;
    URI movedTo = null;
    boolean forGood = true;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      allowed.require(at);
      HttpResponse<byte[]> answer = alone(at, known, accept);
      int status = answer.statusCode();
      if (!isRedirect(status)) {
        return fetched(at, Optional.ofNullable(movedTo), known, answer);
      }
      URI next = target(at, answer.headers());
      forGood = forGood && (status == 301 || status == 308);
      movedTo = forGood ? next : movedTo;
      at = next;
    }
    throw FeedFault.of(address + " sends on more than " + MAX_REDIRECTS + " times");
  }

  /** One request to a host at a time. */
  private HttpResponse<byte[]> alone(URI at, Validators known, String accept)
      throws FeedFault, InterruptedException {
    Lock host = hosts.computeIfAbsent(at.getAuthority(), unused -> new ReentrantLock(true));
    host.lockInterruptibly();
    try {
      Deadline deadline = Deadline.in(patience);
      return answer(request(at, known, accept, deadline), deadline);
    } finally {
      host.unlock();
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static URI target(URI at, HttpHeaders headers) throws FeedFault {
    String location = headers.firstValue("Location").orElse("").strip();
    try {
      URI target = at.resolve(new URI(location));
      if (location.isEmpty() || target.equals(at)) {
        throw FeedFault.of(at + " sends on to itself, or to nowhere");
      }
      if ("https".equalsIgnoreCase(at.getScheme())
          && !"https".equalsIgnoreCase(target.getScheme())) {
        throw FeedFault.of(
            at + " sends on to " + target + ", where others could read and change what is said");
      }
      return target;
    } catch (URISyntaxException e) {
      throw FeedFault.of(at + " sends on to what is no address: " + shortened(location));
    }
  }

  private static HttpRequest request(URI at, Validators known, String accept, Deadline deadline) {
    var request =
        HttpRequest.newBuilder(at)
            .timeout(deadline.left().plusSeconds(1))
            .setHeader("User-Agent", AGENT)
            .setHeader("Accept", accept)
            .setHeader("Accept-Encoding", "gzip");
    if (!known.etag().isEmpty()) {
      request.setHeader("If-None-Match", known.etag());
    }
    if (!known.lastModified().isEmpty()) {
      request.setHeader("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  private HttpResponse<byte[]> answer(HttpRequest request, Deadline deadline)
      throws FeedFault, InterruptedException {
    var exchange = client.sendAsync(request, BoundedBody.upTo(MAX_BYTES));
    try {
      return exchange.get(Math.max(1, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw FeedFault.of(
          request.uri() + " gave no whole answer within " + patience.toSeconds() + " s");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw FeedFault.of(
          cause instanceof BoundedBody.TooLong
              ? request.uri() + " gave an answer " + cause.getMessage()
              : request.uri() + " cannot be reached: " + words(cause));
    }
  }

  private static String words(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private Fetched fetched(
      URI at, Optional<URI> movedTo, Validators known, HttpResponse<byte[]> answer)
      throws FeedFault {
    HttpHeaders headers = answer.headers();
    int status = answer.statusCode();
    Optional<Duration> fresh = fresh(headers);
    String contentType = headers.firstValue("Content-Type").orElse(null);
    if (status == 304) {
      return new Fetched(at, movedTo, false, known, contentType, fresh, new byte[0]);
    }
    if (status != 200) {
      throw refused(at, status, headers);
    }
    var validators =
        new Validators(
            shortened(headers.firstValue("ETag").orElse("")),
            shortened(headers.firstValue("Last-Modified").orElse("")));
    return new Fetched(at, movedTo, true, validators, contentType, fresh, unpacked(at, answer));
  }

  private FeedFault refused(URI at, int status, HttpHeaders headers) {
    if (status == 410) {
      return FeedFault.gone(at + " is gone for good (410)");
    }
    Instant now = clock.instant();
    Optional<Instant> until =
        headers.firstValue("Retry-After").flatMap(value -> RetryAfter.parse(value, now));
    String said = at + " answered " + status;
    return (status == 429 || status == 503) && until.isPresent()
        ? FeedFault.notBefore(until.get(), said + " and asks to wait until " + until.get())
        : FeedFault.of(said);
  }

  private static byte[] unpacked(URI at, HttpResponse<byte[]> answer) throws FeedFault {
    String encoding =
        answer
            .headers()
            .firstValue("Content-Encoding")
            .orElse("identity")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (encoding.isEmpty() || encoding.equals("identity")) {
      return answer.body();
    }
    if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
      throw FeedFault.of(at + " is packed as " + shortened(encoding) + ", which was not asked for");
    }
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw FeedFault.of(at + " gave an answer longer than " + MAX_BYTES + " bytes, unpacked");
      }
      return bytes;
    } catch (IOException e) {
      throw FeedFault.of(at + " is packed, and broken: " + words(e));
    }
  }

  private static Optional<Duration> fresh(HttpHeaders headers) {
    String control = String.join(",", headers.allValues("Cache-Control")).toLowerCase(Locale.ROOT);
    var age = MAX_AGE.matcher(control);
    return control.contains("no-cache") || control.contains("no-store") || !age.find()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1))));
  }

  private static String shortened(String value) {
    return value.length() > 300 ? "" : value;
  }
}
