package tolmach.check;

import java.util.List;

/** One thing that can go wrong in a translation. Stateless and safe for use by several threads. */
public interface Check {

  /** What is wrong, in words; empty if nothing is. Never throws for any text. */
  List<Finding> findings(Comparison comparison);
}
