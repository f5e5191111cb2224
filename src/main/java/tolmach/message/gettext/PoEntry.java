package tolmach.message.gettext;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message of a PO file with its comments.
 *
 * @param comments all lines with a hash above it, in order
 * @param context null if it has none
 * @param plural null if its words do not depend on a number
 * @param translations one, or one for each form of the plural
 */
record PoEntry(
    List<PoComment> comments,
    PoString context,
    PoString id,
    PoString plural,
    List<PoString> translations) {

  PoEntry {
    comments = List.copyOf(comments);
    translations = List.copyOf(translations);
  }

  /** True for the entry about the file. */
  boolean isHeader() {
    return context == null && id.value().isEmpty();
  }

  boolean isPlural() {
    return plural != null;
  }

  /**
   * The key: context, a bar and the text of the source; without a context the text alone. Both in
   * one line, with {@code \\}, {@code \|}, {@code \n}, {@code \t} for what would be ambiguous.
   */
  String key() {
    return (context == null ? "" : readable(context.value()) + "|") + readable(id.value());
  }

  private static String readable(String text) {
    return PoEscapes.write(text).replace("\\\"", "\"").replace("|", "\\|");
  }

  int line() {
    return id.line();
  }

  List<String> flags() {
    return of(PoComment.Kind.FLAGS)
        .flatMap(comment -> Arrays.stream(comment.words().split(",")))
        .map(String::strip)
        .toList();
  }

  boolean isFuzzy() {
    return flags().contains("fuzzy");
  }

  Stream<PoComment> of(PoComment.Kind kind) {
    return comments.stream().filter(comment -> comment.kind() == kind);
  }

  /** What programmers and translators have written for translators. */
  String comment() {
    return comments.stream()
        .filter(
            comment ->
                comment.kind() == PoComment.Kind.TRANSLATOR
                    || comment.kind() == PoComment.Kind.EXTRACTED)
        .map(PoComment::words)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** The translations as they stand. */
  List<String> values() {
    return translations.stream().map(PoString::value).toList();
  }

  /** True if every form of it has a translation that nobody has called doubtful. */
  boolean isTranslated() {
    return !isFuzzy() && values().stream().noneMatch(String::isEmpty);
  }
}
