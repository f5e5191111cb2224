package tolmach.article;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Inline elements as inline codes: what is kept of them, and what of it may be written out again.
 * Styles, classes and scripts are not kept.
 */
final class InlineMarkup {

  private static final Set<String> KEPT =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s",
          "small", "strong", "sub", "sup", "time", "u", "var");

  /** What stands in these is no language. */
  private static final Set<String> PROTECTED = Set.of("code", "kbd", "samp", "tt");

  private static final Set<String> ATTRIBUTES = Set.of("href", "lang", "dir", "datetime");

  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s]+");

  private static final String NAMES = String.join("|", KEPT) + "|span";

  private static final Pattern SAFE =
      Pattern.compile(
          "</("
              + NAMES
              + ")>"
              + "|<("
              + NAMES
              + ")( (lang|dir|datetime)=\"[^\"<>]*\""
              + "| href=\"(?i:https?://|mailto:)[^\"<>\\s]+\")*>"
              + "|<br/>"
              + "|<(code|kbd|samp|tt|span)( translate=\"no\")?>[^<>]*</\\6>");

  private InlineMarkup() {}

  /** The start tag to keep, empty if the element says nothing that must survive. */
  static Optional<String> start(Element element) {
    var attributes = new StringBuilder();
    element
        .attributes()
        .forEach(
            attribute -> {
              String name = attribute.getKey();
              String value = name.equals("href") ? address(element) : attribute.getValue();
              if (ATTRIBUTES.contains(name) && !value.isBlank()) {
                attributes.append(' ').append(name).append("=\"").append(quoted(value)).append('"');
              }
            });
    String name = element.normalName();
    boolean kept = KEPT.contains(name) && !(name.equals("a") && attributes.isEmpty());
    boolean marked = name.equals("span") && !attributes.isEmpty();
    return kept || marked ? Optional.of("<" + name + attributes + ">") : Optional.empty();
  }

  static String end(Element element) {
    return "</" + element.normalName() + ">";
  }

  /** The whole element where its text is not to be translated; empty otherwise. */
  static Optional<String> whole(Element element) {
    String name = element.normalName();
    if (PROTECTED.contains(name)) {
      return Optional.of("<" + name + ">" + Entities.escape(element.text()) + "</" + name + ">");
    }
    return element.attr("translate").equals("no")
        ? Optional.of("<span translate=\"no\">" + Entities.escape(element.text()) + "</span>")
        : Optional.empty();
  }

  /** Where a link leads, empty unless it is an address of the web or of mail. */
  static String address(Element link) {
    String absolute = link.absUrl("href");
    String address = (absolute.isEmpty() ? link.attr("href") : absolute).strip();
    return ADDRESS.matcher(address).matches() ? address : "";
  }

  /** True if a code may be written into a page as it is. */
  static boolean isSafe(String code) {
    return SAFE.matcher(code).matches();
  }

  private static String quoted(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
