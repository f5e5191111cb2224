package tolmach.app.bench.quality;

/**
 * The integers that numpy's {@code default_rng(seed).choice} draws, so that resamples, and with
 * them means, intervals and p-values, are those that sacrebleu finds with the same seed.
 *
 * <p>The generator is PCG64 (O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically
 * Good Algorithms, 2014; XSL RR 128/64), its state spread from the seed by numpy's {@code
 * SeedSequence} (after O'Neill, randutils), its bounds kept by Lemire (Fast Random Integer
 * Generation in an Interval, 2019) on 32 bits. Not safe for use by several threads.
 */
final class NumpyRandom {

  private static final int POOL = 4;
  private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
  private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;

  private long high;
  private long low;
  private final long incrementHigh;
  private final long incrementLow;

  /** The upper half of the last 64 bits, handed out next. */
  private int kept;

  private boolean hasKept;

  /**
   * @param seed 32 bits, taken as unsigned
   */
  NumpyRandom(int seed) {
    long[] words = words(pool(seed));
    incrementHigh = words[2] << 1 | words[3] >>> 63;
    incrementLow = words[3] << 1 | 1;
    step();
    add(words[0], words[1]);
    step();
  }

  /** From 0 to below the bound, each as likely. */
  int below(int bound) {
    if (bound == 1) {
      return 0; // numpy draws nothing for it either
    }
    long product = Integer.toUnsignedLong(nextInt()) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      long threshold = (0x1_0000_0000L - bound) % bound;
      while ((product & 0xFFFFFFFFL) < threshold) {
        product = Integer.toUnsignedLong(nextInt()) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  private int nextInt() {
    if (hasKept) {
      hasKept = false;
      return kept;
    }
    step();
    long next = Long.rotateRight(high ^ low, (int) (high >>> 58));
    hasKept = true;
    kept = (int) (next >>> 32);
    return (int) next;
  }

  private void step() {
    long product = low * MULTIPLIER_LOW;
    high =
        unsignedMultiplyHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
    low = product;
    add(incrementHigh, incrementLow);
  }

  private void add(long addedHigh, long addedLow) {
    low += addedLow;
    high += addedHigh + (Long.compareUnsigned(low, addedLow) < 0 ? 1 : 0);
  }

  private static long unsignedMultiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }

  private static int[] pool(int seed) {
    var hash = new Hash(0x43B0D7E5, 0x931E8875);
    var pool = new int[POOL];
    for (int i = 0; i < POOL; i++) {
      pool[i] = hash.of(i == 0 ? seed : 0);
    }
    for (int from = 0; from < POOL; from++) {
      for (int to = 0; to < POOL; to++) {
        if (from != to) {
          int mixed = 0xCA01F9DD * pool[to] - 0x4973F715 * hash.of(pool[from]);
          pool[to] = mixed ^ mixed >>> 16;
        }
      }
    }
    return pool;
  }

  private static long[] words(int[] pool) {
    var hash = new Hash(0x8B51F9DD, 0x58F38DED);
    var words = new long[POOL];
    for (int i = 0; i < 2 * POOL; i++) {
      words[i / 2] |= Integer.toUnsignedLong(hash.of(pool[i % POOL])) << 32 * (i % 2);
    }
    return words;
  }

  /** A hash that is another one at each use. */
  private static final class Hash {
    private int constant;
    private final int multiplier;

    Hash(int constant, int multiplier) {
      this.constant = constant;
      this.multiplier = multiplier;
    }

    int of(int value) {
      int hashed = value ^ constant;
      constant *= multiplier;
      hashed *= constant;
      return hashed ^ hashed >>> 16;
    }
  }
}
