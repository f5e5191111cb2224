package tolmach.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import tolmach.app.Desk;
import tolmach.language.LanguageTag;
import tolmach.story.HeldDraft;
import tolmach.story.Localization;
import tolmach.story.Story;
import tolmach.wire.OperatorException;

/** The text of a story in a language: what waits for a person, else what readers have. */
final class ReviewText {

  @Option(
      names = {"--language", "--to"},
      required = true,
      paramLabel = "TAG",
      description = "The language it is translated into.")
  private LanguageTag language;

  LanguageTag language() {
    return language;
  }

  /**
   * @throws OperatorException if nothing is known of the story in that language
   */
  Desk.Text find(Desk desk, String uri) {
    Localization localization = localization(desk, uri);
    var text =
        localization.cause() == HeldDraft.Cause.REVIEW
            ? desk.waiting(uri, language, localization.sequence())
            : desk.published(uri, language);
    return text.orElseThrow(
        () ->
            new OperatorException(
                uri + " has no text in " + language + " now: " + state(localization),
                "See what waits with ./tolmach review list --all"));
  }

  /** How it stands in that language. */
  Localization localization(Desk desk, String uri) {
    Story story =
        desk.story(uri)
            .orElseThrow(
                () ->
                    new OperatorException(
                        "There is no story " + uri, "See what waits with ./tolmach review list"));
    return story
        .localization(language)
        .orElseThrow(
            () ->
                new OperatorException(
                    "Nothing was heard of " + uri + " in " + language + " yet",
                    "It is or was translated into " + story.languages().keySet()));
  }

  private static String state(Localization localization) {
    String state = localization.state().name().toLowerCase(Locale.ROOT);
    return localization.reason() == null ? state : state + ", " + localization.reason();
  }
}
