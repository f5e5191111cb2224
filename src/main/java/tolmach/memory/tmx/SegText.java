package tolmach.memory.tmx;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tolmach.segment.MarkedText;
import tolmach.segment.MarkedText.Piece;
import tolmach.segment.xml.XmlText;

/**
 * A text with markers as the content of a {@code <seg>}: a pair as {@code bpt} and {@code ept}, a
 * closing half alone as {@code it}, all others as {@code ph}; the marker's number is {@code x}. The
 * elements are empty, as a unit does not know what its codes stand for.
 */
final class SegText {

  private SegText() {}

  static void write(String text, Writer out) throws IOException {
    List<Piece> pieces = MarkedText.pieces(text);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case TEXT -> text(piece.value(), out);
        case OPEN -> out.write("<bpt i=\"" + (i + 1) + "\" x=\"" + piece.value() + "\"/>");
        case CLOSE -> out.write("<ept i=\"" + (piece.partner() + 1) + "\"/>");
        case ALONE -> out.write("<ph x=\"" + piece.value() + "\"/>");
        case LONE_CLOSE -> out.write("<it pos=\"end\" x=\"" + piece.value() + "\"/>");
      }
    }
  }

  private static void text(String text, Writer out) throws IOException {
    int from = 0;
    for (int bad = XmlText.firstUnwritable(text, 0);
        bad < text.length();
        bad = XmlText.firstUnwritable(text, from)) {
      out.write(XmlText.content(text.substring(from, bad)));
      out.write(
          "<ph type=\"" + TmxNames.CHARACTER + "\">U+" + Escapes.hex(text.charAt(bad)) + "</ph>");
      from = bad + 1;
    }
    out.write(XmlText.content(text.substring(from)));
  }
}
