package tolmach.message.xliff;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import tolmach.article.BadItemException;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlRoot;

/** Which XLIFF a file is. */
final class Versions {

  /** How the versions of XLIFF 2 begin. */
  static final String SECOND = "2.";

  private Versions() {}

  static boolean is(byte[] bytes, String beginning) {
    return XmlRoot.of(bytes)
        .filter(root -> root.name().equals("xliff"))
        .filter(root -> root.value("version").startsWith(beginning))
        .isPresent();
  }

  /**
   * @throws BadItemException if the file is something else
   */
  static void require(XmlElement root, String beginning) {
    if (!root.is("xliff")) {
      throw new BadItemException(
          "line "
              + root.line()
              + ": <"
              + root.name()
              + "> is no XLIFF; that begins with <xliff version=\""
              + beginning
              + (beginning.startsWith("1") ? "2" : "1")
              + "\">");
    }
    if (!root.value("version").startsWith(beginning)) {
      throw new BadItemException(
          "line "
              + root.line()
              + ": XLIFF of version \""
              + root.value("version")
              + "\"; 1.0 to 1.2 and 2.0 to 2.2 can be read");
    }
  }

  /** Media types in this order. */
  static Set<String> types(String... types) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(types)));
  }

  static boolean isName(String name) {
    return name.endsWith(".xlf") || name.endsWith(".xliff");
  }
}
