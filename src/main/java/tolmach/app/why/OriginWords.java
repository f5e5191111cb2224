package tolmach.app.why;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tolmach.engine.Translation.Note;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.UnitKey;
import tolmach.worker.Making;
import tolmach.worker.TargetSegment;
import tolmach.worker.Via;

/** Where a sentence comes from, in plain words. */
public final class OriginWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final TargetSegment segment;
  private final String uri;

  private OriginWords(TargetSegment segment, String uri) {
    this.segment = segment;
    this.uri = uri;
  }

  /**
   * A sentence about a sentence.
   *
   * @param uri of the story in which it stands
   */
  public static String of(TargetSegment segment, String uri) {
    return new OriginWords(segment, uri).words();
  }

  /** An instant for people, to the second. */
  public static String time(Instant instant) {
    return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  private String words() {
    if (segment.origin() == Origin.KEPT) {
      return "kept as it is: there was nothing to translate";
    }
    if (segment.memory() != null) {
      return "from the memory: " + remembered();
    }
    if (segment.origin() == Origin.READY) {
      return "ready before any engine was asked: CLDR "
          + segment.engineVersion()
          + (segment.trail().model() == null ? "" : ", " + segment.trail().model());
    }
    if (segment.engine() != null) {
      return "translated by " + engine() + through() + notes();
    }
    if (segment.target().isEmpty()) {
      return "there is no translation: every engine that was asked refused it";
    }
    return "written by "
        + person("a person")
        + " for this version"
        + (segment.replaced() == null ? "" : ", in place of \"" + segment.replaced() + "\"");
  }

  private String remembered() {
    UnitKey key = UnitKey.parse(segment.memory());
    return switch (segment.origin()) {
      case HUMAN_EDIT ->
          segment.engine() == null
              ? "written by "
                  + person("a person")
                  + " for an earlier version of this story"
                  + since()
              : "made by "
                  + engine()
                  + " and let pass by "
                  + person("a person")
                  + " in an earlier version of this story"
                  + since();
      case PREVIOUS_VERSION ->
          "the sentence is as it was in the previous version of this story"
              + since()
              + "; made then "
              + maker(key);
      case IN_CONTEXT_EXACT ->
          "the same sentence between the same neighbours"
              + place(key)
              + since()
              + "; "
              + maker(key);
      default -> "the same sentence" + place(key) + since() + "; " + maker(key);
    };
  }

  private String place(UnitKey key) {
    if (key.originClass() == OriginClass.IMPORTED && !key.uri().equals(uri)) {
      return " in what was imported as " + key.uri();
    }
    return key.uri().equals(uri) ? " in this story" : " in " + key.uri();
  }

  private String maker(UnitKey key) {
    if (segment.engine() != null) {
      return "by " + engine();
    }
    return key.originClass() == OriginClass.IMPORTED
        ? "imported" + (segment.by() == null ? "" : " by " + segment.by())
        : "by " + person("a person");
  }

  private String since() {
    Instant since = segment.trail().since();
    return since == null ? "" : ", published " + time(since);
  }

  private String person(String otherwise) {
    return segment.by() == null ? otherwise : segment.by();
  }

  private String engine() {
    String model = segment.trail().model();
    boolean isSaid = model == null || segment.engineVersion().contains(model);
    return segment.engine()
        + " "
        + segment.engineVersion()
        + (isSaid ? "" : " (model " + model + ")");
  }

  private String through() {
    Making making = segment.making();
    Via via = making == null ? null : making.via();
    return via == null
        ? ""
        : " out of "
            + via.language()
            + ", into which "
            + via.engine()
            + " "
            + via.engineVersion()
            + " had translated it";
  }

  private String notes() {
    if (segment.making() == null) {
      return "";
    }
    List<String> notes = new ArrayList<>();
    for (Note note : segment.making().notes()) {
      String words = words(note);
      if (!words.isEmpty()) {
        notes.add(words);
      }
    }
    return notes.isEmpty() ? "" : "; " + String.join("; ", notes);
  }

  private static String words(Note note) {
    return switch (note) {
      case SPLIT -> "too long for the engine, so in parts";
      case RETRIED -> "at its second try, the first ran in circles";
      case RUNAWAY -> "it ran in circles";
      case CODES_GUESSED -> "markup was lost and set again by its place";
      case TERM_ALTERNATIVE -> "another of its wordings, because it has the glossary's terms";
      case TERM_MENDED -> "a term of the glossary was put in the place of what it said";
      case STEPPED_DOWN -> "in its quick way, because urgent news had the engines";
      case CACHED -> "as it had translated the same text before";
      case PIVOTED -> "";
    };
  }
}
