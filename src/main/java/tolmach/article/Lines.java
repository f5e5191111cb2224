package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a plain text into labelled lines; a paragraph that was wrapped by hand is one line again.
 */
final class Lines {

  /** Texts wrapped by hand are narrower than this, in characters. */
  private static final int MAX_WRAP = 100;

  /** And wider than this. */
  private static final int MIN_WRAP = 40;

  /** A line this much shorter than it could be was ended on purpose. */
  private static final int SLACK = 8;

  private Lines() {}

  /**
   * @param sentenceWords how many words make a sentence of a body
   */
  static List<Line> of(String text, int sentenceWords) {
    var lines = new ArrayList<Line>();
    var groups = groups(text);
    int width = width(groups);
    for (List<String> group : groups) {
      List<String> whole = width <= MAX_WRAP ? unwrapped(group, width) : group;
      for (String line : whole) {
        lines.add(Line.of(line, whole.size() == 1, sentenceWords));
      }
    }
    figures(lines);
    return lines;
  }

  /** The paragraphs of a text that is an article and nothing else: a line each. */
  static List<String> paragraphs(String text) {
    var groups = groups(text);
    int width = width(groups);
    return groups.stream()
        .flatMap(group -> (width <= MAX_WRAP ? unwrapped(group, width) : group).stream())
        .toList();
  }

  /** Lines between empty lines. */
  private static List<List<String>> groups(String text) {
    var groups = new ArrayList<List<String>>();
    List<String> group = new ArrayList<>();
    for (String raw : text.split("\\R", -1)) {
      String line = Words.clean(raw);
      if (!line.isEmpty()) {
        group.add(line);
      } else if (!group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static int width(List<List<String>> groups) {
    return groups.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
  }

  /** Joins a line to the one before it where its first word would not have fitted there. */
  private static List<String> unwrapped(List<String> group, int width) {
    var whole = new ArrayList<String>();
    String before = null;
    for (String line : group) {
      int last = whole.size() - 1;
      if (before != null
          && isWrapped(before, line, width)
          && !PageWords.isCredit(whole.get(last))) {
        whole.set(last, whole.get(last) + " " + line);
      } else {
        whole.add(line);
      }
      before = line;
    }
    return whole;
  }

  private static boolean isWrapped(String line, String next, int width) {
    return width > MIN_WRAP && line.length() + 1 + firstWord(next) > width - SLACK;
  }

  private static int firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line.length() : space;
  }

  /** Parts credits from captions, and finds captions that are said twice. */
  private static void figures(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Optional<Line> next = i + 1 < lines.size() ? Optional.of(lines.get(i + 1)) : Optional.empty();
      if (line.is(Line.Label.CREDIT)) {
        i = figure(lines, i, next);
      } else if (next.filter(n -> Caption.isRepeat(line.text(), n.text())).isPresent()) {
        lines.set(i, line.as(Line.Label.CAPTION));
        lines.set(i + 1, next.get().as(Line.Label.REPEAT));
        i++;
      }
    }
  }

  /** The index of the figure's last line. */
  private static int figure(List<Line> lines, int i, Optional<Line> next) {
    Line line = lines.get(i);
    var repeated = next.flatMap(n -> Caption.byRepeat(line.text(), n.text()));
    Caption caption = repeated.orElseGet(() -> Caption.bySeam(line.text()));
    if (repeated.isPresent()) {
      lines.set(i + 1, next.get().as(Line.Label.REPEAT));
    }
    lines.set(i, new Line(caption.credit(), line.apart(), Line.Label.CREDIT));
    if (!caption.caption().isEmpty()) {
      lines.add(i + 1, new Line(caption.caption(), line.apart(), Line.Label.CAPTION));
      return repeated.isPresent() ? i + 2 : i + 1;
    }
    boolean below = next.filter(n -> !line.apart() && !n.apart() && n.isTitle(5)).isPresent();
    if (below) {
      lines.set(i + 1, next.get().as(Line.Label.CAPTION));
      return i + 1;
    }
    return i;
  }
}
