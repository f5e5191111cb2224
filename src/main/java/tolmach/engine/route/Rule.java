package tolmach.engine.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tolmach.engine.Lane;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * A rule of the routing table.
 *
 * @param source empty for any
 * @param target empty for any
 * @param desk empty for any
 * @param lane empty for any
 * @param steps in the order in which they are tried
 * @param text as it was written
 */
record Rule(
    Optional<LanguageTag> source,
    Optional<LanguageTag> target,
    Optional<String> desk,
    Optional<Lane> lane,
    List<Step> steps,
    String text) {

  private static final String VIA = "via:";

  /**
   * Reads {@code en>ru desk=sport lane=bulk: onnx deepl via:de}.
   *
   * @throws IllegalArgumentException if it is none; says what is wrong with it
   */
  static Rule parse(String text) {
    String rule = text.strip();
    int colon = (rule + " ").indexOf(": ");
    if (colon < 0) {
      throw wrong(rule, "has no \": \" before the names of engines");
    }
    String[] who = rule.substring(0, colon).strip().split("\\s+");
    String[] pair = who[0].split(">", -1);
    if (pair.length != 2) {
      throw wrong(rule, "does not begin with languages like en>ru or *>*");
    }
    Optional<String> desk = Optional.empty();
    Optional<Lane> lane = Optional.empty();
    for (int i = 1; i < who.length; i++) {
      if (who[i].startsWith("desk=")) {
        desk = Optional.of(who[i].substring("desk=".length()));
      } else if (who[i].startsWith("lane=")) {
        lane = Optional.of(lane(rule, who[i].substring("lane=".length())));
      } else {
        throw wrong(rule, "says \"" + who[i] + "\"; it may say desk=NAME and lane=NAME");
      }
    }
    return new Rule(
        language(rule, pair[0]),
        language(rule, pair[1]),
        desk,
        lane,
        steps(rule, rule.substring(colon + 1)),
        rule);
  }

  private static List<Step> steps(String rule, String text) {
    var steps = new ArrayList<Step>();
    for (String word : text.strip().split("[\\s,]+")) {
      if (word.startsWith(VIA)) {
        String through = word.substring(VIA.length());
        steps.add(
            new Step.Via(
                language(rule, through)
                    .orElseThrow(() -> wrong(rule, "goes through any language; name one"))));
      } else if (!word.isEmpty()) {
        steps.add(new Step.Ask(word));
      }
    }
    if (steps.isEmpty()) {
      throw wrong(rule, "names no engine");
    }
    return List.copyOf(steps);
  }

  private static Optional<LanguageTag> language(String rule, String tag) {
    if (tag.equals("*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LanguageTag.of(tag));
    } catch (IllegalArgumentException e) {
      throw wrong(rule, "names no language: " + e.getMessage());
    }
  }

  private static Lane lane(String rule, String word) {
    for (Lane lane : Lane.values()) {
      if (lane.word().equals(word)) {
        return lane;
      }
    }
    throw wrong(rule, "names the lane \"" + word + "\"; there are urgent, regular and bulk");
  }

  private static IllegalArgumentException wrong(String rule, String what) {
    return new IllegalArgumentException("the route \"" + rule + "\" " + what);
  }

  boolean fits(LanguagePair pair, String wantedDesk, Lane wantedLane) {
    return fits(source, pair.source())
        && fits(target, pair.target())
        && desk.map(wantedDesk::equals).orElse(true)
        && lane.map(wantedLane::equals).orElse(true);
  }

  private static boolean fits(Optional<LanguageTag> rule, LanguageTag wanted) {
    return rule.map(tag -> tag.equals(wanted) || tag.equals(wanted.language())).orElse(true);
  }

  /**
   * How much it says, by what counts first: a desk, a lane, the target, the source; a region says
   * more than a language alone.
   */
  List<Integer> weights() {
    return List.of(desk.isPresent() ? 1 : 0, lane.isPresent() ? 1 : 0, said(target), said(source));
  }

  private static int said(Optional<LanguageTag> language) {
    return language.map(tag -> tag.equals(tag.language()) ? 1 : 2).orElse(0);
  }

  /** True if both are for exactly the same. */
  boolean isForTheSameAs(Rule other) {
    return source.equals(other.source)
        && target.equals(other.target)
        && desk.equals(other.desk)
        && lane.equals(other.lane);
  }
}
