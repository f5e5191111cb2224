package tolmach.memory.tmx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.segment.xml.XmlPull;

/**
 * Reads one {@code <tu>} to its end, whatever is in it. Only the first fault counts: what follows
 * may be its consequence.
 */
final class TuReader {

  /** More languages than any institution translates into. */
  private static final int MAX_TUVS = 300;

  private static final int MAX_PROPS = 200;
  private static final int MAX_PROP_CHARACTERS = 1 << 14;

  private static final List<String> ATTRIBUTES =
      List.of("tuid", "srclang", "creationdate", "changedate", "creationid", "changeid");

  private final XmlPull xml;
  private final Map<String, String> props = new HashMap<>();
  private final List<Tuv> tuvs = new ArrayList<>();
  private String fault = "";

  private TuReader(XmlPull xml) {
    this.xml = xml;
  }

  /** Reads on to the end of the {@code <tu>} that has just started. */
  static Tu read(XmlPull xml) throws IOException {
    return new TuReader(xml).read();
  }

  private Tu read() throws IOException {
    int line = xml.line();
    Map<String, String> attributes = attributes();
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      switch (xml.next()) {
        case START -> child(xml.name());
        case TEXT -> noText("tu");
        case ENTITY -> noteFault("an entity stands where no text is");
        case FINISHED, END -> {
          // of this: all others are read by those that met their start
        }
      }
    }
    if (fault.isEmpty() && xml.isDamaged(line, xml.line()) && isDamaged()) {
      noteFault("it has characters that are none in its encoding or that XML does not allow");
    }
    return new Tu(line, attributes, props, tuvs, fault);
  }

  private void child(String name) throws IOException {
    switch (name) {
      case "tuv" -> tuv();
      case "prop" -> prop(props);
      case "note" -> xml.skip();
      default -> misplaced(name, "tu");
    }
  }

  private void tuv() throws IOException {
    // TMX 1.1 to 1.3 say lang, 1.4 says xml:lang
    String language = xml.xmlAttribute("lang").or(() -> xml.attribute("lang")).orElse("");
    Map<String, String> attributes = attributes();
    List<SegPiece> segment = null;
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      switch (xml.next()) {
        case START -> {
          if (xml.name().equals("seg") && segment == null) {
            segment = SegReader.read(xml, this::noteFault);
          } else if (xml.name().equals("prop") || xml.name().equals("note")) {
            xml.skip();
          } else {
            misplaced(xml.name(), "tuv");
          }
        }
        case TEXT -> noText("tuv");
        case ENTITY -> noteFault("an entity stands where no text is");
        case FINISHED, END -> {
          // of this
        }
      }
    }
    if (segment == null) {
      noteFault("a <tuv" + (language.isEmpty() ? "" : " " + language) + "> has no <seg>");
    } else if (tuvs.size() == MAX_TUVS) {
      noteFault("it has more than " + MAX_TUVS + " languages");
    } else if (tuvs.size() < MAX_TUVS) {
      tuvs.add(new Tuv(language, attributes, segment));
    }
  }

  private void prop(Map<String, String> into) throws IOException {
    String type = xml.attribute("type").orElse("");
    var value = new StringBuilder();
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      switch (xml.next()) {
        case TEXT -> {
          if (value.length() < MAX_PROP_CHARACTERS) {
            value.append(xml.text());
          }
        }
        case START -> misplaced(xml.name(), "prop");
        case ENTITY, FINISHED, END -> {
          // an entity in a property spoils no translation
        }
      }
    }
    if (into.size() < MAX_PROPS && value.length() < MAX_PROP_CHARACTERS) {
      into.putIfAbsent(type, value.toString());
    }
  }

  private Map<String, String> attributes() {
    var found = new HashMap<String, String>();
    for (String name : ATTRIBUTES) {
      xml.attribute(name).ifPresent(value -> found.put(name, value));
    }
    return found;
  }

  private void misplaced(String name, String where) throws IOException {
    // an element of another namespace is some tool's own
    if (xml.namespace().isEmpty()) {
      noteFault("<" + name + "> has no place in a <" + where + ">");
    }
    xml.skip();
  }

  private void noText(String where) {
    if (!xml.text().isBlank()) {
      noteFault("text stands in a <" + where + ">, outside of any <seg>");
    }
  }

  private boolean isDamaged() {
    return tuvs.stream()
            .flatMap(tuv -> tuv.segment().stream())
            .anyMatch(piece -> piece.text().indexOf('\uFFFD') >= 0)
        || props.values().stream().anyMatch(value -> value.indexOf('\uFFFD') >= 0);
  }

  private void noteFault(String reason) {
    if (fault.isEmpty()) {
      fault = reason;
    }
  }
}
