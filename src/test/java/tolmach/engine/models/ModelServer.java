package tolmach.engine.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real server of a model's files, which knows ranges, ETags and If-Range, and does a mischief
 * where a test asks for one.
 */
public final class ModelServer implements AutoCloseable {

  /** The model that it has: the tiny one of the tests. */
  public static final Path TINY = Path.of("src/test/resources/tolmach/engine/onnx/tiny");

  public static final String ENCODER = "onnx/encoder_model_quantized.onnx";
  public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Queue<Mischief>> mischiefs = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile boolean ranges = true;
  private volatile boolean etags = true;

  /** What is done instead of answering. */
  @FunctionalInterface
  public interface Mischief {
    void answer(HttpExchange exchange, byte[] content) throws IOException;
  }

  /** A request that came. */
  public record Seen(String path, Map<String, String> headers) {
    public String header(String name) {
      return headers.get(name);
    }
  }

  public ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads =
        new ThreadPoolExecutor(
            8,
            8,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            runnable -> {
              Thread thread = new Thread(runnable, "model-server");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** With the tiny model, under this path. */
  public ModelServer with(String prefix) throws IOException {
    return with(prefix, TINY);
  }

  public ModelServer with(String prefix, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        put(
            prefix + "/" + folder.relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    return this;
  }

  public void put(String path, byte[] content) {
    files.put(path, content);
  }

  public byte[] content(String path) {
    return files.get(path);
  }

  public void remove(String path) {
    files.remove(path);
  }

  /** For the next request of that path; several are done one after another. */
  public ModelServer once(String path, Mischief mischief) {
    mischiefs.computeIfAbsent(path, p -> new ArrayDeque<>()).add(mischief);
    return this;
  }

  public ModelServer always(String path, Mischief mischief) {
    mischiefs.put(path, new Endless(mischief));
    return this;
  }

  public ModelServer withoutRanges() {
    ranges = false;
    return this;
  }

  public ModelServer withoutEtags() {
    etags = false;
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public URI uri() {
    return URI.create(url());
  }

  /** The requests of a path, in their order. */
  public List<Seen> requests(String path) {
    return seen.stream().filter(request -> request.path().equals(path)).toList();
  }

  public List<Seen> requests() {
    return List.copyOf(seen);
  }

  /** Ends the connection after so many bytes of a longer answer. */
  public static Mischief breakingAfter(int bytes) {
    return (exchange, content) -> {
      describe(exchange, content, true);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, bytes);
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  public static Mischief status(int status, String... headers) {
    return page(status, "", headers);
  }

  public static Mischief page(int status, String text, String... headers) {
    return (exchange, content) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  public static Mischief bytes(byte[] instead) {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, instead.length);
      exchange.getResponseBody().write(instead);
      exchange.close();
    };
  }

  /** As the hub sends large files: elsewhere, with what it knows of them. */
  public Mischief linkedTo(String path) {
    return (exchange, content) -> {
      exchange.getResponseHeaders().set("X-Linked-Etag", "\"" + sha256(files.get(path)) + "\"");
      exchange.getResponseHeaders().set("X-Linked-Size", String.valueOf(files.get(path).length));
      exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
      exchange.getResponseHeaders().set("Location", url() + path + "?signature=secret");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    };
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    seen.add(new Seen(path, Collections.unmodifiableMap(headers)));
    byte[] content = files.get(path);
    Mischief mischief = mischief(path);
    if (mischief != null) {
      mischief.answer(exchange, content);
    } else if (content == null) {
      page(404, "<html>no such thing</html>", "Content-Type", "text/html").answer(exchange, null);
    } else {
      send(exchange, content, headers);
    }
  }

  private Mischief mischief(String path) {
    Queue<Mischief> waiting = mischiefs.get(path);
    if (waiting == null) {
      return null;
    }
    synchronized (waiting) {
      return waiting.poll();
    }
  }

  private void send(HttpExchange exchange, byte[] content, Map<String, String> headers)
      throws IOException {
    String etag = describe(exchange, content, etags);
    if (path(exchange).contains("/resolve/")) {
      exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
    }
    if (etags && etag.equals(headers.get("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    String range = headers.get("Range");
    String condition = headers.get("If-Range");
    if (ranges && range != null && (condition == null || condition.equals(etag))) {
      int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
      if (from >= content.length) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
        exchange.sendResponseHeaders(416, -1);
      } else {
        exchange
            .getResponseHeaders()
            .set(
                "Content-Range",
                "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        exchange.sendResponseHeaders(206, content.length - from);
        exchange.getResponseBody().write(content, from, content.length - from);
      }
    } else {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  private static String path(HttpExchange exchange) {
    return exchange.getRequestURI().getPath();
  }

  private static String describe(HttpExchange exchange, byte[] content, boolean etags) {
    String etag = "\"" + sha256(content).substring(0, 16) + "\"";
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    if (etags) {
      exchange.getResponseHeaders().set("ETag", etag);
    }
    return etag;
  }

  /** The same mischief for ever. */
  private static final class Endless extends ArrayDeque<Mischief> {
    private static final long serialVersionUID = 1;
    private final transient Mischief mischief;

    Endless(Mischief mischief) {
      this.mischief = mischief;
    }

    @Override
    public Mischief poll() {
      return mischief;
    }
  }
}
