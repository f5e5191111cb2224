package tolmach.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.onnx.BrokenModelException;
import tolmach.engine.onnx.Decoding;
import tolmach.engine.onnx.OnnxEngine;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The engines there are, each behind its queue. Models lie in folders of their own in one folder,
 * which is looked at again with {@link #refresh}: a model that appears is served from then on, one
 * that vanishes or changes is closed, and one that is broken is reported and harms no other. Safe
 * for use by several threads.
 */
public final class Engines implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  private final Path models;
  private final EngineSettings settings;
  private final TranslationCache cache;
  private final Decoding decoding;
  private final Map<String, EngineQueue> others = new TreeMap<>();
  private final ThreadPoolExecutor warmer = warmer();
  private Map<String, Model> known = new TreeMap<>();

  /**
   * What was seen of one folder.
   *
   * @param signature changes when a file of it does
   * @param engine null if it is broken
   * @param queue null if it is broken
   * @param fault null if it is sound
   */
  private record Model(String signature, Engine engine, EngineQueue queue, ModelFault fault) {}

  /**
   * @param models the folder of models, which need not exist yet
   */
  public Engines(Path models, EngineSettings settings) {
    this(models, settings, new PseudoEngine());
  }

  /**
   * Without a glossary.
   *
   * @param pseudo as below
   * @throws IllegalArgumentException as below
   */
  public Engines(Path models, EngineSettings settings, Engine pseudo) {
    this(models, settings, pseudo, () -> "");
  }

  /**
   * @param pseudo what stands for the type {@link EngineTypes#PSEUDO}: the pseudo engine, or one as
   *     slow as a real one for measurements
   * @param glossaryVersion of now, {@code ""} while there is none
   * @throws IllegalArgumentException if an engine's settings are not such that it can be made
   */
  public Engines(
      Path models, EngineSettings settings, Engine pseudo, Supplier<String> glossaryVersion) {
    this.models = models;
    this.settings = settings;
    this.cache = new TranslationCache(settings.cacheCharacters(), glossaryVersion);
    this.decoding = local().map(l -> Decoding.of(l.options())).orElse(Decoding.GREEDY);
    for (EngineInstance instance : settings.engines()) {
      if (!instance.type().equals(EngineTypes.ONNX)) {
        Engine engine =
            instance.type().equals(EngineTypes.PSEUDO) ? pseudo : EngineTypes.make(instance);
        others.put(instance.name(), queue(instance, engine));
      }
    }
    refresh();
  }

  private EngineQueue queue(EngineInstance instance, Engine engine) {
    return new EngineQueue(
        new NamedEngine(instance.name(), engine), settings.limits(), instance.terms(), cache);
  }

  /** What engines made before, in all pairs. */
  public TranslationCache cache() {
    return cache;
  }

  /** The engines that translate {@code pair}, in the order in which they are to be asked. */
  public List<EngineQueue> serving(LanguagePair pair) {
    return queues().stream().filter(queue -> queue.supports(pair)).toList();
  }

  public boolean serves(LanguagePair pair) {
    return !serving(pair).isEmpty();
  }

  /** The pairs between these languages that some engine translates. */
  public Set<LanguagePair> pairs(Set<LanguageTag> sources, Set<LanguageTag> targets) {
    Set<LanguagePair> pairs = new LinkedHashSet<>();
    for (LanguageTag source : sources) {
      for (LanguageTag target : targets) {
        LanguagePair pair = new LanguagePair(source, target);
        if (!source.equals(target) && serves(pair)) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  /** All engines, in the configured order; models among each other by name. */
  public synchronized List<EngineQueue> queues() {
    List<EngineQueue> queues = new ArrayList<>();
    for (EngineInstance instance : settings.engines()) {
      if (instance.type().equals(EngineTypes.ONNX)) {
        known.values().stream().filter(m -> m.queue() != null).forEach(m -> queues.add(m.queue()));
      } else {
        queues.add(others.get(instance.name()));
      }
    }
    return queues;
  }

  /** How long the segment of the lane has waited, at whichever engine, that has waited longest. */
  public Duration longestWait(Lane lane) {
    return queues().stream()
        .map(queue -> queue.longestWait(lane))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** The models that are there but cannot be used, by name. */
  public synchronized List<ModelFault> faults() {
    return known.values().stream().filter(m -> m.fault() != null).map(Model::fault).toList();
  }

  /** Looks at the folder of models again; only folders that changed are read. */
  public void refresh() {
    List<EngineQueue> gone = new ArrayList<>();
    Map<String, Model> fresh = new TreeMap<>();
    synchronized (this) {
      Map<String, Model> seen = new TreeMap<>();
      for (Path folder : folders()) {
        String name = folder.getFileName().toString();
        Model before = known.get(name);
        String signature = signature(folder);
        seen.put(
            name,
            before != null && before.signature().equals(signature)
                ? before
                : open(name, folder, signature));
      }
      known.forEach(
          (name, model) -> {
            if (model.queue() != null && seen.get(name) != model) {
              gone.add(model.queue());
            }
          });
      fresh.putAll(seen);
      fresh.values().removeAll(known.values());
      known = seen;
    }
    gone.forEach(EngineQueue::close);
    fresh.forEach((name, model) -> warmer.execute(() -> warmUp(name, model)));
  }

  /**
   * Loads a model beforehand; one that cannot be loaded is broken, whatever its files look like.
   */
  private void warmUp(String name, Model model) {
    try {
      if (model.engine() != null && isKnown(name, model)) {
        model.engine().warmUp();
      }
    } catch (EngineException.Refused e) {
      LOG.warn("model {} cannot be used: {}", name, e.getMessage());
      ModelFault fault = new ModelFault(name, e.getMessage());
      synchronized (this) {
        known.replace(name, model, new Model(model.signature(), null, null, fault));
      }
      model.queue().close();
    } catch (EngineException | RuntimeException e) {
      LOG.info("model {} could not be loaded beforehand: {}", name, e.toString());
    }
  }

  private synchronized boolean isKnown(String name, Model model) {
    return known.get(name) == model;
  }

  /**
   * Waits until the models seen so far are loaded, so that {@link #faults} knows all there is to
   * know.
   *
   * @return false if that took longer than {@code patience}
   */
  public boolean awaitWarmUp(Duration patience) throws InterruptedException {
    CountDownLatch behindAll = new CountDownLatch(1);
    warmer.execute(behindAll::countDown);
    return behindAll.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One thread, which loads one model after the other and ends when there is none left. */
  private static ThreadPoolExecutor warmer() {
    ThreadPoolExecutor warmer =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "engine-warm-up");
              thread.setDaemon(true);
              return thread;
            });
    warmer.allowCoreThreadTimeOut(true);
    return warmer;
  }

  private Model open(String name, Path folder, String signature) {
    try {
      OnnxEngine engine = OnnxEngine.open(folder, settings.threads(), decoding);
      LOG.info("model {} translates {}", engine.info().version(), engine.pairs());
      return new Model(signature, engine, queue(local().get(), engine), null);
    } catch (BrokenModelException e) {
      LOG.warn("model {} cannot be used: {}", name, e.getMessage());
      return new Model(signature, null, null, new ModelFault(name, e.getMessage()));
    }
  }

  private Optional<EngineInstance> local() {
    return settings.engines().stream()
        .filter(instance -> instance.type().equals(EngineTypes.ONNX))
        .findFirst();
  }

  private List<Path> folders() {
    if (local().isEmpty() || !Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(models)) {
      return entries
          .filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .toList();
    } catch (IOException e) {
      LOG.warn("the folder of models {} cannot be read: {}", models, e.toString());
      return List.of();
    }
  }

  /** Names, sizes and times of all files: cheap, and different after any copy. */
  private static String signature(Path folder) {
    StringBuilder signature = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        signature
            .append(folder.relativize(file))
            .append(' ')
            .append(Files.size(file))
            .append(' ')
            .append(Files.getLastModifiedTime(file).toMillis())
            .append('\n');
      }
    } catch (IOException | UncheckedIOException e) {
      signature.append(e); // it is being changed right now; the next look will see
    }
    return signature.toString();
  }

  /** Closes all engines; who still waits is told to come again later. */
  @Override
  public void close() {
    List<EngineQueue> all;
    synchronized (this) {
      all = queues();
      known = new TreeMap<>();
    }
    warmer.getQueue().clear();
    all.forEach(EngineQueue::close);
  }
}
