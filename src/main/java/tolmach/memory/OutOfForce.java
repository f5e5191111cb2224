package tolmach.memory;

import java.util.HashSet;
import java.util.Set;

/**
 * What shall not be offered any more, whenever it was or will be stored. Of each retirement and
 * withdrawal some dozens of bytes are kept for ever. Not safe for several threads.
 */
public final class OutOfForce {

  private final Set<Fingerprint> units = new HashSet<>();
  private final Set<Fingerprint> translations = new HashSet<>();
  private final Set<Fingerprint> stories = new HashSet<>();

  public void add(Retirement retirement) {
    units.add(unit(retirement.key(), retirement.target()));
    translations.add(Sentence.of(retirement.key()).saidAs(retirement.target()));
  }

  public void add(Withdrawal withdrawal) {
    stories.add(Fingerprint.of(withdrawal.uri()));
  }

  /** True if the unit is not to be offered. */
  public boolean holds(Unit unit) {
    if (units.isEmpty() && stories.isEmpty()) {
      return false;
    }
    UnitKey key = unit.key();
    return stories.contains(Fingerprint.of(unit.uri()))
        || units.contains(unit(key, unit.target()))
        || unit.originClass() != OriginClass.HUMAN
            && translations.contains(Sentence.of(key).saidAs(unit.target()));
  }

  public long retirements() {
    return units.size();
  }

  public long withdrawals() {
    return stories.size();
  }

  private static Fingerprint unit(UnitKey key, String target) {
    return Fingerprint.of(key.word(), target);
  }
}
