package tolmach.message.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tolmach.segment.InlineCode;

/**
 * The content of an element in one line: its characters, and for each tag and comment among them a
 * character that stands for it.
 */
public final class Flat {

  /** Stands for a tag: a noncharacter, which no file has. */
  public static final char STAND_IN = Spelled.STAND_IN;

  /**
   * What stands for a tag.
   *
   * @param pair one for both halves of a pair, unique otherwise
   */
  record Tag(InlineCode.Kind kind, String pair, String raw) {}

  private final Spelled characters;
  private final List<Tag> tags;

  private Flat(Spelled characters, List<Tag> tags) {
    this.characters = characters;
    this.tags = tags;
  }

  /** The content of this element. */
  public static Flat of(XmlSource source, XmlElement element, Function<XmlElement, Inline> rules) {
    var flat = new Flat(new Spelled(source.text()), new ArrayList<>());
    flat.collect(source, element, rules);
    flat.divorce();
    return flat;
  }

  /** The same tags among characters with more escapes resolved. */
  public Flat with(Spelled resolved) {
    return new Flat(resolved, tags);
  }

  /** Its characters with their stand-ins. */
  public Spelled characters() {
    return characters;
  }

  List<Tag> tags() {
    return tags;
  }

  /** True if there is an element or a comment within. */
  public boolean isTagged() {
    return !tags.isEmpty();
  }

  private void collect(XmlSource source, XmlElement around, Function<XmlElement, Inline> rules) {
    for (XmlNode node : around.children()) {
      if (node instanceof XmlElement element) {
        Inline inline = rules.apply(element);
        if (inline.role() == Inline.Role.UNSEEN) {
          collect(source, element, rules);
          continue;
        }
        boolean whole = inline.role() != Inline.Role.AROUND_WORDS || element.isOneTag();
        if (whole) {
          add(source, kind(inline), inline.pair(), element.start(), element.end());
        } else {
          String pair = "<" + element.start();
          add(source, InlineCode.Kind.OPEN, pair, element.start(), element.inner());
          collect(source, element, rules);
          add(source, InlineCode.Kind.CLOSE, pair, element.innerEnd(), element.end());
        }
      } else if (node instanceof XmlPiece piece) {
        switch (piece.kind()) {
          case TEXT, CDATA -> characters.add(piece);
          case COMMENT, INSTRUCTION ->
              add(source, InlineCode.Kind.STANDALONE, "", piece.start(), piece.end());
        }
      }
    }
  }

  private static InlineCode.Kind kind(Inline inline) {
    return switch (inline.role()) {
      case OPENS -> InlineCode.Kind.OPEN;
      case CLOSES -> InlineCode.Kind.CLOSE;
      case WHOLE, AROUND_WORDS, UNSEEN -> InlineCode.Kind.STANDALONE;
    };
  }

  private void add(XmlSource source, InlineCode.Kind kind, String pair, int start, int end) {
    characters.add(STAND_IN, start, end);
    boolean alone = kind == InlineCode.Kind.STANDALONE;
    tags.add(new Tag(kind, alone ? "alone" + start : pair, source.raw(start, end)));
  }

  /** A half without its other half, or before it, stands alone. */
  private void divorce() {
    Map<String, Integer> open = new HashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      if (tag.kind() == InlineCode.Kind.OPEN && open.containsKey(tag.pair())) {
        alone(i);
      } else if (tag.kind() == InlineCode.Kind.OPEN) {
        open.put(tag.pair(), i);
      } else if (tag.kind() == InlineCode.Kind.CLOSE && open.remove(tag.pair()) == null) {
        alone(i);
      }
    }
    open.values().forEach(this::alone);
  }

  private void alone(int index) {
    Tag tag = tags.get(index);
    tags.set(index, new Tag(InlineCode.Kind.STANDALONE, "alone#" + index, tag.raw()));
  }
}
