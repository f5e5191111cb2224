package tolmach.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that is changed here and there, and the places in it, which keep up with every change. One
 * thread only.
 */
final class Canvas {

  /** A place in the text, {@code end} exclusive; it moves as the text before it changes. */
  static final class Place {
    private int start;
    private int end;

    private Place(int start, int end) {
      this.start = start;
      this.end = end;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    boolean isEmpty() {
      return start == end;
    }
  }

  private final StringBuilder text;
  private final List<Place> places = new ArrayList<>();

  Canvas(String text) {
    this.text = new StringBuilder(text);
  }

  Place mark(int start, int end) {
    Place place = new Place(start, end);
    places.add(place);
    return place;
  }

  /**
   * Puts other text in place of what is there. What is put in at the edge of a place stays outside
   * of it; an empty place at the spot comes to lie behind it.
   */
  void replace(int from, int to, String by) {
    text.replace(from, to, by);
    int shift = by.length() - (to - from);
    for (Place place : places) {
      if (place.isEmpty()) {
        int at = moved(place.start, from, to, shift, true);
        place.start = at;
        place.end = at;
      } else {
        place.start = moved(place.start, from, to, shift, from == to);
        place.end = moved(place.end, from, to, shift, false);
      }
    }
  }

  private static int moved(int at, int from, int to, int shift, boolean behind) {
    if (at < from || at == from && !behind) {
      return at;
    }
    return at >= to ? at + shift : at == from ? at : Math.min(at, to + shift);
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  char charAt(int at) {
    return text.charAt(at);
  }
}
