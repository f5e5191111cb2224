package tolmach.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.segment.InlineCode;

/**
 * A translation with its inline codes back in place. Whatever an engine did to the markers, the
 * result is well-formed and has all the text: an element is closed where its sentence ends, what
 * stands in a lost code is put at the end, a marker of no code goes, and nothing that is not a code
 * of the source is written as markup. In a right-to-left language foreign words are isolated.
 */
final class RestoredText {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");

  private final String text;
  private final Direction target;
  private final List<InlineCode> codes;
  private final Map<String, InlineCode> byMarker = new HashMap<>();

  RestoredText(String text, List<InlineCode> codes) {
    this(text, codes, new Direction(false));
  }

  /**
   * @param target of the language that the text is in
   */
  RestoredText(String text, List<InlineCode> codes, Direction target) {
    this.text = BidiControls.balanced(text);
    this.codes = codes;
    this.target = target;
    codes.forEach(code -> byMarker.put(code.marker(), code));
  }

  String html() {
    return new Html().written();
  }

  /** The text for where there is no markup; a line break is one. */
  String plain() {
    return new Plain().written();
  }

  /** Goes through text, markers and runs from left to right. */
  private abstract class Walk {
    private final Set<String> seen = new HashSet<>();

    void walk() {
      var runs = target.foreignRuns(text, RestoredText.this::opens).iterator();
      Direction.Run run = runs.hasNext() ? runs.next() : null;
      var marker = MARKER.matcher(text);
      boolean more = marker.find();
      int from = 0;
      while (from < text.length() || run != null) {
        if (run != null && from == run.start()) {
          isolate();
        }
        if (more && marker.start() == from) {
          from = marker.end();
          code(byMarker.get(marker.group()));
          more = marker.find();
        } else {
          int to = Math.min(more ? marker.start() : text.length(), nextEdge(run, from));
          text(text.substring(from, to));
          from = to;
        }
        if (run != null && from >= run.end()) {
          endIsolate();
          run = runs.hasNext() ? runs.next() : null;
        }
      }
      for (InlineCode code : codes) {
        if (isContent(code) && !seen.contains(code.marker())) {
          text(" ");
          code(code);
        }
      }
    }

    private int nextEdge(Direction.Run run, int from) {
      if (run == null) {
        return text.length();
      }
      return from < run.start() ? run.start() : run.end();
    }

    private void code(InlineCode code) {
      boolean again = code != null && !seen.add(code.marker());
      if (code == null || again && isContent(code)) {
        return;
      }
      switch (code.kind()) {
        case STANDALONE -> standalone(code);
        case OPEN -> open(code);
        case CLOSE -> close(code);
      }
    }

    abstract void text(String chunk);

    abstract void standalone(InlineCode code);

    abstract void open(InlineCode code);

    abstract void close(InlineCode code);

    abstract void isolate();

    abstract void endIsolate();
  }

  private boolean opens(String marker) {
    InlineCode code = byMarker.get(marker);
    return code != null && code.kind() == InlineCode.Kind.OPEN;
  }

  /**
   * True if a code gives its content the direction of the source language, and the translation is
   * written the other way.
   */
  private boolean isTurnedRound(InlineCode code) {
    String direction = SafeMarkup.direction(code.data());
    int from = text.indexOf(code.marker());
    int to = text.indexOf("⟦/" + code.id() + "⟧", Math.max(0, from));
    return (direction.equalsIgnoreCase("rtl") || direction.equalsIgnoreCase("ltr"))
        && new Direction(direction.equalsIgnoreCase("rtl"))
            .isContradictedBy(
                MARKER.matcher(text.substring(from, to < 0 ? text.length() : to)).replaceAll(""));
  }

  /** True for a code with something to read in it, which must not get lost. */
  private static boolean isContent(InlineCode code) {
    return code.kind() == InlineCode.Kind.STANDALONE
        && code.data().startsWith("<")
        && !code.data().equals(PieceBuffer.BREAK)
        && SafeMarkup.whole(code.data()).isPresent();
  }

  private final class Html extends Walk {
    private final StringBuilder html = new StringBuilder();

    /** Names and numbers of the elements that are open, the innermost last. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** An isolate has the number 0. */
    private record Open(int id, String name) {}

    String written() {
      walk();
      while (!open.isEmpty()) {
        closeLast();
      }
      return html.toString();
    }

    @Override
    void text(String chunk) {
      html.append(escaped(chunk));
    }

    @Override
    void standalone(InlineCode code) {
      boolean apart = target.rightToLeft() && isContent(code) && !isOpen(0);
      String written = SafeMarkup.whole(code.data()).orElseGet(() -> escaped(code.data()));
      html.append(apart ? "<bdi>" + written + "</bdi>" : written);
    }

    @Override
    void open(InlineCode code) {
      Optional<String> start =
          isTurnedRound(code)
              ? SafeMarkup.startWithoutDirection(code.data())
              : SafeMarkup.start(code.data());
      start.ifPresent(tag -> open(code.id(), tag));
    }

    private void open(int id, String start) {
      String name = start.substring(1).split("[ >]", 2)[0];
      boolean linkInLink =
          name.equals("a") && open.stream().anyMatch(other -> other.name().equals("a"));
      if (!linkInLink && !isOpen(id)) {
        open.addLast(new Open(id, name));
        html.append(start);
      }
    }

    /** Closes what is open inside too, so that nothing overlaps. */
    @Override
    void close(InlineCode code) {
      closeTo(code.id());
    }

    @Override
    void isolate() {
      open.addLast(new Open(0, "bdi"));
      html.append("<bdi>");
    }

    @Override
    void endIsolate() {
      closeTo(0);
    }

    private boolean isOpen(int id) {
      return open.stream().anyMatch(o -> o.id() == id);
    }

    private void closeTo(int id) {
      boolean found = isOpen(id);
      while (found) {
        found = closeLast().id() != id;
      }
    }

    private Open closeLast() {
      Open last = open.removeLast();
      html.append("</").append(last.name()).append('>');
      return last;
    }
  }

  private final class Plain extends Walk {
    private final StringBuilder plain = new StringBuilder();
    private boolean isolated;

    String written() {
      walk();
      return plain.toString();
    }

    @Override
    void text(String chunk) {
      plain.append(chunk);
    }

    @Override
    void standalone(InlineCode code) {
      if (code.data().equals(PieceBuffer.BREAK)) {
        plain.append('\n');
      } else if (isContent(code)) {
        String content = SafeMarkup.text(code.data());
        plain.append(
            target.rightToLeft() && !isolated
                ? Direction.ISOLATE + content + Direction.END_OF_ISOLATE
                : content);
      } else {
        plain.append(code.data());
      }
    }

    @Override
    void open(InlineCode code) {}

    @Override
    void close(InlineCode code) {}

    @Override
    void isolate() {
      isolated = true;
      plain.append(Direction.ISOLATE);
    }

    @Override
    void endIsolate() {
      isolated = false;
      plain.append(Direction.END_OF_ISOLATE);
    }
  }

  /** Text as it may stand between tags and inside quoted attributes. */
  static String escaped(String text) {
    return CONTROL.matcher(SafeMarkup.quoted(text)).replaceAll("");
  }
}
