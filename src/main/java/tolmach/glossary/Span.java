package tolmach.glossary;

/** A part of a text or of its words, the end exclusive. */
record Span(int from, int to) {

  boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }
}
