package tolmach.worker.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.segment.Segment;

/**
 * Which unit a block becomes: its id where XLIFF can write that, else one by its place, the same
 * for the same article. A text in an attribute is a unit of its own.
 */
final class DraftUnits {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,200}");

  /** One unit: its id, the block it is of, its segments. */
  record Unit(String id, Block block, List<Segment> segments) {}

  private final List<Unit> units = new ArrayList<>();
  private final Map<String, String> unitOfSegment = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private DraftUnits() {}

  static DraftUnits of(Article article) {
    var units = new DraftUnits();
    for (Block block : article.blocks()) {
      if (!block.segments().isEmpty()) {
        units.add(block.id(), block, block.segments());
      }
    }
    for (Block block : article.blocks()) {
      if (block.attributes() != null) {
        block.attributes().forEach(text -> units.add(text.id(), block, List.of(text)));
      }
    }
    return units;
  }

  private void add(String wished, Block block, List<Segment> segments) {
    String id = ID.matcher(wished).matches() && used.add(wished) ? wished : free();
    units.add(new Unit(id, block, segments));
    segments.forEach(segment -> unitOfSegment.put(segment.id(), id));
  }

  private String free() {
    int number = units.size() + 1;
    while (!used.add("u" + number)) {
      number++;
    }
    return "u" + number;
  }

  List<Unit> all() {
    return List.copyOf(units);
  }

  /** The unit of the segment of that id; itself if there is none. */
  String unitOf(String segmentId) {
    return unitOfSegment.getOrDefault(segmentId, segmentId);
  }
}
