package tolmach.memory.tmx;

import java.util.List;
import java.util.Map;

/** One language of a {@code <tu>}: its attributes by name, and its segment. */
record Tuv(String language, Map<String, String> attributes, List<SegPiece> segment) {}
