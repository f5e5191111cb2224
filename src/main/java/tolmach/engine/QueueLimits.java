package tolmach.engine;

import java.time.Duration;

/**
 * How much may wait before an engine and in what portions it is served.
 *
 * @param urgentPlaces segments of the urgent lane that may wait before it counts as full
 * @param regularPlaces the same of the regular lane
 * @param bulkPlaces the same of the bulk lane; small, because bulk that waits in the log costs
 *     nothing
 * @param batchWork about how long one batch may keep the engine: an urgent segment waits at most
 *     for the rest of one batch
 * @param bulkShare the part of a batch's places, from 0.0 to 1.0, that bulk gets while regular
 *     segments wait; an urgent batch takes no bulk along
 * @param ageing after so long every fourth batch belongs to those that have waited longest,
 *     whatever their lane
 * @param abandonedThreads at so many calls that the engine never answered it is asked no more until
 *     one of them comes back
 */
public record QueueLimits(
    int urgentPlaces,
    int regularPlaces,
    int bulkPlaces,
    Duration batchWork,
    double bulkShare,
    Duration ageing,
    int abandonedThreads) {

  public static final QueueLimits DEFAULTS =
      new QueueLimits(2048, 512, 128, Duration.ofMillis(250), 0.25, Duration.ofSeconds(10), 4);

  public QueueLimits {
    if (urgentPlaces < 1 || regularPlaces < 1 || bulkPlaces < 1 || abandonedThreads < 1) {
      throw new IllegalArgumentException(
          "places and abandoned threads are at least 1, got "
              + urgentPlaces
              + ", "
              + regularPlaces
              + ", "
              + bulkPlaces
              + " and "
              + abandonedThreads);
    }
    if (!(bulkShare >= 0.0 && bulkShare <= 1.0)) {
      throw new IllegalArgumentException("the share of bulk is from 0.0 to 1.0, got " + bulkShare);
    }
    if (batchWork.isNegative() || batchWork.isZero() || ageing.isNegative()) {
      throw new IllegalArgumentException(
          "a batch takes time and nothing ages backwards, got " + batchWork + " and " + ageing);
    }
  }

  int places(Lane lane) {
    return switch (lane) {
      case URGENT -> urgentPlaces;
      case REGULAR -> regularPlaces;
      case BULK -> bulkPlaces;
    };
  }
}
