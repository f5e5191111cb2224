package tolmach.memory.tmx;

import java.time.Instant;
import java.util.Optional;
import tolmach.segment.xml.XmlPull;

/**
 * What a file says of itself.
 *
 * @param tool that wrote it
 * @param sourceLanguage of units that name none; {@code *all*} if each language may be the source
 * @param created nothing if it does not say
 */
record TmxHeader(String tool, String sourceLanguage, Optional<Instant> created) {

  /** That of a file without one. */
  static final TmxHeader NONE = new TmxHeader("", "*all*", Optional.empty());

  /** The header that has just started. */
  static TmxHeader of(XmlPull xml) {
    return new TmxHeader(
        xml.attribute("creationtool").orElse(""),
        xml.attribute("srclang").orElse(NONE.sourceLanguage).strip(),
        TmxDate.read(
            xml.attribute("changedate").or(() -> xml.attribute("creationdate")).orElse(null)));
  }

  /** True if Tolmach wrote the file. */
  boolean isOurs() {
    return tool.equals(TmxNames.TOOL);
  }
}
