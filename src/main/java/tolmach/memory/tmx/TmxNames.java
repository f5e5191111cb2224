package tolmach.memory.tmx;

/**
 * What Tolmach writes beyond the attributes of TMX: {@code <prop>} elements of a {@code <tu>}. One
 * that is missing is empty or, for engine and version, not there at all.
 */
final class TmxNames {

  /** {@code creationtool} and {@code o-tmf} of our files. */
  static final String TOOL = "Tolmach";

  static final String URI = "x-tolmach-uri";
  static final String DESK = "x-tolmach-desk";
  static final String PREVIOUS = "x-tolmach-previous";
  static final String NEXT = "x-tolmach-next";

  /** Only where it is not the hash of the source. */
  static final String SOURCE_HASH = "x-tolmach-source-hash";

  static final String ORIGIN = "x-tolmach-origin";
  static final String ENGINE = "x-tolmach-engine";
  static final String ENGINE_VERSION = "x-tolmach-engine-version";
  static final String SEQUENCE = "x-tolmach-sequence";
  static final String PLACE = "x-tolmach-place";

  /** Only where {@code creationdate} cannot say it: it has no fractions of a second. */
  static final String CREATED = "x-tolmach-created";

  /** Only where {@code creationid} cannot say it. */
  static final String BY = "x-tolmach-by";

  /**
   * Added to a name whose value has characters that XML lacks, written as {@code \}{@code uXXXX}.
   */
  static final String ESCAPED = "-escaped";

  /** The {@code type} of a {@code <ph>} that stands for a character that XML lacks. */
  static final String CHARACTER = "x-tolmach-character";

  private TmxNames() {}
}
