package tolmach.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;

/**
 * The five numbers of a story's life: what a correction saves, how soon it is out, how soon a kill
 * is, whether human edits stay, and whether urgent news waits. Each part can be measured alone.
 */
final class StoryBench implements Bench.Series {

  private final CamelNewsrooms newsrooms;
  private final Bench.Series kills;

  StoryBench(CamelNewsrooms newsrooms) {
    this(newsrooms, new KillsBench(newsrooms));
  }

  private StoryBench(CamelNewsrooms newsrooms, Bench.Series kills) {
    this.newsrooms = newsrooms;
    this.kills = kills;
  }

  @Override
  public Bench.Series of(int count) {
    return new StoryBench(newsrooms, kills.of(count));
  }

  @Override
  public Report run(Settings given, Consumer<String> progress) throws Exception {
    var figures = new ArrayList<Figure>();
    var methods = new ArrayList<String>();
    List<Bench> parts =
        List.of(
            new CorrectionsBench(newsrooms),
            kills,
            new EditsBench(newsrooms),
            new LanesBench(newsrooms));
    for (Bench part : parts) {
      String told = (parts.indexOf(part) + 1) + " of " + parts.size() + ": ";
      Report report = part.run(given, state -> progress.accept(told + state));
      figures.addAll(report.figures());
      methods.add(report.bench() + ": " + report.method());
    }
    return new Report("story", figures, String.join("\n\n", methods));
  }
}
