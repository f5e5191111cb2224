package tolmach.memory.tmx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code <tu>} as it stands in the file.
 *
 * @param line where its start tag ends
 * @param props the first of each type
 * @param fault what is wrong with it; {@code ""} if nothing is
 */
record Tu(
    int line,
    Map<String, String> attributes,
    Map<String, String> props,
    List<Tuv> tuvs,
    String fault) {

  /** A property of ours, whichever way it is written. */
  Optional<String> prop(String name) {
    String escaped = props.get(name + TmxNames.ESCAPED);
    return escaped != null
        ? Optional.of(Escapes.unescape(escaped))
        : Optional.ofNullable(props.get(name));
  }

  String tuid() {
    return attributes.getOrDefault("tuid", "");
  }
}
