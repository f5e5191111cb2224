package tolmach.app;

import java.util.Optional;
import tolmach.app.bench.Benches;

/** Newsrooms as they are: routes on Camel, topics on Kafka. */
public final class CamelNewsrooms implements Newsrooms {

  @Override
  public RunningNewsroom open(Settings settings) {
    var newsroom = new CamelNewsroom(settings);
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
