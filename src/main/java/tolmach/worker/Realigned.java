package tolmach.worker;

import java.util.List;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Token;
import tolmach.glossary.Alignment;

/** Which piece of a target stands for which of the source, also after the target was changed. */
final class Realigned {

  private Realigned() {}

  /** What the engine told; empty if it told nothing. */
  static List<Alignment> of(Translation translation) {
    return translation.tokens().stream()
        .filter(Token::isAligned)
        .map(
            token ->
                new Alignment(token.sourceStart(), token.sourceEnd(), token.start(), token.end()))
        .toList();
  }

  /**
   * The alignment of {@code after}, which differs from {@code before} in one stretch: what touches
   * the stretch stands for it as a whole, what follows it moves.
   */
  static List<Alignment> of(List<Alignment> alignment, String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int from = 0;
    while (from < shorter && before.charAt(from) == after.charAt(from)) {
      from++;
    }
    int same = 0;
    while (same < shorter - from
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    int begin = from;
    int end = before.length() - same;
    int shift = after.length() - before.length();
    return alignment.stream().map(one -> moved(one, begin, end, shift)).toList();
  }

  private static Alignment moved(Alignment one, int begin, int end, int shift) {
    if (one.targetEnd() <= begin) {
      return one;
    }
    boolean follows = one.targetStart() >= end;
    return new Alignment(
        one.sourceStart(),
        one.sourceEnd(),
        follows ? one.targetStart() + shift : Math.min(one.targetStart(), begin),
        Math.max(one.targetEnd(), end) + shift);
  }
}
