package tolmach.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Named checks that say whether this node lives (a restart would not help) and whether it is ready
 * (takes and moves records). Safe for use by several threads.
 */
public final class Health {

  /** Says what is wrong, in words, or nothing if all is well; answers at once. */
  @FunctionalInterface
  public interface Check {
    Optional<String> trouble();
  }

  /**
   * What a check said.
   *
   * @param reason in words, {@code ""} if all is well
   */
  public record State(String name, boolean up, String reason) {}

  private record Named(String name, boolean forLife, Check check) {}

  private final List<Named> checks = new CopyOnWriteArrayList<>();
  private final Map<String, Supplier<?>> facts = new ConcurrentSkipListMap<>();

  /** Adds a check that only a restart can mend. */
  public Health live(String name, Check check) {
    checks.add(new Named(name, true, check));
    return this;
  }

  /** Adds a check that may mend itself: until then the node is not ready. */
  public Health ready(String name, Check check) {
    checks.add(new Named(name, false, check));
    return this;
  }

  /** Adds something to know beside the checks, which makes nobody ready or not. */
  public Health info(String name, Supplier<?> fact) {
    facts.put(name, fact);
    return this;
  }

  /** What there is to know beside the checks, by name. */
  public Map<String, Object> facts() {
    var all = new TreeMap<String, Object>();
    facts.forEach((name, fact) -> all.put(name, fact.get()));
    return all;
  }

  /** The checks of life alone. */
  public List<State> liveness() {
    return checks.stream().filter(Named::forLife).map(Health::ask).toList();
  }

  /** All checks. */
  public List<State> readiness() {
    return checks.stream().map(Health::ask).toList();
  }

  private static State ask(Named named) {
    try {
      Optional<String> trouble = named.check().trouble();
      return new State(named.name(), trouble.isEmpty(), trouble.orElse(""));
    } catch (RuntimeException e) {
      // a check that fails has found something too
      return new State(named.name(), false, "the check failed: " + e);
    }
  }
}
