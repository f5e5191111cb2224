package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tolmach.language.LanguageTag;

/**
 * A format of the agencies in XML, known by its root element. An item is brought into the shape of
 * ninjs 3.1 first, so that one reader knows what becomes of headlines, bodies and what is not text.
 */
final class XmlFormat implements ArticleFormat {

  /** From one format into ninjs. */
  @FunctionalInterface
  interface Translator {

    /**
     * @param root the item's element
     * @return properties under the names of ninjs 3.1, bodies as HTML
     */
    ObjectNode ninjs(Element root);
  }

  private final String word;
  private final Set<String> roots;
  private final List<String> mediaTypes;
  private final Translator translator;
  private final List<ContainerShape> containers;
  private final NinjsReader reader = new NinjsReader();

  /**
   * @param roots local names of its root elements, in lower case
   * @param ownTypes content types that name it alone
   * @param containers in which its items may come
   */
  XmlFormat(
      String word,
      Set<String> roots,
      List<String> ownTypes,
      Translator translator,
      ContainerShape... containers) {
    this.word = word;
    this.roots = roots;
    this.mediaTypes =
        Stream.concat(ownTypes.stream(), Stream.of("application/xml", "text/xml")).toList();
    this.translator = translator;
    this.containers = List.of(containers);
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public boolean recognises(String beginning) {
    return Xml.rootName(beginning).filter(roots::contains).isPresent();
  }

  @Override
  public SelfDescription peek(Incoming item) {
    SelfDescription said = NinjsFormat.describe(NinjsHead.of(ninjs(item).toString()));
    boolean isName = said.uri() == null || said.uri().contains(":") || !word.equals("feed");
    return isName ? said : said.namedByOthersFirst(); // 17 is an entry's number, not its name
  }

  @Override
  public Reading read(Incoming item, String uri) {
    return reader.read(ninjs(item));
  }

  @Override
  public Optional<byte[]> rewrite(
      Incoming item, Article article, Map<String, String> translations, LanguageTag target) {
    return Optional.of(RewrittenXml.of(item, article, translations, target));
  }

  @Override
  public Optional<ItemParts> takeApart(Incoming item) {
    return Xml.rootName(item.beginning())
        .flatMap(
            root -> containers.stream().filter(shape -> shape.roots().contains(root)).findFirst())
        .flatMap(shape -> Container.apart(shape, item));
  }

  private ObjectNode ninjs(Incoming item) {
    Element root = Xml.parse(item);
    if (!roots.contains(root.normalName())) {
      throw new BadItemException(
          "the content type says "
              + word
              + " and the item's element is <"
              + root.normalName()
              + ">");
    }
    return translator.ninjs(root);
  }
}
