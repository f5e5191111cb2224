package tolmach.cli;

import java.util.Locale;
import java.util.Optional;
import tolmach.app.Desk;
import tolmach.story.HeldDraft;
import tolmach.story.Localization;
import tolmach.story.Story;
import tolmach.wire.OperatorException;
import tolmach.worker.exchange.Exported;

/**
 * Where a file that came back belongs: to the very text that went out, or to what has taken its
 * place since.
 *
 * @param text what is there now; nothing if there is no text in that language now
 * @param changed what has become of the text that went out, in words; {@code ""} if it is still the
 *     one
 */
record ReturnPlace(Optional<Desk.Text> text, String changed) {

  /**
   * @throws OperatorException if there is no such story, or it was killed
   */
  static ReturnPlace of(Desk desk, Exported file) {
    Story story =
        desk.story(file.uri())
            .orElseThrow(
                () ->
                    new OperatorException(
                        "There is no story " + file.uri() + " here",
                        "Name the Tolmach that exported it with --data or --bootstrap-servers"));
    if (story.isKilled()) {
      throw new OperatorException(
          file.uri() + " was killed at " + story.changed() + " and stays so",
          "Nothing of it can go out any more; the file stays as it is");
    }
    Localization now =
        story
            .localization(file.target())
            .orElseThrow(
                () ->
                    new OperatorException(
                        file.uri() + " is not translated into " + file.target() + " here",
                        "It is translated into " + story.languages().keySet()));
    boolean waits = now.cause() == HeldDraft.Cause.REVIEW;
    Optional<Desk.Text> text =
        waits
            ? desk.waiting(file.uri(), file.target(), now.sequence())
            : now.reachesReaders() ? desk.published(file.uri(), file.target()) : Optional.empty();
    boolean isSame =
        text.filter(there -> there.sequence() == file.sequence())
            .filter(there -> there.revision() == file.revision())
            .isPresent();
    return new ReturnPlace(text, isSame ? "" : changed(story, now, file));
  }

  private static String changed(Story story, Localization now, Exported file) {
    if (file.sequence() == 0) {
      return "the file does not say of which version it was made: it is not of ./tolmach review"
          + " export, or a tool has dropped the metadata of its <file>";
    }
    String version = "version " + file.sequence();
    if (file.sequence() < story.sequence()) {
      return "version "
          + story.sequence()
          + " has taken the place of "
          + version
          + (now.cause() == HeldDraft.Cause.REVIEW
              ? ", and waits for a person"
              : now.online() == story.sequence() ? ", and is out" : ", and is " + state(now));
    }
    return version
        + (file.revision() > 0
            ? " is out as revision " + now.revision() + ", no longer as " + file.revision()
            : " waits no longer")
        + ": it is "
        + state(now)
        + " since "
        + now.at()
        + (now.by() == null ? "" : " by " + now.by());
  }

  private static String state(Localization now) {
    return now.state() == Localization.State.AWAITED
        ? "being translated: wait for its draft"
        : now.state().name().toLowerCase(Locale.ROOT);
  }

  boolean isSame() {
    return changed.isEmpty();
  }
}
