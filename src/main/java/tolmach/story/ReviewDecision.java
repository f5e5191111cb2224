package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.article.Json;
import tolmach.language.LanguageTag;

/**
 * What a person decided: the value of the topic {@code review.decisions}.
 *
 * @param language null where the action concerns the whole story
 * @param sequence of the draft the person looked at; 0 where the action concerns the whole story
 * @param reviewer who
 * @param edits new target texts by segment id, for {@link Action#EDIT}
 * @param reason in words, null if none was given
 * @param revision to edit what is out: the revision of it that the person looked at; 0 for a draft
 *     that waits
 * @param poisoned segments whose text shall not come out of the memory again, for {@link
 *     Action#REJECT}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewDecision(
    Action action,
    String uri,
    LanguageTag language,
    long sequence,
    String reviewer,
    Map<String, String> edits,
    String reason,
    int revision,
    List<String> poisoned) {

  /** What is to be done. */
  public enum Action {
    APPROVE,
    EDIT,
    REJECT,
    /** From now on each version in this language waits for this person. */
    TAKE,
    /** The end of that, and of any review that its desk's rules began. */
    GIVE_BACK,
    KILL,
    HOLD,
    RELEASE;

    /** True if it is about the story, not about one language's draft. */
    boolean concernsStory() {
      return this == KILL || this == HOLD || this == RELEASE;
    }

    /** True if it is about one language, whatever its drafts. */
    boolean concernsCustody() {
      return this == TAKE || this == GIVE_BACK;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @throws BadItemException if something is missing for that action
   */
  public ReviewDecision {
    require(
        action != null,
        "names no action: approve, edit, reject, take, give-back, kill, hold or release");
    require(uri != null && !uri.isBlank(), "names no uri");
    require(reviewer != null && !reviewer.isBlank(), "names no reviewer");
    edits = edits == null ? Map.of() : Map.copyOf(edits);
    if (!action.concernsStory()) {
      require(language != null, "names no language to " + action);
    }
    if (!action.concernsStory() && !action.concernsCustody()) {
      require(sequence > 0, "names no sequence to " + action);
    }
    require(revision == 0 || action == Action.EDIT, "names a revision without edit");
    poisoned = poisoned == null ? List.of() : List.copyOf(poisoned);
    require(
        poisoned.isEmpty() || action == Action.REJECT, "names poisoned segments without reject");
    require((action == Action.EDIT) == !edits.isEmpty(), "has edits without edit, or none with it");
  }

  /** One about a draft that waits, or about a story. */
  public ReviewDecision(
      Action action,
      String uri,
      LanguageTag language,
      long sequence,
      String reviewer,
      Map<String, String> edits,
      String reason) {
    this(action, uri, language, sequence, reviewer, edits, reason, 0, List.of());
  }

  /** The value of a record. */
  static ReviewDecision read(byte[] body) {
    if (body == null) {
      throw new BadItemException("the decision is empty");
    }
    try {
      var decision = Json.read(body, ReviewDecision.class);
      require(decision != null, "is null");
      return decision;
    } catch (UncheckedIOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BadItemException bad) {
          throw bad;
        }
      }
      throw new BadItemException("the decision is not the JSON of one", e);
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new BadItemException("the decision " + otherwise);
    }
  }
}
