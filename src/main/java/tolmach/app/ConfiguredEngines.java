package tolmach.app;

import java.util.function.Supplier;
import tolmach.engine.Engine;
import tolmach.engine.Engines;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.wire.OperatorException;

/** Opens the engines that the settings name. */
public final class ConfiguredEngines {

  private ConfiguredEngines() {}

  /**
   * @throws OperatorException if one cannot be set up; says which setting it wants
   */
  public static Engines open(Settings settings) {
    return open(settings, new PseudoEngine(), () -> "");
  }

  /**
   * @param pseudo what answers as the pseudo engine
   * @param glossaryVersion of now, {@code ""} while there is none
   */
  static Engines open(Settings settings, Engine pseudo, Supplier<String> glossaryVersion) {
    try {
      return new Engines(settings.models(), settings.engines().engines(), pseudo, glossaryVersion);
    } catch (IllegalArgumentException e) {
      throw new OperatorException(
          e.getMessage(), "Its settings begin with tolmach.engine., see src/docs/settings.md");
    }
  }
}
