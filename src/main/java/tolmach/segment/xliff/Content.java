package tolmach.segment.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.segment.InlineCode;
import tolmach.segment.MarkedText;
import tolmach.segment.MarkedText.Kind;
import tolmach.segment.MarkedText.Piece;
import tolmach.segment.xml.XmlText;

/** What stands within {@code <source>} and {@code <target>}: text and inline elements. */
final class Content {

  private static final String ONCE = " canCopy=\"no\" canDelete=\"no\"";

  private final String segment;
  private final OriginalMarkup data;
  private final Map<String, InlineCode> codes;
  private final Set<String> allowed;
  private final List<Piece> pieces;
  private final Set<String> written = new HashSet<>();

  private Content(
      String segment,
      OriginalMarkup data,
      List<InlineCode> codes,
      Set<String> allowed,
      String text) {
    this.segment = segment;
    this.data = data;
    this.codes =
        codes.stream().collect(Collectors.toMap(InlineCode::marker, code -> code, (a, b) -> a));
    this.allowed = allowed;
    this.pieces = MarkedText.pieces(text);
  }

  /**
   * The text of a segment as XML.
   *
   * @param segment its id
   * @param source the markers of this text's source may stand in it, each once
   */
  static String of(
      String segment, OriginalMarkup data, List<InlineCode> codes, String source, String text) {
    return new Content(segment, data, codes, Set.copyOf(MarkedText.markers(source)), text).xml();
  }

  private String xml() {
    Set<Integer> literal = literal();
    Set<Integer> crossing = crossing();
    var xml = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Kind.TEXT || literal.contains(i)) {
        xml.append(text(marker(piece)));
        continue;
      }
      switch (piece.kind()) {
        case OPEN -> xml.append(open(piece, pieces.get(piece.partner()), crossing.contains(i)));
        case CLOSE -> xml.append(crossing.contains(piece.partner()) ? crossingEnd(piece) : "</pc>");
        case LONE_CLOSE ->
            xml.append("<ec").append(id(piece, "e")).append(" isolated=\"yes\"").append(ONCE);
        default -> xml.append(alone(piece));
      }
      if (piece.kind() == Kind.LONE_CLOSE) {
        xml.append(reference("dataRef", marker(piece))).append("/>");
      }
    }
    return xml.toString();
  }

  private String open(Piece open, Piece close, boolean crosses) {
    String flows = flows(marker(open));
    if (crosses) {
      return "<sc"
          + id(open, "c")
          + ONCE
          + reference("dataRef", marker(open))
          + attribute("subFlows", flows)
          + "/>";
    }
    return "<pc"
        + id(open, "c")
        + ONCE
        + reference("dataRefStart", marker(open))
        + reference("dataRefEnd", marker(close))
        + attribute("subFlowsStart", flows)
        + ">";
  }

  private String crossingEnd(Piece close) {
    return "<ec startRef=\""
        + segment
        + "c"
        + close.value()
        + "\""
        + ONCE
        + reference("dataRef", marker(close))
        + "/>";
  }

  private String alone(Piece piece) {
    InlineCode code = codes.get(marker(piece));
    boolean half = code != null && code.kind() == InlineCode.Kind.OPEN;
    return (half ? "<sc" + id(piece, "c") + " isolated=\"yes\"" : "<ph" + id(piece, "c"))
        + ONCE
        + reference("dataRef", marker(piece))
        + attribute("subFlows", flows(marker(piece)))
        + "/>";
  }

  private String id(Piece piece, String letter) {
    return " id=\"" + segment + letter + piece.value() + "\"";
  }

  private String reference(String name, String marker) {
    InlineCode code = codes.get(marker);
    return code == null || code.data() == null || code.data().isEmpty()
        ? ""
        : attribute(name, data.id(code.data()));
  }

  private String flows(String marker) {
    InlineCode code = codes.get(marker);
    return code == null || code.subFlows() == null
        ? ""
        : code.subFlows().values().stream().sorted().collect(Collectors.joining(" "));
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + XmlText.attribute(value) + "\"";
  }

  private static String marker(Piece piece) {
    return switch (piece.kind()) {
      case TEXT -> piece.value();
      case OPEN, ALONE -> MarkedText.opening(piece.value());
      case CLOSE, LONE_CLOSE -> MarkedText.closing(piece.value());
    };
  }

  /** Markers that the source has not, or that stood here before: both halves of a pair. */
  private Set<Integer> literal() {
    var literal = new HashSet<Integer>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() != Kind.TEXT
          && (!allowed.contains(marker(piece)) || !written.add(marker(piece)))) {
        literal.add(i);
        if (piece.partner() >= 0) {
          literal.add(piece.partner());
        }
      }
    }
    return literal;
  }

  /** Where pairs open that another pair crosses. */
  private Set<Integer> crossing() {
    var crossing = new HashSet<Integer>();
    var open = new ArrayList<Integer>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).kind() == Kind.OPEN) {
        open.add(i);
      } else if (pieces.get(i).kind() == Kind.CLOSE) {
        int opening = pieces.get(i).partner();
        int place = open.indexOf(opening);
        if (place < open.size() - 1) {
          crossing.addAll(open.subList(place, open.size()));
        }
        open.remove(place);
      }
    }
    return crossing;
  }

  /** Text with {@code <cp>} for characters that XML lacks. */
  static String text(String text) {
    var xml = new StringBuilder();
    int from = 0;
    for (int bad = XmlText.firstUnwritable(text, 0);
        bad < text.length();
        bad = XmlText.firstUnwritable(text, from)) {
      xml.append(XmlText.content(text.substring(from, bad)))
          .append("<cp hex=\"")
          .append(String.format(java.util.Locale.ROOT, "%04X", (int) text.charAt(bad)))
          .append("\"/>");
      from = bad + 1;
    }
    return xml.append(XmlText.content(text.substring(from))).toString();
  }
}
