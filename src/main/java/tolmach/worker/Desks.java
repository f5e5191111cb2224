package tolmach.worker;

import java.util.Map;
import java.util.function.Supplier;
import tolmach.engine.cost.Budgets;
import tolmach.glossary.Glossary;

/**
 * What desks want and may: how their texts shall sound, how things shall be called in them, and
 * what they may spend.
 *
 * @param styles by desk, in words, for engines that can be told
 * @param glossaries the glossary in force now, which names the desk of each term itself
 * @param checks how grave each takes what the checks find
 */
public record Desks(
    Map<String, String> styles, Budgets budgets, Supplier<Glossary> glossaries, CheckDesks checks) {

  /** No desk wants anything, and all may spend what they like. */
  public static final Desks NONE = new Desks(Map.of(), Budgets.NONE);

  public Desks {
    styles = Map.copyOf(styles);
  }

  /** Whose things have no particular names. */
  public Desks(Map<String, String> styles, Budgets budgets) {
    this(styles, budgets, () -> Glossary.EMPTY, CheckDesks.STANDARD);
  }

  /** The same with a glossary, asked for anew for each job. */
  public Desks with(Supplier<Glossary> changed) {
    return new Desks(styles, budgets, changed, checks);
  }

  /** The same that takes findings so. */
  public Desks with(CheckDesks changed) {
    return new Desks(styles, budgets, glossaries, changed);
  }

  /** The one in force now, to be kept for a whole job. */
  Glossary glossary() {
    return glossaries.get();
  }

  /** {@code ""} if the desk wants nothing. */
  String style(String desk) {
    return styles.getOrDefault(desk, "");
  }
}
