package tolmach.app;

import java.util.Optional;
import tolmach.app.bench.Benches;
import tolmach.engine.Engine;
import tolmach.engine.pseudo.PseudoEngine;

/** Newsrooms as they are: routes on Camel, topics on Kafka. */
public final class CamelNewsrooms implements Newsrooms {

  @Override
  public RunningNewsroom open(Settings settings) {
    return open(settings, new PseudoEngine());
  }

  /**
   * The same with another engine in place of the pseudo one, for measurements.
   *
   * @throws tolmach.wire.OperatorException as {@link #open(Settings)}
   */
  public RunningNewsroom open(Settings settings, Engine pseudo) {
    var newsroom = new CamelNewsroom(settings, pseudo);
    try {
      newsroom.start();
      return newsroom;
    } catch (RuntimeException e) {
      newsroom.close();
      throw e;
    } catch (Exception e) {
      newsroom.close();
      throw new IllegalStateException("the newsroom cannot start: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Bench> bench(String name) {
    return Benches.of(name, this);
  }
}
