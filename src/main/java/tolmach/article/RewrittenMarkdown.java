package tolmach.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tolmach.language.LanguageTag;

/**
 * A text in Markdown with its headings and paragraphs in another language; what stands around them,
 * marks of lists, quotations and code, is as it came. A paragraph becomes one line.
 */
final class RewrittenMarkdown extends AbstractVisitor {

  private static final Pattern FRONT =
      Pattern.compile("(?m)^(title|description|lang|language)(:[ \\t]*)(.*?)[ \\t]*$");
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>])");

  private record Edit(int end, String text) {}

  private final HtmlRenderer renderer = HtmlRenderer.builder().build();
  private final LocalizedTexts texts;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private RewrittenMarkdown(LocalizedTexts texts) {
    this.texts = texts;
  }

  /**
   * @throws BadItemException if a text has no place in the source that could be found
   */
  static String of(String source, LocalizedTexts texts, LanguageTag target) {
    Parser parser =
        Parser.builder()
            .extensions(MarkdownFormat.extensions())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    Node document = parser.parse(source);
    var rewritten = new RewrittenMarkdown(texts);
    document.accept(rewritten);
    int front = frontEnd(document, source);
    String head = rewritten.front(source.substring(0, front), target);
    texts.requireAllWritten();
    var written = new StringBuilder(head);
    int at = front;
    for (var edit : rewritten.edits.entrySet()) {
      written.append(source, at, edit.getKey()).append(edit.getValue().text());
      at = edit.getValue().end();
    }
    return written.append(source.substring(at)).toString();
  }

  private static int frontEnd(Node document, String source) {
    if (document.getFirstChild() instanceof YamlFrontMatterBlock) {
      Matcher end =
          Pattern.compile("(?s)\\A---\\R.*?\\R(---|\\.\\.\\.)[ \\t]*(\\R|\\z)").matcher(source);
      return end.find() ? end.end() : 0;
    }
    return 0;
  }

  private String front(String front, LanguageTag target) {
    return FRONT
        .matcher(front)
        .replaceAll(
            line -> {
              String name = line.group(1).toLowerCase(Locale.ROOT);
              String value = line.group(3).replaceAll("^([\"'])(.*)\\1$", "$2");
              String now =
                  name.startsWith("lang")
                      ? target.value()
                      : texts.plain(value).map(RewrittenMarkdown::yaml).orElse(line.group(3));
              return Matcher.quoteReplacement(line.group(1) + line.group(2) + now);
            });
  }

  private static String yaml(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Override
  public void visit(Paragraph paragraph) {
    change(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    change(heading);
  }

  private void change(Node block) {
    if (block.getFirstChild() == null) {
      return;
    }
    Element html = Jsoup.parseBodyFragment(renderer.render(block)).body();
    Optional<String> now = texts.html(html.wholeText());
    now.ifPresent(
        text -> {
          int from = first(block.getFirstChild().getSourceSpans()).getInputIndex();
          SourceSpan last = last(block.getLastChild().getSourceSpans());
          edits.put(
              from,
              new Edit(
                  last.getInputIndex() + last.getLength(),
                  markdown(Jsoup.parseBodyFragment(text).body())));
        });
  }

  private static SourceSpan first(List<SourceSpan> spans) {
    return spans.get(0);
  }

  private static SourceSpan last(List<SourceSpan> spans) {
    return spans.get(spans.size() - 1);
  }

  private static String markdown(Element element) {
    var written = new StringBuilder();
    for (org.jsoup.nodes.Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        written.append(SPECIAL.matcher(text.getWholeText()).replaceAll("\\\\$1"));
      } else if (node instanceof Element child) {
        String inner = markdown(child);
        written.append(
            switch (child.normalName()) {
              case "em", "i" -> "*" + inner + "*";
              case "strong", "b" -> "**" + inner + "**";
              case "code" -> "`" + child.wholeText() + "`";
              case "br" -> "\\\n";
              case "a" -> "[" + inner + "](" + child.attr("href") + ")";
              case "img" -> "![" + child.attr("alt") + "](" + child.attr("src") + ")";
              default -> inner;
            });
      }
    }
    return written.toString();
  }
}
