package tolmach.message.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;
import tolmach.segment.xml.XmlText;

/** Writes texts with inline codes as content of an element. */
public final class ContentWriter {

  /** How a format writes a character. */
  @FunctionalInterface
  public interface Escape {

    /**
     * @param before what is written already
     */
    String of(int codePoint, CharSequence before);
  }

  private ContentWriter() {}

  /**
   * The content that says this.
   *
   * @param verbatim codes that are written as they are
   * @throws IllegalArgumentException if its tags do not nest, or it has a character that XML cannot
   *     hold
   */
  public static String write(CodedText text, Set<String> verbatim, Escape escape) {
    var content = new StringBuilder();
    requireNesting(text.codes(), verbatim);
    int from = 0;
    for (InlineCode code : text.codes()) {
      int marker = text.text().indexOf(code.marker(), from);
      append(content, text.text().substring(from, marker), escape);
      if (verbatim.contains(code.data())) {
        content.append(code.data());
      } else {
        append(content, code.data(), escape);
      }
      from = marker + code.marker().length();
    }
    append(content, text.text().substring(from), escape);
    return writable(content.toString());
  }

  /**
   * The content that says this, without tags.
   *
   * @throws IllegalArgumentException if it has a character that XML cannot hold
   */
  public static String write(String characters, Escape escape) {
    var content = new StringBuilder();
    append(content, characters, escape);
    return writable(content.toString());
  }

  private static String writable(String written) {
    if (!XmlText.isWritable(written)) {
      throw new IllegalArgumentException(
          "character "
              + XmlText.firstUnwritable(written, 0)
              + " of the translation is none that XML can hold");
    }
    return written;
  }

  private static void append(StringBuilder content, String characters, Escape escape) {
    characters.codePoints().forEach(c -> content.append(escape.of(c, content)));
  }

  /** A tag that encloses words ends where it did, or the file would say something else. */
  private static void requireNesting(List<InlineCode> codes, Set<String> verbatim) {
    Deque<Integer> open = new ArrayDeque<>();
    for (InlineCode code : codes) {
      boolean ends = code.data().startsWith("</");
      boolean isWhole = code.data().endsWith("/>") || !ends && code.data().contains("</");
      if (!verbatim.contains(code.data()) || isWhole || code.kind() == InlineCode.Kind.STANDALONE) {
        continue;
      }
      if (!ends) {
        open.push(code.id());
      } else if (open.isEmpty() || open.pop() != code.id()) {
        throw crossed(code);
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("a tag of the translation is opened and not closed");
    }
  }

  private static IllegalArgumentException crossed(InlineCode code) {
    return new IllegalArgumentException(
        "the tags of the translation do not nest: " + code.data() + " closes another");
  }
}
