package tolmach.app.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import tolmach.language.LanguagePair;
import tolmach.worker.LineTranslation;
import tolmach.worker.TargetSegment;

/** Has the sources of a test set translated, by the chain that the service uses. */
public final class EngineRun {

  /** So many sources are given to the chain together; the engine sorts them into batches. */
  private static final int TOGETHER = 256;

  private final LineTranslation translation;
  private final LanguagePair pair;

  public EngineRun(LineTranslation translation, LanguagePair pair) {
    this.translation = translation;
    this.pair = pair;
  }

  /**
   * Translates all sources. Sources that are translated together share the time that took by their
   * length.
   *
   * @param name of the system in what is printed
   * @param progress told in words how far it is
   * @throws tolmach.worker.NoTranslation if no engine serves the pair
   */
  public Candidate run(String name, List<String> sources, Consumer<String> progress)
      throws InterruptedException {
    var targets = new ArrayList<TargetSegment>();
    var seconds = new ArrayList<Double>();
    for (int begin = 0; begin < sources.size(); begin += TOGETHER) {
      List<String> portion = sources.subList(begin, Math.min(sources.size(), begin + TOGETHER));
      long began = System.nanoTime();
      targets.addAll(translation.translate(portion, pair.source(), pair.target()));
      seconds.addAll(shares(portion, (System.nanoTime() - began) / 1e9));
      progress.accept(name + ": " + targets.size() + " of " + sources.size() + " segments");
    }
    List<String> outputs = targets.stream().map(TargetSegment::target).toList();
    return new Candidate(name, outputs, seconds, remarks(targets, seconds));
  }

  private static List<Double> shares(List<String> portion, double seconds) {
    // one more for each: an empty line takes its time too, and nothing is divided by 0
    double all = portion.stream().mapToInt(source -> source.length() + 1).sum();
    return portion.stream().map(source -> seconds * (source.length() + 1) / all).toList();
  }

  private static List<String> remarks(List<TargetSegment> targets, List<Double> seconds) {
    var makers = new TreeMap<String, Integer>();
    for (TargetSegment target : targets) {
      String maker =
          target.engine() == null ? "no engine" : target.engine() + " " + target.engineVersion();
      makers.merge(maker, 1, Integer::sum);
    }
    var remarks = new ArrayList<String>();
    makers.forEach((maker, count) -> remarks.add(count + " by " + maker));
    long none = targets.stream().filter(t -> LineTranslation.fault(t).isPresent()).count();
    if (none > 0) {
      remarks.add(none + " without a translation, which count as empty");
    }
    long blocked = targets.stream().filter(TargetSegment::isBlocked).count() - none;
    if (blocked > 0) {
      remarks.add(blocked + " that the checks would give to a person");
    }
    double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
    remarks.add(Rounded.of(all, 1) + " s");
    return remarks;
  }
}
