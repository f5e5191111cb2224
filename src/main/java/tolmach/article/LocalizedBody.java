package tolmach.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tolmach.language.LanguageTag;

/** Writes the blocks of a localized article as the HTML and the plain text of its body. */
final class LocalizedBody {

  /** Between sentences of these stands no space. */
  private static final Set<String> CLOSE_SET = Set.of("zh", "ja");

  private final List<LocalizedBlock> blocks;
  private final LanguageTag target;
  private final Direction direction;

  /**
   * @param blocks those of the body, in their order
   */
  LocalizedBody(List<LocalizedBlock> blocks, LanguageTag target) {
    this.blocks = blocks;
    this.target = target;
    this.direction = Direction.of(target);
  }

  /** A block as text, its sentences joined as the target language does. */
  static String plain(LocalizedBlock block, LanguageTag target) {
    return new LocalizedBody(List.of(block), target).plain(block);
  }

  /**
   * Each block an element with the block's id; each sentence a {@code span} whose {@code
   * data-segment} is the segment's id, by which its provenance is found. What is written from right
   * to left stands in a {@code div} that says so.
   */
  String html() {
    var html = new StringBuilder();
    if (direction.rightToLeft()) {
      html.append("<div dir=\"rtl\" lang=\"")
          .append(RestoredText.escaped(target.value()))
          .append("\">\n");
    }
    boolean inList = false;
    for (LocalizedBlock block : blocks) {
      boolean item = block.role() == Role.LIST_ITEM;
      if (item != inList) {
        html.append(item ? "<ul>\n" : "</ul>\n");
        inList = item;
      }
      html.append(element(block)).append('\n');
    }
    return html.append(inList ? "</ul>\n" : "")
        .append(direction.rightToLeft() ? "</div>\n" : "")
        .toString();
  }

  /** The sentences alone, without ids; blocks parted by an empty line of HTML. */
  String inner() {
    return blocks.size() == 1
        ? inner(blocks.get(0))
        : blocks.stream()
            .map(block -> "<p>" + inner(block) + "</p>")
            .collect(Collectors.joining("\n"));
  }

  private String inner(LocalizedBlock block) {
    return joined(block, segment -> restored(segment).html());
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
    return href == null || !SafeMarkup.isAddress(href)
        ? text
        : "<a href=\"" + RestoredText.escaped(href) + "\">" + text + "</a>";
  }

  private String sentences(LocalizedBlock block) {
    return joined(
        block,
        segment ->
            "<span data-segment=\""
                + RestoredText.escaped(segment.id())
                + "\">"
                + restored(segment).html()
                + "</span>");
  }

  private RestoredText restored(LocalizedSegment segment) {
    return new RestoredText(segment.text(), segment.codes(), direction);
  }

  /** The sentences as the target language joins them; after a line break stands no space. */
  private String joined(LocalizedBlock block, Function<LocalizedSegment, String> written) {
    String space = CLOSE_SET.contains(target.language().value()) ? "" : " ";
    var joined = new StringBuilder();
    String gap = "";
    for (LocalizedSegment segment : block.segments()) {
      joined.append(gap).append(written.apply(segment));
      gap = segment.endsInBreak() ? "" : space;
    }
    return joined.toString();
  }

  /** Blocks parted by an empty line. */
  String plain() {
    return blocks.stream()
        .map(block -> (block.role() == Role.LIST_ITEM ? "- " : "") + plain(block))
        .collect(Collectors.joining("\n\n"));
  }

  private String plain(LocalizedBlock block) {
    return joined(block, segment -> restored(segment).plain());
  }
}
