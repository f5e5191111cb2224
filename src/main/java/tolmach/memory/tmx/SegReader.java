package tolmach.memory.tmx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tolmach.segment.xml.XmlPull;
import tolmach.segment.xml.XmlPull.Event;

/**
 * Reads one {@code <seg>}. What stands within a code is the code's own and no text, {@code <sub>}
 * included; {@code <hi>} marks text and is no code.
 */
final class SegReader {

  /** No sentence is longer, in characters. */
  static final int MAX_CHARACTERS = 1 << 16;

  private static final int MAX_CODES = 2000;
  private static final Pattern CHARACTER = Pattern.compile("U\\+([0-9A-F]{4})");

  private final XmlPull xml;
  private final Consumer<String> faults;
  private final List<SegPiece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long characters;

  private SegReader(XmlPull xml, Consumer<String> faults) {
    this.xml = xml;
    this.faults = faults;
  }

  /**
   * Reads on to the end of the {@code <seg>} that has just started.
   *
   * @param faults is told what is wrong with it
   */
  static List<SegPiece> read(XmlPull xml, Consumer<String> faults) throws IOException {
    var reader = new SegReader(xml, faults);
    reader.readOn();
    return reader.pieces;
  }

  private void readOn() throws IOException {
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      switch (xml.next()) {
        case START -> start(xml.name());
        case TEXT -> text(xml.text());
        case ENTITY ->
            faults.accept(
                "it names the entity &"
                    + xml.name()
                    + "; of a document type, and none is read; write the character itself");
        case FINISHED -> {
          return;
        }
        case END -> {
          // of hi or of this
        }
      }
    }
    endText();
    if (characters > MAX_CHARACTERS) {
      faults.accept(
          "a segment has "
              + characters
              + " characters, no sentence has more than "
              + MAX_CHARACTERS);
    }
  }

  private void text(String more) {
    characters += more.length();
    if (characters <= MAX_CHARACTERS) {
      text.append(more);
    }
  }

  private void start(String name) throws IOException {
    switch (name) {
      case "bpt" -> code(SegPiece.Kind.OPEN);
      case "ept" -> code(SegPiece.Kind.CLOSE);
      case "ph" -> placeholder();
      case "ut" -> code(SegPiece.Kind.ALONE);
      case "it" ->
          code(
              switch (xml.attribute("pos").orElse("")) {
                case "begin" -> SegPiece.Kind.LONE_OPEN;
                case "end" -> SegPiece.Kind.LONE_CLOSE;
                default -> SegPiece.Kind.ALONE;
              });
      case "hi" -> {
        // its text is read as any other
      }
      default -> {
        faults.accept("<" + name + "> has no place in a <seg>");
        xml.skip();
      }
    }
  }

  private void placeholder() throws IOException {
    if (!xml.attribute("type").orElse("").equals(TmxNames.CHARACTER)) {
      code(SegPiece.Kind.ALONE);
      return;
    }
    var content = new StringBuilder();
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      Event event = xml.next();
      if (event == Event.FINISHED) {
        return;
      }
      if (event == Event.TEXT && content.length() < 10) {
        content.append(xml.text());
      }
    }
    var named = CHARACTER.matcher(content);
    if (named.matches()) {
      text(Escapes.character(named.group(1)));
    } else {
      faults.accept("a character is written U+ and four digits, not \"" + content + "\"");
    }
  }

  private void code(SegPiece.Kind kind) throws IOException {
    endText();
    if (pieces.size() == MAX_CODES) {
      faults.accept("a segment has more than " + MAX_CODES + " inline codes");
    } else if (pieces.size() < MAX_CODES) {
      pieces.add(
          new SegPiece(kind, "", xml.attribute("i").orElse(""), xml.attribute("x").orElse("")));
    }
    xml.skip();
  }

  private void endText() {
    if (text.length() > 0 && pieces.size() < MAX_CODES) {
      pieces.add(SegPiece.text(text.toString()));
    }
    text.setLength(0);
  }
}
