package tolmach.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A segment on its way past a model that knows nothing of inline codes. Codes around the whole text
 * stay outside; the first ten inside become the placeholders {@code ⟦0⟧} to {@code ⟦9⟧} where the
 * model copies such, the others are taken out. {@link #restore} puts every code back exactly once:
 * where the model left its placeholder, else at the same part of the way.
 */
public final class CodedText {

  private static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]+)⟧");
  private static final Pattern STRAY = Pattern.compile("[⟦⟧]");

  private final String before;
  private final String core;
  private final String after;
  private final List<Code> codes = new ArrayList<>();
  private final String forModel;

  /** A code inside; {@code way} is the part of the text, from 0.0 to 1.0, that lies before it. */
  private record Code(int order, String marker, boolean closes, String id, double way) {}

  private record Located(Code code, int at) {}

  /**
   * @param placeholders how many the model copies, from 0 to 10
   */
  public CodedText(String segment, int placeholders) {
    Edges edges = Edges.of(segment);
    before = segment.substring(0, edges.from());
    core = segment.substring(edges.from(), edges.to());
    after = segment.substring(edges.to());
    int length = Math.max(1, MARKER.matcher(core).replaceAll("").length());
    Matcher marker = MARKER.matcher(core);
    StringBuilder text = new StringBuilder();
    int markers = 0;
    while (marker.find()) {
      double way = (double) (marker.start() - markers) / length;
      boolean closes = !marker.group(1).isEmpty();
      codes.add(new Code(codes.size(), marker.group(), closes, marker.group(2), way));
      markers += marker.group().length();
      int number = codes.size() - 1;
      marker.appendReplacement(text, number < placeholders ? "⟦" + number + "⟧" : "");
    }
    marker.appendTail(text);
    forModel = text.toString();
  }

  /** What the model shall translate; blank if there is nothing. */
  public String forModel() {
    return forModel;
  }

  /** The segment as it was, for when there is nothing to translate. */
  public String untouched() {
    return before + core + after;
  }

  public String restore(String translated) {
    StringBuilder plain = new StringBuilder();
    Located[] located = new Located[codes.size()];
    Matcher marker = MARKER.matcher(translated);
    int from = 0;
    while (marker.find()) {
      plain.append(STRAY.matcher(translated.substring(from, marker.start())).replaceAll(""));
      from = marker.end();
      int number = marker.group().length() == "⟦0⟧".length() ? marker.group().charAt(1) - '0' : -1;
      if (number >= 0 && number < located.length && located[number] == null) {
        located[number] = new Located(codes.get(number), plain.length());
      }
    }
    plain.append(STRAY.matcher(translated.substring(from)).replaceAll(""));
    for (Code code : codes) {
      if (located[code.order()] == null) {
        located[code.order()] = new Located(code, wordEdge(plain, code));
      }
    }
    openBeforeClose(located);
    return before + insert(plain, located) + after;
  }

  /** The edge of a word that lies nearest to where the code stood in the source. */
  private static int wordEdge(CharSequence text, Code code) {
    int wanted = (int) Math.round(code.way() * text.length());
    int best = wanted * 2 < text.length() ? 0 : text.length();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        int edge = code.closes() ? i : i + 1;
        best = Math.abs(edge - wanted) < Math.abs(best - wanted) ? edge : best;
      }
    }
    return best;
  }

  private static void openBeforeClose(Located[] located) {
    for (int i = 0; i < located.length; i++) {
      for (int j = i + 1; j < located.length; j++) {
        Code open = located[i].code();
        Code close = located[j].code();
        if (!open.closes()
            && close.closes()
            && open.id().equals(close.id())
            && located[i].at() > located[j].at()) {
          int at = located[i].at();
          located[i] = new Located(open, located[j].at());
          located[j] = new Located(close, at);
        }
      }
    }
  }

  private static String insert(CharSequence plain, Located[] located) {
    List<Located> inOrder = new ArrayList<>(List.of(located));
    inOrder.sort(
        Comparator.comparingInt(Located::at).thenComparingInt(place -> place.code().order()));
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Located place : inOrder) {
      text.append(plain, from, place.at()).append(place.code().marker());
      from = place.at();
    }
    return text.append(plain, from, plain.length()).toString();
  }

  /** Where the text proper begins and ends, between white space and codes around all of it. */
  private record Edges(int from, int to) {

    private static final Pattern FIRST = Pattern.compile("\\A⟦(/?)([0-9]+)⟧");
    private static final Pattern LAST = Pattern.compile("⟦(/?)([0-9]+)⟧\\z");

    static Edges of(String segment) {
      int from = 0;
      int to = segment.length();
      while (true) {
        while (from < to && Character.isWhitespace(segment.charAt(from))) {
          from++;
        }
        while (from < to && Character.isWhitespace(segment.charAt(to - 1))) {
          to--;
        }
        Matcher first = FIRST.matcher(segment).region(from, to);
        Matcher last = LAST.matcher(segment).region(from, to);
        boolean begins = first.find();
        boolean ends = last.find();
        if (begins && isAlone(segment, first)) {
          from = first.end();
        } else if (ends && isAlone(segment, last)) {
          to = last.start();
        } else if (begins
            && ends
            && first.start() != last.start()
            && first.group(2).equals(last.group(2))) {
          from = first.end();
          to = last.start();
        } else {
          return new Edges(from, to);
        }
      }
    }

    private static boolean isAlone(String segment, Matcher marker) {
      String other = marker.group(1).isEmpty() ? "⟦/" : "⟦";
      return !segment.contains(other + marker.group(2) + "⟧");
    }
  }
}
