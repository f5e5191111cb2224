package tolmach.engine.text;

/**
 * How text is made ready for one engine: what it must not touch, what it copies, what it takes.
 *
 * @param protection what is copied from source to target whatever the engine makes of it
 * @param holders what stands for codes and protected parts; without them protected parts stay in
 *     the text and codes are taken out
 * @param pairsAligned true if codes that come in pairs are taken out and follow the alignment, even
 *     though there are holders: better for engines that align well and copy less well
 * @param recased true if a text in capitals is given to the engine in small letters
 * @param mostChars a longer text is translated in parts
 */
public record TextPolicy(
    Protection protection, Holders holders, boolean pairsAligned, boolean recased, int mostChars) {

  /** For an engine of which nothing is known but that it translates plain text. */
  public static final TextPolicy PLAIN =
      new TextPolicy(Protection.ALL, Holders.NONE, false, true, 3_000);

  public TextPolicy {
    if (mostChars < 1) {
      throw new IllegalArgumentException("a text has at least one char, got " + mostChars);
    }
  }

  public TextPolicy with(Protection other) {
    return new TextPolicy(other, holders, pairsAligned, recased, mostChars);
  }

  public TextPolicy with(Holders other) {
    return new TextPolicy(protection, other, pairsAligned, recased, mostChars);
  }

  /** The same with another limit, in chars. */
  public TextPolicy upTo(int chars) {
    return new TextPolicy(protection, holders, pairsAligned, recased, chars);
  }
}
