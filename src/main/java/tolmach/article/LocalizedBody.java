package tolmach.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.language.LanguageTag;

/** Writes the blocks of a localized article as the HTML and the plain text of its body. */
final class LocalizedBody {

  /** Between sentences of these stands no space. */
  private static final Set<String> CLOSE_SET = Set.of("zh", "ja");

  private final List<LocalizedBlock> blocks;
  private final String space;

  /**
   * @param blocks those of the body, in their order
   */
  LocalizedBody(List<LocalizedBlock> blocks, LanguageTag target) {
    this.blocks = blocks;
    this.space = space(target);
  }

  /** A block as text, its sentences joined as the target language does. */
  static String plain(LocalizedBlock block, LanguageTag target) {
    return plain(block, space(target));
  }

  /**
   * Each block an element with the block's id; each sentence a {@code span} whose {@code
   * data-segment} is the segment's id, by which its provenance is found.
   */
  String html() {
    var html = new StringBuilder();
    boolean inList = false;
    for (LocalizedBlock block : blocks) {
      boolean item = block.role() == Role.LIST_ITEM;
      if (item != inList) {
        html.append(item ? "<ul>\n" : "</ul>\n");
        inList = item;
      }
      html.append(element(block)).append('\n');
    }
    return html.append(inList ? "</ul>\n" : "").toString();
  }

  private String element(LocalizedBlock block) {
    String id = " id=\"" + RestoredText.escaped(block.id()) + "\"";
    String text = sentences(block);
    return switch (block.role()) {
      case HEADING -> "<h2" + id + ">" + text + "</h2>";
      case LIST_ITEM -> "<li" + id + ">" + text + "</li>";
      case QUOTE -> "<blockquote><p" + id + ">" + text + "</p></blockquote>";
      case LINK -> "<p" + id + " class=\"link\">" + link(block.href(), text) + "</p>";
      case CAPTION, CREDIT, LEAD ->
          "<p"
              + id
              + " class=\""
              + block.role().word().toLowerCase(Locale.ROOT)
              + "\">"
              + text
              + "</p>";
      default -> "<p" + id + ">" + text + "</p>";
    };
  }

  private static String link(String href, String text) {
    return href == null ? text : "<a href=\"" + RestoredText.escaped(href) + "\">" + text + "</a>";
  }

  private String sentences(LocalizedBlock block) {
    return block.segments().stream()
        .map(
            segment ->
                "<span data-segment=\""
                    + RestoredText.escaped(segment.id())
                    + "\">"
                    + new RestoredText(segment.text(), segment.codes()).html()
                    + "</span>")
        .collect(Collectors.joining(space));
  }

  /** Blocks parted by an empty line. */
  String plain() {
    return blocks.stream()
        .map(block -> (block.role() == Role.LIST_ITEM ? "- " : "") + plain(block, space))
        .collect(Collectors.joining("\n\n"));
  }

  private static String plain(LocalizedBlock block, String space) {
    return block.segments().stream()
        .map(segment -> new RestoredText(segment.text(), segment.codes()).plain())
        .collect(Collectors.joining(space));
  }

  private static String space(LanguageTag target) {
    return CLOSE_SET.contains(target.language().value()) ? "" : " ";
  }
}
