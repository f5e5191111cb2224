package tolmach.glossary;

import java.util.List;
import java.util.Optional;

/** Which part of a target stands for a term, as far as it can be known. */
final class Rendering {

  private Rendering() {}

  /**
   * What an alignment shows for a part of the source: one run of the target that stands for nothing
   * else, without spaces and marks around it. Empty if the alignment is coarser than the term, or
   * the run is broken.
   */
  static Optional<Span> aligned(
      List<Alignment> alignment, TermMatch match, String source, String target) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (Alignment piece : alignment) {
      if (piece.sourceStart() < match.end() && match.start() < piece.sourceEnd()) {
        if (!valid(piece, source, target) || coarse(piece, match, source)) {
          return Optional.empty();
        }
        from = Math.min(from, piece.targetStart());
        to = Math.max(to, piece.targetEnd());
      }
    }
    if (to <= from) {
      return Optional.empty();
    }
    for (Alignment piece : alignment) {
      boolean other = piece.sourceStart() >= match.end() || piece.sourceEnd() <= match.start();
      if (other && piece.targetStart() < to && from < piece.targetEnd()) {
        return Optional.empty();
      }
    }
    return trimmed(target, from, to);
  }

  private static boolean valid(Alignment piece, String source, String target) {
    return piece.sourceStart() >= 0
        && piece.sourceEnd() <= source.length()
        && piece.targetStart() >= 0
        && piece.targetStart() < piece.targetEnd()
        && piece.targetEnd() <= target.length();
  }

  /** True if a piece covers words of the source that are not the term's. */
  private static boolean coarse(Alignment piece, TermMatch match, String source) {
    String before = source.substring(Math.min(piece.sourceStart(), match.start()), match.start());
    String after = source.substring(match.end(), Math.max(piece.sourceEnd(), match.end()));
    return (before + after)
        .replaceAll("(?i)['’]s\\b|\\b(the|an|a)\\b", "")
        .codePoints()
        .anyMatch(Character::isLetterOrDigit);
  }

  /** Whole words, or nothing. */
  private static Optional<Span> trimmed(String target, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(target.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(target.charAt(end - 1))) {
      end--;
    }
    boolean cuts =
        start == end
            || (start > 0 && Character.isLetterOrDigit(target.charAt(start - 1)))
            || (end < target.length() && Character.isLetterOrDigit(target.charAt(end)))
            || target.substring(start, end).indexOf('⟦') >= 0;
    return cuts ? Optional.empty() : Optional.of(new Span(start, end));
  }
}
