package tolmach.engine.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server said in the end, and what those said who redirected us to it. */
final class Answer implements AutoCloseable {

  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+|\\*)");

  private final HttpURLConnection connection;
  private final int status;
  private final URI uri;
  private final Linked linked;

  /**
   * What the hub says of a file: in the redirect if the file lies elsewhere, else in the answer.
   *
   * @param sha256 of the content, where the file is a large one
   * @param commit of the repository
   */
  record Linked(Optional<String> sha256, OptionalLong bytes, Optional<String> commit) {

    static final Linked NOTHING =
        new Linked(Optional.empty(), OptionalLong.empty(), Optional.empty());

    /** What this answer says, and of the rest what was said before. */
    Linked and(HttpURLConnection answer) {
      Optional<String> sum =
          Optional.ofNullable(answer.getHeaderField("X-Linked-Etag"))
              .map(etag -> etag.replaceFirst("^W/", "").replace("\"", ""))
              .map(etag -> etag.toLowerCase(Locale.ROOT))
              .filter(etag -> etag.matches("[0-9a-f]{64}"));
      long size = answer.getHeaderFieldLong("X-Linked-Size", -1);
      Optional<String> head =
          Optional.ofNullable(answer.getHeaderField("X-Repo-Commit"))
              .filter(commit -> commit.matches("[0-9a-f]{40}"));
      return new Linked(
          sum.or(() -> sha256), size > 0 ? OptionalLong.of(size) : bytes, head.or(() -> commit));
    }
  }

  Answer(HttpURLConnection connection, int status, URI uri, Linked linked) {
    this.connection = connection;
    this.status = status;
    this.uri = uri;
    this.linked = linked;
  }

  int status() {
    return status;
  }

  /** Who answered, without what may be secret in the rest of the address. */
  String host() {
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  Linked linked() {
    return linked;
  }

  InputStream body() throws IOException {
    return connection.getInputStream();
  }

  /** The length of the body; empty if it is not said. */
  OptionalLong length() {
    long length = connection.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(connection.getHeaderField(name)).map(String::strip);
  }

  /** What tells this content from any other, fit for {@code If-Range}: RFC 9110, 13.1.5. */
  Optional<String> validator() {
    return header("ETag")
        .filter(etag -> !etag.startsWith("W/") && etag.startsWith("\""))
        .or(() -> header("Last-Modified"));
  }

  boolean isPage() {
    return header("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
        .orElse(false);
  }

  /** The first byte and the whole length that a 206 speaks of; empty if it makes no sense. */
  Optional<long[]> range() {
    Matcher matcher = CONTENT_RANGE.matcher(header("Content-Range").orElse(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      long whole = matcher.group(3).equals("*") ? -1 : Long.parseLong(matcher.group(3));
      return Optional.of(new long[] {Long.parseLong(matcher.group(1)), whole});
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** How long the server asks us to stay away, in seconds or as a date. */
  Optional<Duration> retryAfter(Instant now) {
    Optional<String> value = header("Retry-After");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          value.get().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value.get()))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(value.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Does not read what is left of the body, which may be hundreds of megabytes. */
  @Override
  public void close() {
    connection.disconnect();
  }
}
