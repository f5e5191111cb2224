package tolmach.message.xliff;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tolmach.message.CommentWords;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** What notes say to translators. */
final class Notes {

  /** What Xcode writes where nobody has written anything. */
  private static final String NOTHING = "No comment provided by engineer.";

  private Notes() {}

  /** Their words, a line each; notes about the target are about the former translation. */
  static String of(XmlSource source, Stream<XmlElement> notes) {
    return notes
        .filter(note -> !note.value("annotates").equals("target"))
        .filter(note -> !note.value("appliesTo").equals("target"))
        .filter(note -> !note.value("category").equals("location"))
        .map(note -> source.words(note).strip())
        .filter(words -> !words.isEmpty() && !words.equals(NOTHING))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /**
   * The smaller of what an attribute and the notes allow, 0 for any number.
   *
   * @param limit 0 for none
   */
  static int limit(int limit, String comment) {
    int said = CommentWords.limit(comment);
    return limit == 0 || said == 0 ? limit + said : Math.min(limit, said);
  }
}
