package tolmach.worker;

import java.util.Map;
import tolmach.engine.cost.Budgets;

/**
 * What desks want and may: how their texts shall sound, and what they may spend.
 *
 * @param styles by desk, in words, for engines that can be told
 */
public record Desks(Map<String, String> styles, Budgets budgets) {

  /** No desk wants anything, and all may spend what they like. */
  public static final Desks NONE = new Desks(Map.of(), Budgets.NONE);

  public Desks {
    styles = Map.copyOf(styles);
  }

  /** {@code ""} if the desk wants nothing. */
  String style(String desk) {
    return styles.getOrDefault(desk, "");
  }
}
