package tolmach.app.bench;

import java.util.List;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;

/** Whether urgent news waits behind bulk. */
final class LanesBench implements Bench {

  private final CamelNewsrooms newsrooms;

  LanesBench(CamelNewsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  @Override
  public Report run(Settings given, Consumer<String> progress) throws Exception {
    return new Report("lanes", List.of(), "");
  }
}
