package tolmach.engine.route;

import tolmach.language.LanguageTag;

/** One thing to try, in the order of a rule. */
public sealed interface Step {

  /** An engine by its name. */
  record Ask(String engine) implements Step {}

  /** Two engines one after the other, through a third language. */
  record Via(LanguageTag language) implements Step {}
}
