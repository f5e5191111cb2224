package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tolmach.language.LanguageTag;

/**
 * Markdown as CommonMark, with a front matter in YAML if it has one. Known by its content type or
 * file name alone: any text may look like it.
 */
final class MarkdownFormat implements ArticleFormat {

  private static final List<YamlFrontMatterExtension> EXTENSIONS = extensions();

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
  private final NinjsReader reader = new NinjsReader();

  static List<YamlFrontMatterExtension> extensions() {
    return List.of((YamlFrontMatterExtension) YamlFrontMatterExtension.create());
  }

  @Override
  public String word() {
    return "markdown";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/markdown");
  }

  @Override
  public boolean recognises(String beginning) {
    return false;
  }

  @Override
  public SelfDescription peek(Incoming item) {
    return NinjsFormat.describe(NinjsHead.of(ninjs(item).build().toString()));
  }

  @Override
  public Reading read(Incoming item, String uri) {
    return reader.read(ninjs(item).build());
  }

  @Override
  public Optional<byte[]> rewrite(
      Incoming item, Article article, Map<String, String> translations, LanguageTag target) {
    String text = SourceText.plain(item.bytes(), item.charset());
    return Optional.of(
        RewrittenMarkdown.of(text, new LocalizedTexts(article, translations, target), target)
            .getBytes(UTF_8));
  }

  private NinjsBuilder ninjs(Incoming item) {
    Node document = parser.parse(SourceText.plain(item.bytes(), item.charset()));
    var front = new YamlFrontMatterVisitor();
    document.accept(front);
    var ninjs = new NinjsBuilder();
    front(front.getData(), ninjs);
    Element body = Jsoup.parseBodyFragment(renderer.render(document)).body();
    Element first = body.selectFirst("h1");
    if (!ninjs.has("headlines") && first != null) {
      ninjs.headline("main", Words.clean(first.text()));
      first.remove();
    }
    return ninjs.htmlBody(body);
  }

  private static void front(Map<String, List<String>> front, NinjsBuilder item) {
    item.headline("main", value(front, "title"))
        .put("uri", value(front, "uri"))
        .put("version", value(front, "version"))
        .put("urgency", value(front, "urgency"))
        .put("by", value(front, "author"));
    String language = value(front, "lang");
    item.put("language", language != null ? language : value(front, "language"));
    String date = value(front, "date");
    if (date != null) {
      Moment.lenient(date).ifPresent(at -> item.put("versionCreated", at.toString()));
    }
    item.description("summary", value(front, "description"));
  }

  private static String value(Map<String, List<String>> front, String name) {
    List<String> values = front.getOrDefault(name, List.of());
    return values.isEmpty() ? null : Words.orNull(values.get(0));
  }
}
