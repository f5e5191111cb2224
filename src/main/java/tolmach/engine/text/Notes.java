package tolmach.engine.text;

import java.util.EnumSet;
import java.util.Set;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;

/** Adds to what befell a translation. */
final class Notes {

  private Notes() {}

  static Translation with(Translation translation, Note note) {
    Set<Note> notes = EnumSet.of(note);
    notes.addAll(translation.notes());
    return new Translation(
        translation.text(),
        translation.score(),
        translation.tokens(),
        translation.alternatives(),
        notes);
  }
}
