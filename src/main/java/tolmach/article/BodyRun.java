package tolmach.article;

import java.util.List;
import java.util.Optional;

/**
 * Where the body of an article lies among the lines of a page: the heaviest run of sentences.
 *
 * @param first index of its first line
 * @param last index of its last line
 */
record BodyRun(int first, int last) {

  /** So many lines that are neither sentences, links nor pictures may stand between sentences. */
  private static final int MAX_GAP = 2;

  /** A site describes itself in at most so many sentences above the headline. */
  private static final int MAX_BANNER = 2;

  static Optional<BodyRun> in(List<Line> lines) {
    BodyRun best = null;
    long bestWeight = 0;
    BodyRun run = null;
    long weight = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).is(Line.Label.SENTENCE)) {
        continue;
      }
      boolean goesOn = run != null && !parted(lines, run, i);
      run = new BodyRun(goesOn ? run.first : i, i);
      weight = (goesOn ? weight : 0) + lines.get(i).text().length();
      if (weight > bestWeight) {
        best = run;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best).map(found -> found.stretched(lines));
  }

  private static boolean parted(List<Line> lines, BodyRun run, int next) {
    var between = lines.subList(run.last + 1, next);
    return between.stream().filter(BodyRun::isGap).count() > MAX_GAP
        || (isShort(lines, run) && (isDatedTitle(between) || isTitled(lines, run, between)));
  }

  private static boolean isShort(List<Line> lines, BodyRun run) {
    return lines.subList(run.first, run.last + 1).stream()
            .filter(line -> line.is(Line.Label.SENTENCE))
            .limit(MAX_BANNER + 1L)
            .count()
        <= MAX_BANNER;
  }

  /** A headline with a by-line or a date under it is the headline, whatever stands above it. */
  private static boolean isDatedTitle(List<Line> between) {
    for (int i = 1; i < between.size(); i++) {
      boolean dated = between.get(i).is(Line.Label.DATE) || between.get(i).is(Line.Label.BYLINE);
      if (dated && between.get(i - 1).isTitle(4)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A site's description of itself looks like a body: it is a sentence or two, there is something
   * above it and no headline, and one comes after it.
   */
  private static boolean isTitled(List<Line> lines, BodyRun run, List<Line> between) {
    var above = lines.subList(0, run.first);
    return !above.isEmpty()
        && between.stream().anyMatch(line -> line.apart() && line.isTitle(4))
        && above.stream().noneMatch(line -> line.apart() && line.isTitle(2));
  }

  private static boolean isGap(Line line) {
    return switch (line.label()) {
      case OTHER -> !line.isShortSentence() && !line.isListItem();
      case CONTROL, BYLINE, DATE -> true;
      default -> false;
    };
  }

  /** Takes in the short sentences and list items right before and after. */
  private BodyRun stretched(List<Line> lines) {
    int from = first;
    while (from > 0 && belongs(lines.get(from - 1))) {
      from--;
    }
    int to = last;
    while (to + 1 < lines.size() && belongs(lines.get(to + 1))) {
      to++;
    }
    return new BodyRun(from, to);
  }

  private static boolean belongs(Line line) {
    return line.is(Line.Label.LINK)
        || line.isListItem()
        || (line.isShortSentence() && line.apart() && !line.text().matches(".*[?!]\\W*"));
  }
}
