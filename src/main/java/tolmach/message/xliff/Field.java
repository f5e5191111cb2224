package tolmach.message.xliff;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.xml.Content;
import tolmach.message.xml.ContentWriter;
import tolmach.message.xml.Flat;
import tolmach.message.xml.Inline;
import tolmach.message.xml.Spelled;
import tolmach.message.xml.Spellings;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlEscapes;
import tolmach.message.xml.XmlSource;
import tolmach.segment.InlineCode;

/**
 * What stands within a {@code <source>} or {@code <target>}. Without inline elements it may be a
 * pattern of ICU; with them braces mean nothing.
 *
 * @param isPattern true if it was read by {@link MessageSyntax#read}
 */
record Field(
    XmlElement element,
    MessageText text,
    boolean isPattern,
    Set<String> verbatim,
    Spellings spellings) {

  /**
   * @param collapses white space with a line break in it is of the layout, one blank
   */
  static Field of(
      XmlSource source, XmlElement element, Function<XmlElement, Inline> rules, boolean collapses) {
    return of(source, element, rules, collapses, true);
  }

  /** The translation of this, understood alike. */
  Field translation(
      XmlSource source, XmlElement target, Function<XmlElement, Inline> rules, boolean collapses) {
    return of(source, target, rules, collapses, isPattern);
  }

  private static Field of(
      XmlSource source,
      XmlElement element,
      Function<XmlElement, Inline> rules,
      boolean collapses,
      boolean mayBePattern) {
    Flat flat = Flat.of(source, element, rules);
    if (collapses) {
      flat = flat.with(collapsed(flat.characters()));
    }
    Spellings spellings = XmlEscapes.spellings(flat.characters());
    if (mayBePattern && !flat.isTagged()) {
      MessageText text = MessageSyntax.read(flat.characters().text());
      return new Field(element, text, true, Set.of(), spellings);
    }
    Content content = Content.of(flat);
    return new Field(element, MessageText.of(content.text()), false, content.verbatim(), spellings);
  }

  private static Spelled collapsed(Spelled characters) {
    var collapsed = new Spelled(characters.file());
    int at = 0;
    while (at < characters.length()) {
      int end = at;
      boolean wraps = false;
      while (end < characters.length() && " \t\n\r".indexOf(characters.charAt(end)) >= 0) {
        wraps |= characters.charAt(end) == '\n';
        end++;
      }
      if (wraps) {
        collapsed.add(' ', characters.start(at), characters.end(end - 1));
        at = end;
      } else {
        end = Math.max(end, at + 1);
        for (; at < end; at++) {
          collapsed.add(characters.charAt(at), characters.start(at), characters.end(at));
        }
      }
    }
    return collapsed;
  }

  boolean isEmpty() {
    return element.inner() == element.innerEnd();
  }

  /**
   * How another text stands in its place.
   *
   * @throws IllegalArgumentException if its tags do not nest, one stands there twice, or it has
   *     cases and this is no pattern
   */
  String written(MessageText other, Spellings ofFile, Charset charset) {
    var escape = new XmlEscapes(spellings, ofFile, charset);
    if (isPattern) {
      String pattern = MessageSyntax.write(other);
      return ContentWriter.write(pattern, escape);
    }
    if (!other.isPlain()) {
      throw new IllegalArgumentException(
          "with inline elements it has one text, not one for each of " + other.selectors());
    }
    var text = other.variants().get(0).text();
    requireOnce(text.codes());
    return ContentWriter.write(text, verbatim, escape);
  }

  /** Ids are unique, so that an element cannot stand there twice. */
  private void requireOnce(List<InlineCode> codes) {
    var seen = new HashSet<String>();
    for (InlineCode code : codes) {
      if (verbatim.contains(code.data())
          && code.kind() != InlineCode.Kind.CLOSE
          && !seen.add(code.data())) {
        throw new IllegalArgumentException(code.data() + " stands in the translation twice");
      }
    }
  }
}
