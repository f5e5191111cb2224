package tolmach.message.android;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.message.xml.Content;
import tolmach.message.xml.ContentWriter;
import tolmach.message.xml.Flat;
import tolmach.message.xml.Inline;
import tolmach.message.xml.Spelled;
import tolmach.message.xml.Spellings;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlNode;
import tolmach.message.xml.XmlPiece;
import tolmach.message.xml.XmlSource;
import tolmach.segment.CodedText;

/**
 * What stands within a {@code <string>} or an {@code <item>}.
 *
 * @param start where the value begins, behind white space that is of the layout
 * @param end where it ends
 */
record Value(
    XmlElement element, int start, int end, Escapes.Style style, Content content, Spellings own) {

  private static final Pattern REFERENCE =
      Pattern.compile("@(?:null|empty)|[@?][+*]?(?:[\\w.]+:)?(?:[a-z]\\w*/)?[A-Za-z_][\\w.]*");

  static Value of(XmlSource source, XmlElement element) {
    Flat flat = Flat.of(source, element, Value::inline);
    Spelled characters = flat.characters();
    int first = 0;
    int last = characters.length();
    while (first < last && Resolved.isSpace(characters.charAt(first))) {
      first++;
    }
    while (last > first && Resolved.isSpace(characters.charAt(last - 1))) {
      last--;
    }
    boolean isSection = isSection(source, element);
    Resolved resolved = Resolved.of(characters, element.line(), isSection);
    Escapes.Style style =
        isSection
            ? Escapes.Style.CDATA
            : resolved.isQuoted() ? Escapes.Style.QUOTED : Escapes.Style.PLAIN;
    Content content = Content.of(flat.with(resolved.characters()));
    Spellings own = Spellings.of(resolved.characters(), Escapes::countsInValue);
    if (first < last && (style == Escapes.Style.CDATA || !hasSection(element))) {
      return new Value(
          element, characters.start(first), characters.end(last - 1), style, content, own);
    }
    return around(source, element, style, content, own);
  }

  /** The value is all there is between the tags but the white space at the ends. */
  private static Value around(
      XmlSource source, XmlElement element, Escapes.Style style, Content content, Spellings own) {
    String inner = source.inner(element);
    int start = element.inner() + inner.length() - inner.stripLeading().length();
    int end = Math.max(start, element.innerEnd() - inner.length() + inner.stripTrailing().length());
    return inner.isBlank()
        ? new Value(element, element.inner(), element.innerEnd(), style, content, own)
        : new Value(element, start, end, style, content, own);
  }

  /** A placeholder that is marked with {@code <xliff:g>} is one with its mark. */
  private static Inline inline(XmlElement element) {
    return element.is("g") && element.name().contains(":") ? Inline.WHOLE : Inline.AROUND_WORDS;
  }

  private static boolean hasSection(XmlElement element) {
    return element.children().stream()
        .anyMatch(
            node ->
                node instanceof XmlElement inner
                    ? hasSection(inner)
                    : node instanceof XmlPiece piece && piece.kind() == XmlPiece.Kind.CDATA);
  }

  /** True if all of the value is CDATA, in several sections only where {@code ]]>} parts them. */
  private static boolean isSection(XmlSource source, XmlElement element) {
    List<XmlNode> words =
        element.children().stream()
            .filter(
                node ->
                    !(node instanceof XmlPiece piece && piece.kind() == XmlPiece.Kind.TEXT)
                        || !source.raw(node.start(), node.end()).isBlank())
            .toList();
    for (int i = 0; i < words.size(); i++) {
      boolean isCdata =
          words.get(i) instanceof XmlPiece piece && piece.kind() == XmlPiece.Kind.CDATA;
      if (!isCdata || i > 0 && words.get(i - 1).end() != words.get(i).start()) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /** True if it names another resource and has no words of its own. */
  boolean isReference(XmlSource source) {
    return REFERENCE.matcher(source.raw(start, end)).matches();
  }

  CodedText text() {
    return content.text();
  }

  /**
   * What stands in the file where this value says something else.
   *
   * @param verbatim the tags that the whole message has
   * @throws IllegalArgumentException if its tags do not nest
   */
  String written(CodedText other, Set<String> verbatim, Spellings ofFile, Charset charset) {
    var escapes = new Escapes(style, own, ofFile, charset.newEncoder());
    String written = ContentWriter.write(other, verbatim, escapes);
    if (style == Escapes.Style.QUOTED) {
      return "\"" + written + "\"";
    }
    // a blank at the end would not be kept
    return written.endsWith(" ") ? written.substring(0, written.length() - 1) + "\\u0020" : written;
  }
}
