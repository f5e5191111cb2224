package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tolmach.language.LanguageTag;

/**
 * Reads plain text: an article as it is written, or all the text of a web page with its menus and
 * widgets around the article.
 *
 * <p>Each line is labelled by its wording; the heaviest run of sentences is the body; the nearest
 * line above it that looks like a headline is one; the rest is left over, with a reason. Nothing
 * disappears.
 */
final class TextReader {

  static final String REPEAT = "repeats the caption";
  static final String CONTROL = "a button or widget of the page";
  static final String BEFORE =
      "stands before the headline: the site's name, a section or its description";
  static final String AFTER = "stands after the article: widgets of the page";
  static final String BETWEEN = "stands between headline and body: no sentence";

  /** Shorter headlines are taken only where nothing longer is there. */
  private static final int TITLE_WORDS = 4;

  /**
   * @throws BadItemException if there is no article in the text
   */
  Reading read(String text) {
    List<Line> lines = Lines.of(text, Line.SENTENCE_WORDS);
    Optional<BodyRun> body = BodyRun.in(lines);
    if (body.isEmpty()) {
      lines = Lines.of(text, TITLE_WORDS);
      body = BodyRun.in(lines).filter(mostOf(lines));
    }
    var found =
        body.orElseThrow(
            () ->
                new BadItemException(
                    "no article text found: no line is a sentence of a body; send the text with"
                        + " its paragraphs, each on a line of its own"));
    return new Sorting(lines, found, headline(lines, found)).reading();
  }

  /** Short sentences are a body only where they are most of the text. */
  private static Predicate<BodyRun> mostOf(List<Line> lines) {
    return run -> length(lines.subList(run.first(), run.last() + 1)) * 2 >= length(lines);
  }

  private static int length(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  /** The index of the headline, -1 if there is none. */
  private static int headline(List<Line> lines, BodyRun body) {
    for (int words : new int[] {TITLE_WORDS, 2}) {
      for (int i = body.first() - 1; i >= 0; i--) {
        if (lines.get(i).isTitle(words)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Puts every line where it belongs. */
  private static final class Sorting {
    private final List<Line> lines;
    private final BodyRun body;
    private final int headline;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final ObjectNode properties = Json.MAPPER.createObjectNode();
    private boolean leadFound;

    Sorting(List<Line> lines, BodyRun body, int headline) {
      this.lines = lines;
      this.body = body;
      this.headline = headline;
    }

    Reading reading() {
      for (int i = 0; i < lines.size(); i++) {
        if (i < headline) {
          leave(lines.get(i), BEFORE);
        } else if (i == headline) {
          block(Role.HEADLINE, lines.get(i));
        } else if (i < body.first()) {
          above(lines.get(i));
        } else if (i <= body.last()) {
          inside(lines.get(i));
        } else {
          below(lines.get(i));
        }
      }
      return new Reading(LanguageTag.UNDETERMINED, blocks, leftovers, properties);
    }

    private void above(Line line) {
      switch (line.label()) {
        case CREDIT -> block(Role.CREDIT, line);
        case CAPTION -> block(Role.CAPTION, line);
        case BYLINE -> properties.put("by", line.text());
        case REPEAT -> leave(line, REPEAT);
        case LINK -> block(Role.LINK, line);
        default -> leave(line, line.is(Line.Label.CONTROL) ? CONTROL : BETWEEN);
      }
    }

    private void inside(Line line) {
      switch (line.label()) {
        case SENTENCE -> paragraph(line);
        case LINK -> block(Role.LINK, line);
        case CREDIT -> block(Role.CREDIT, line);
        case CAPTION -> block(Role.CAPTION, line);
        case REPEAT -> leave(line, REPEAT);
        case CONTROL -> leave(line, CONTROL);
        default -> insideByLook(line);
      }
    }

    private void insideByLook(Line line) {
      if (line.isListItem()) {
        blocks.add(RawBlock.plain(Role.LIST_ITEM, line.text().replaceFirst("^[-–•*·]\\s+", "")));
      } else if (line.isShortSentence() || Words.count(line.text()) >= Line.SENTENCE_WORDS) {
        paragraph(line);
      } else if (line.apart()) {
        block(Role.HEADING, line);
      } else {
        leave(line, CONTROL);
      }
    }

    private void below(Line line) {
      leave(line, line.is(Line.Label.CONTROL) ? CONTROL : AFTER);
    }

    private void paragraph(Line line) {
      block(leadFound ? Role.PARAGRAPH : Role.LEAD, line);
      leadFound = true;
    }

    private void block(Role role, Line line) {
      blocks.add(RawBlock.plain(role, line.text()));
    }

    private void leave(Line line, String reason) {
      leftovers.add(new Leftover(line.text(), reason));
    }
  }
}
