package tolmach.app.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tolmach.article.Json;

/**
 * What is remembered of a source, a feed or the inbox, from one start to the next: of each item
 * what was sent last, and by what a feed's server knows that nothing has changed. One line of JSON
 * each, the later one holds; a line that a crash cut off is as if it had never been written. For
 * one thread at a time.
 */
public final class SentItems {

  /** More than any feed shows at a time; the oldest are forgotten. */
  private static final int MAX_ENTRIES = 10_000;

  private static final int MAX_STALE_LINES = 2_000;

  private final Path file;
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private Validators validators = Validators.NONE;
  private String url = "";
  private boolean gone;
  private int lines;

  private SentItems(Path file) {
    this.file = file;
  }

  /**
   * @param url of the source; what its server said under another one does not hold
   * @throws UncheckedIOException if the file cannot be read and written
   */
  public static SentItems open(Path file, String url) {
    var state = new SentItems(file);
    try {
      Files.createDirectories(file.getParent());
      state.read();
      if (!state.url.equals(url)) {
        state.validators = Validators.NONE;
        state.gone = false;
        state.url = url;
      }
      state.compact();
    } catch (IOException e) {
      throw new UncheckedIOException("what was sent cannot be kept in " + file, e);
    }
    return state;
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
      try {
        read(Json.MAPPER.readTree(line));
      } catch (JsonProcessingException e) {
        continue; // a crash cut it off
      }
    }
  }

  private void read(JsonNode line) {
    if (line.has("uri")) {
      put(line.path("uri").asText(), line.path("hash").asText());
    } else if (line.has("url")) {
      url = line.path("url").asText();
      gone = line.path("gone").asBoolean();
      validators = new Validators(line.path("etag").asText(), line.path("lastModified").asText());
    }
  }

  private void put(String uri, String hash) {
    hashes.remove(uri);
    hashes.put(uri, hash);
  }

  /** True if the item was sent as it is now, and not otherwise since. */
  public boolean knows(String uri, String hash) {
    return hash.equals(hashes.get(uri));
  }

  Validators validators() {
    return validators;
  }

  boolean isGone() {
    return gone;
  }

  /** The item is on the wire. */
  public void sent(String uri, String hash) {
    put(uri, hash);
    append(entry(uri, hash));
  }

  /** All that was new is on the wire; these are still in the feed. */
  void polled(Validators now, Collection<String> present) {
    for (String uri : present) {
      Optional.ofNullable(hashes.get(uri)).ifPresent(hash -> put(uri, hash));
    }
    if (!now.equals(validators)) {
      validators = now;
      append(head());
    }
    if (lines > hashes.size() + MAX_STALE_LINES) {
      try {
        compact();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The feed says that it is never to be asked again. */
  void ended() {
    gone = true;
    append(head());
  }

  private ObjectNode head() {
    return Json.MAPPER
        .createObjectNode()
        .put("url", url)
        .put("gone", gone)
        .put("etag", validators.etag())
        .put("lastModified", validators.lastModified());
  }

  private static ObjectNode entry(String uri, String hash) {
    return Json.MAPPER.createObjectNode().put("uri", uri).put("hash", hash);
  }

  private void append(ObjectNode line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      lines++;
    } catch (IOException e) {
      throw new UncheckedIOException("what was sent cannot be kept in " + file, e);
    }
  }

  private void compact() throws IOException {
    var oldest = hashes.keySet().iterator();
    for (int over = hashes.size() - MAX_ENTRIES; over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
    var text = new StringBuilder(head() + "\n");
    hashes.forEach((uri, hash) -> text.append(entry(uri, hash)).append('\n'));
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    lines = hashes.size() + 1;
  }
}
