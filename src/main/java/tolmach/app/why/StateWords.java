package tolmach.app.why;

import java.util.Optional;
import tolmach.story.Localization;
import tolmach.story.Story;

/** How a story stands in a language, in plain words, where readers have not its latest version. */
public final class StateWords {

  private StateWords() {}

  /** Empty if readers have the latest version. */
  public static Optional<String> of(Facts facts) {
    Story story = facts.story();
    Localization known = facts.localization();
    if (story == null) {
      return Optional.of("nothing was ever heard of it");
    }
    if (known == null) {
      return Optional.of(
          story.isKilled()
              ? killed(story)
              : "nothing of it was heard in "
                  + facts.language()
                  + " yet"
                  + (story.languages().isEmpty()
                      ? ""
                      : "; what there is, is in " + story.languages().keySet()));
    }
    String version = "version " + known.sequence() + " ";
    String since = " since " + OriginWords.time(known.at());
    String why = known.reason() == null ? "" : ": " + known.reason();
    return switch (known.state()) {
      case PUBLISHED -> Optional.empty();
      case HELD -> Optional.of(version + waits(known) + since + why);
      case EMBARGOED ->
          Optional.of(
              version + "is ready and waits for " + OriginWords.time(story.embargoedUntil()));
      case WITHHELD ->
          Optional.of(
              "the story is on hold"
                  + since
                  + by(known.by())
                  + why
                  + (known.wasWritten() ? "; readers see a notice in its place" : ""));
      case WITHDRAWN -> Optional.of(killed(story));
      case FAILED ->
          Optional.of("there is no translation of " + version + "(" + since.strip() + ")" + why);
      case REJECTED -> Optional.of(version + "was rejected" + by(known.by()) + since + why);
      case AWAITED ->
          Optional.of(
              (known.sequence() == 0
                      ? "its translation"
                      : version + "was accepted and its translation")
                  + " is not there yet"
                  + why);
    };
  }

  private static String waits(Localization known) {
    if (known.cause() == null) {
      return "waits";
    }
    return switch (known.cause()) {
      case REVIEW -> "waits for " + known.keeper().orElse("a person");
      case NO_ENGINE -> "waits for an engine";
      case NO_BUDGET -> "waits until its desk has money again";
      default -> "waits";
    };
  }

  private static String killed(Story story) {
    return "the story was killed at "
        + OriginWords.time(story.changed())
        + by(story.by())
        + (story.reason() == null ? "" : ": " + story.reason());
  }

  private static String by(String person) {
    return person == null ? "" : " by " + person;
  }
}
