package tolmach.engine;

import java.util.List;
import java.util.Set;

/**
 * What helps to translate a segment, for engines that can use it.
 *
 * @param terms of the glossary that occur in the segment, as they are wanted in the target
 * @param before the sentences before it, the nearest last
 * @param after the sentences after it, the nearest first
 * @param examples earlier translations of similar segments, the most similar first
 * @param style what the desk wants to be kept, in words, {@code ""} if nothing
 * @param quick true if time is short and the quickest way of the engine will do
 */
public record Hints(
    List<Term> terms,
    List<String> before,
    List<String> after,
    List<Example> examples,
    String style,
    boolean quick) {

  /** A kind of hint. */
  public enum Kind {
    TERMS,
    CONTEXT,
    EXAMPLES,
    STYLE,
    QUICK
  }

  /** With time enough. */
  public Hints(
      List<Term> terms,
      List<String> before,
      List<String> after,
      List<Example> examples,
      String style) {
    this(terms, before, after, examples, style, false);
  }

  /** A term of the glossary: how the source says it and how the target shall. */
  public record Term(String source, String target) {}

  /** A similar segment and its translation. */
  public record Example(String source, String target) {}

  public static final Hints NONE = new Hints(List.of(), List.of(), List.of(), List.of(), "");

  public Hints {
    terms = List.copyOf(terms);
    before = List.copyOf(before);
    after = List.copyOf(after);
    examples = List.copyOf(examples);
  }

  /** The hints of these kinds; what an engine cannot read must not make two segments differ. */
  Hints only(Set<Kind> kinds) {
    if (this.equals(NONE)) {
      return NONE;
    }
    return new Hints(
        kinds.contains(Kind.TERMS) ? terms : List.of(),
        kinds.contains(Kind.CONTEXT) ? before : List.of(),
        kinds.contains(Kind.CONTEXT) ? after : List.of(),
        kinds.contains(Kind.EXAMPLES) ? examples : List.of(),
        kinds.contains(Kind.STYLE) ? style : "",
        kinds.contains(Kind.QUICK) && quick);
  }

  /** The same where time is short. */
  Hints quickly() {
    return new Hints(terms, before, after, examples, style, true);
  }
}
