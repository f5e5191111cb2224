package tolmach.app.books;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** One line of the books: what was translated, where it came from, what it cost. */
public final class Account {

  private final Map<Whence, Tally> tallies = new EnumMap<>(Whence.class);
  private long drafts;
  private long repeated;
  private long spent;
  private long spentAgain;
  private long chargedCharacters;

  /** A draft is counted, without what it is made of. */
  void draft() {
    drafts++;
  }

  /** Work that had been done before: paid, but published once at most. */
  void repeated(long cost) {
    repeated++;
    spentAgain += cost;
  }

  void add(Whence whence, Tally tally) {
    tallies.merge(whence, tally, Tally::plus);
  }

  void spend(long characters, long cost) {
    chargedCharacters += characters;
    spent += cost;
  }

  void addAll(Account other) {
    other.tallies.forEach(this::add);
    drafts += other.drafts;
    repeated += other.repeated;
    spent += other.spent;
    spentAgain += other.spentAgain;
    chargedCharacters += other.chargedCharacters;
  }

  /** Only where there is something. */
  public Map<Whence, Tally> tallies() {
    return Collections.unmodifiableMap(tallies);
  }

  public Tally of(Whence whence) {
    return tallies.getOrDefault(whence, Tally.NOTHING);
  }

  /** Versions of stories in a language; each once, however often its work was done. */
  public long drafts() {
    return drafts;
  }

  /** Drafts whose work had been done before: after a crash, a replay or an end of a hold. */
  public long repeated() {
    return repeated;
  }

  /** All that engines charge, also for what was not used, in millionths. */
  public long spent() {
    return spent;
  }

  /** What of it went into repeated drafts, in millionths. */
  public long spentAgain() {
    return spentAgain;
  }

  /** Code points that engines were asked for. */
  public long chargedCharacters() {
    return chargedCharacters;
  }

  /** Segments with something to translate. */
  public long segments() {
    return sum(false).segments();
  }

  /** Their code points. */
  public long characters() {
    return sum(false).characters();
  }

  /** What memory, delta and cache have saved. */
  public Tally saved() {
    return sum(true);
  }

  /** The part of the segments that no engine was asked for, 0 to 1; 0 of nothing. */
  public double savedShare() {
    return share(saved().segments(), segments());
  }

  /** The part of the money that was not spent, 0 to 1; 0 where no engine has a price. */
  public double savedMoneyShare() {
    return share(saved().saved(), saved().saved() + spent);
  }

  /** The part of the segments that came from there, 0 to 1. */
  public double share(Whence whence) {
    return share(of(whence).segments(), segments());
  }

  private Tally sum(boolean onlySaved) {
    return tallies.entrySet().stream()
        .filter(entry -> onlySaved ? entry.getKey().saves() : entry.getKey() != Whence.KEPT)
        .map(Map.Entry::getValue)
        .reduce(Tally.NOTHING, Tally::plus);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
