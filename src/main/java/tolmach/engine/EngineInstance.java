package tolmach.engine;

import java.util.Map;

/**
 * An engine as it is set up: there may be several of one type under names of their own.
 *
 * @param name under which rules, records and meters know it
 * @param type which kind of engine it is, of {@link EngineTypes#names()}
 * @param options what its type wants to know: {@code url}, {@code model}, {@code key-file}
 */
public record EngineInstance(
    String name, String type, EngineTerms terms, Map<String, String> options) {

  public EngineInstance {
    options = Map.copyOf(options);
  }

  /** An engine under the name of its type, on standard terms. */
  public static EngineInstance of(String type) {
    return new EngineInstance(type, type, EngineTerms.STANDARD, Map.of());
  }

  /** What an option says, {@code ""} if it is not given. */
  public String option(String option) {
    return options.getOrDefault(option, "");
  }
}
