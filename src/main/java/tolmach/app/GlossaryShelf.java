package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.article.Json;
import tolmach.glossary.Concept;
import tolmach.glossary.Glossary;
import tolmach.glossary.GlossaryVersion;
import tolmach.glossary.Term;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The glossary in force on this node: what the topic {@code glossary} holds. A change makes a new
 * one beside the old and puts it in its place at once, a fifth of a second after the last record of
 * a burst and no later than two seconds after its first; who translates never waits for it. Safe
 * for use by several threads.
 */
public final class GlossaryShelf implements Supplier<Glossary>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GlossaryShelf.class);

  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** A text in no language's words, long enough to be looked into. */
  private static final String WARMING = "1 Tolmach 2";

  /**
   * How the glossary does, for health.
   *
   * @param version {@code ""} while there are no terms
   * @param since when this version came into force here
   * @param fault why what came later is not in force, {@code ""} if all is
   */
  public record State(String version, int concepts, int terms, Instant since, String fault) {}

  private final BiFunction<List<Concept>, String, Glossary> maker;
  private final TreeMap<String, Concept> concepts = new TreeMap<>();
  private final ScheduledExecutorService builder =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "glossary");
            thread.setDaemon(true);
            return thread;
          });
  private final Object building = new Object();
  private volatile Glossary current = Glossary.EMPTY;
  private volatile State state = new State("", 0, 0, Instant.now(), "");
  private long firstChange;
  private long lastChange;
  private boolean isDue;

  /**
   * @param maker makes a glossary of concepts, sorted by id, and its version
   */
  public GlossaryShelf(BiFunction<List<Concept>, String, Glossary> maker) {
    this.maker = maker;
  }

  /** The one in force now; to be kept as long as one version is wanted. */
  @Override
  public Glossary get() {
    return current;
  }

  public State state() {
    return state;
  }

  /** Takes note of a record of {@code glossary}. */
  public void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String id = new String(record.key(), StandardCharsets.UTF_8);
    Concept concept = record.value() == null ? null : Json.read(record.value(), Concept.class);
    if (concept != null && !concept.id().equals(id)) {
      throw new IllegalArgumentException(
          "the concept \"" + concept.id() + "\" stands under the key \"" + id + "\"");
    }
    put(id, concept);
  }

  private synchronized void put(String id, Concept concept) {
    if (concept == null) {
      concepts.remove(id);
    } else {
      concepts.put(id, concept);
    }
    lastChange = System.nanoTime();
    if (!isDue) {
      isDue = true;
      firstChange = lastChange;
      look(QUIET.toNanos());
    }
  }

  private void look(long nanos) {
    if (!builder.isShutdown()) {
      builder.schedule(this::buildWhenQuiet, nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void buildWhenQuiet() {
    synchronized (this) {
      long now = System.nanoTime();
      long quiet = QUIET.toNanos() - (now - lastChange);
      long patience = LONGEST.toNanos() - (now - firstChange);
      if (isDue && quiet > 0 && patience > 0) {
        look(Math.min(quiet, patience));
        return;
      }
    }
    build();
  }

  /** Puts what is known by now in force, at once and on the caller's thread. */
  public void build() {
    synchronized (building) {
      putInForce(taken());
    }
  }

  private synchronized List<Concept> taken() {
    isDue = false;
    return List.copyOf(concepts.values());
  }

  private void putInForce(List<Concept> all) {
    String version = GlossaryVersion.of(all);
    if (version.equals(current.version()) && state.fault().isEmpty()) {
      return;
    }
    try {
      current = version.isEmpty() ? Glossary.EMPTY : warm(maker.apply(all, version), all);
      int terms = all.stream().mapToInt(concept -> concept.terms().size()).sum();
      state = new State(version, all.size(), terms, Instant.now(), "");
      LOG.atInfo()
          .addKeyValue("version", version)
          .addKeyValue("concepts", all.size())
          .log("the glossary has changed");
    } catch (RuntimeException e) {
      state = new State(state.version(), state.concepts(), state.terms(), state.since(), said(e));
      LOG.atError()
          .addKeyValue("version", version)
          .addKeyValue("error", e.toString())
          .log("the glossary cannot be put in force; the one before still holds");
    }
  }

  /** What a glossary makes of a language when it is first asked for is made before it holds. */
  private static Glossary warm(Glossary made, List<Concept> all) {
    List<LanguageTag> languages =
        all.stream()
            .flatMap(concept -> concept.terms().stream())
            .map(Term::language)
            .distinct()
            .toList();
    for (int i = 0; i < languages.size(); i++) {
      var next = languages.get((i + 1) % languages.size());
      made.faults(new LanguagePair(languages.get(i), next), WARMING, WARMING, "");
    }
    return made;
  }

  private static String said(RuntimeException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  @Override
  public void close() {
    builder.shutdownNow();
  }
}
