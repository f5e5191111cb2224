package tolmach.message.yaml;

import java.util.List;

/**
 * A node of a YAML file and where it stands.
 *
 * @param start of its first character, behind its anchor and tag
 * @param end after its last; of a block scalar, of its last line without the line break
 * @param line from 1
 * @param column of its first character, from 0
 * @param value what a scalar says, else {@code ""}
 * @param isString of a scalar that every reader takes for a string
 * @param isFlow it stands in brackets or braces, or is such a collection
 */
record YamlNode(
    Kind kind,
    int start,
    int end,
    int line,
    int column,
    String value,
    boolean isString,
    boolean isFlow,
    List<YamlEntry> entries,
    List<YamlNode> items) {

  enum Kind {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED,
    ALIAS,
    MAPPING,
    SEQUENCE
  }

  boolean isScalar() {
    return kind.compareTo(Kind.ALIAS) < 0;
  }

  boolean isBlockScalar() {
    return kind == Kind.LITERAL || kind == Kind.FOLDED;
  }

  /** A key with its value, in a mapping. */
  record YamlEntry(YamlNode key, YamlNode value) {

    /** Merges another mapping into this one; its words are messages where that stands. */
    boolean isMerge() {
      return key.value().equals("<<") && key.kind() == Kind.PLAIN;
    }
  }
}
