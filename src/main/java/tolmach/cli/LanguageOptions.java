package tolmach.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import tolmach.language.LanguageTag;
import tolmach.memory.Unit;

/** Which units are meant, by their languages. */
final class LanguageOptions {

  @Option(
      names = "--from",
      paramLabel = "L",
      description = "Only from this language; en stands for en-GB too.")
  private LanguageTag from;

  @Option(names = "--to", paramLabel = "L", description = "Only into this language.")
  private LanguageTag to;

  Optional<LanguageTag> from() {
    return Optional.ofNullable(from);
  }

  Optional<LanguageTag> to() {
    return Optional.ofNullable(to);
  }

  boolean wants(Unit unit) {
    return isWanted(from, unit.pair().source()) && isWanted(to, unit.pair().target());
  }

  private static boolean isWanted(LanguageTag wanted, LanguageTag found) {
    return wanted == null
        || wanted.equals(found)
        || (wanted.equals(wanted.language()) && wanted.sameLanguageAs(found));
  }
}
