package tolmach.message.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tolmach.article.BadItemException;
import tolmach.message.ByteOrderMark;
import tolmach.message.yaml.YamlNode.Kind;
import tolmach.message.yaml.YamlNode.YamlEntry;

/** Reads the one document of a YAML file with the place of everything in it. */
final class YamlScanner {

  /** How deep a file may nest; no file made by people comes near. */
  static final int DEEPEST = 100;

  private final String text;
  private final int[] places;
  private final int mark;
  private final Iterator<Event> events;

  private YamlScanner(String text) {
    this.text = text;
    mark = ByteOrderMark.length(text);
    String yaml = text.substring(mark);
    places = places(yaml);
    events = new Parse(settings(yaml)).parseString(yaml).iterator();
  }

  /**
   * The root of the document.
   *
   * @throws BadItemException with line and reason
   */
  static YamlNode scan(String text) {
    try {
      return new YamlScanner(text).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new BadItemException("line " + line + ": " + YamlProblem.words(e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw new BadItemException(
          "no YAML: " + e.getMessage().lines().findFirst().orElse("") + "; send it in UTF-8", e);
    }
  }

  /** The buffer holds all of it: the parser fails where a pair of surrogates spans two fills. */
  private static LoadSettings settings(String yaml) {
    return LoadSettings.builder()
        .setUseMarks(true)
        .setParseComments(false)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(yaml.length() + 16)
        .build();
  }

  private YamlNode document() {
    YamlNode root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent) {
        if (root != null) {
          throw bad(event, "a second document begins; send each in a file of its own");
        }
        root = node(events.next(), 0, false);
      }
    }
    if (root == null) {
      throw new BadItemException("the file is empty; a bundle in YAML is keys with texts");
    }
    return root;
  }

  private YamlNode node(Event event, int depth, boolean flow) {
    if (depth > DEEPEST) {
      throw bad(event, "nested deeper than " + DEEPEST + " levels; flatten the file");
    }
    if (event instanceof MappingStartEvent start) {
      return mapping(start, depth, flow || start.isFlow());
    }
    if (event instanceof SequenceStartEvent start) {
      return sequence(start, depth, flow || start.isFlow());
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, flow);
    }
    if (event instanceof AliasEvent) {
      return leaf(Kind.ALIAS, event, place(event.getStartMark()), "", false, flow);
    }
    throw bad(event, "no node where one should stand; mend the indentation");
  }

  private YamlNode mapping(MappingStartEvent start, int depth, boolean flow) {
    var entries = new ArrayList<YamlEntry>();
    Map<String, Integer> seen = new HashMap<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(next, depth + 1, flow);
      YamlEntry entry = new YamlEntry(key, node(events.next(), depth + 1, flow));
      Integer before =
          key.isScalar() && !entry.isMerge() ? seen.putIfAbsent(key.value(), key.line()) : null;
      if (before != null) {
        throw new BadItemException(
            "line "
                + key.line()
                + ": the key \""
                + key.value()
                + "\" stands in line "
                + before
                + " already; give each message a key of its own");
      }
      entries.add(entry);
      next = events.next();
    }
    return collection(Kind.MAPPING, start, next, flow, List.copyOf(entries), List.of());
  }

  private YamlNode sequence(SequenceStartEvent start, int depth, boolean flow) {
    var items = new ArrayList<YamlNode>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(next, depth + 1, flow));
      next = events.next();
    }
    return collection(Kind.SEQUENCE, start, next, flow, List.of(), List.copyOf(items));
  }

  private YamlNode collection(
      Kind kind,
      Event start,
      Event end,
      boolean flow,
      List<YamlEntry> entries,
      List<YamlNode> items) {
    Mark at = start.getStartMark().orElseThrow();
    return new YamlNode(
        kind,
        place(start.getStartMark()),
        place(end.getEndMark()),
        at.getLine() + 1,
        at.getColumn(),
        "",
        false,
        flow,
        entries,
        items);
  }

  private YamlNode scalar(ScalarEvent scalar, boolean flow) {
    int start = place(scalar.getStartMark());
    int end = place(scalar.getEndMark());
    boolean marked = scalar.getAnchor().isPresent() || scalar.getTag().isPresent();
    if (marked) {
      start = behindProperties(start, end);
    }
    Kind kind =
        switch (scalar.getScalarStyle()) {
          case SINGLE_QUOTED -> Kind.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> Kind.DOUBLE_QUOTED;
          case LITERAL -> Kind.LITERAL;
          case FOLDED -> Kind.FOLDED;
          default -> Kind.PLAIN;
        };
    boolean tagged = scalar.getTag().isPresent();
    boolean string =
        tagged
            ? scalar.getTag().get().equals("tag:yaml.org,2002:str")
            : kind != Kind.PLAIN || PlainScalars.isString(scalar.getValue());
    return leaf(kind, scalar, start, scalar.getValue(), string, flow);
  }

  private YamlNode leaf(
      Kind kind, Event event, int start, String value, boolean string, boolean flow) {
    Mark at = event.getStartMark().orElseThrow();
    int end = place(event.getEndMark());
    var node =
        new YamlNode(
            kind,
            start,
            end,
            at.getLine() + 1,
            at.getColumn(),
            value,
            string,
            flow,
            List.of(),
            List.of());
    return node.isBlockScalar() ? BlockScalars.cut(node, text) : node;
  }

  /** Where the scalar itself begins behind {@code &anchor} and {@code !tag}. */
  private int behindProperties(int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == '&' || text.charAt(i) == '!')) {
      while (i < end && !Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      while (i < end && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private int place(Optional<Mark> at) {
    int index = at.orElseThrow().getIndex();
    return mark + (places == null ? index : places[index]);
  }

  /** Where each code point begins; null if each is one character. */
  private static int[] places(String yaml) {
    int points = yaml.codePointCount(0, yaml.length());
    if (points == yaml.length()) {
      return null;
    }
    int[] places = new int[points + 1];
    for (int i = 0, place = 0; i < points; i++) {
      places[i] = place;
      place += Character.charCount(yaml.codePointAt(place));
    }
    places[points] = yaml.length();
    return places;
  }

  private static BadItemException bad(Event event, String reason) {
    int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    return new BadItemException("line " + line + ": " + reason);
  }
}
