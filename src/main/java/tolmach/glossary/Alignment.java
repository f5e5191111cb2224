package tolmach.glossary;

/**
 * Which piece of a target stands for which of the source, as an engine tells it. Offsets in chars,
 * markers of inline codes counted, ends exclusive.
 */
public record Alignment(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {}
