package tolmach.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tolmach.language.LanguageTag;

/**
 * The texts of an article, each with its translation, for the source they came from: found again
 * there by what they say. Space counts for nothing in that. A text that stands in several places,
 * as headlines do, is translated in all of them; nothing that is left over goes unnoticed.
 */
final class LocalizedTexts {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b]+");

  /** Elements inside a text, not around one. */
  static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "chron",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "event",
          "function",
          "i",
          "ins",
          "kbd",
          "lang",
          "location",
          "mark",
          "money",
          "name",
          "num",
          "object.title",
          "org",
          "person",
          "postaddr",
          "pronounce",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "virtloc");

  /** A text: what it was, and what it is as HTML and as plain text. */
  private record Text(Role role, String source, String html, String plain) {}

  private final List<Text> texts;
  private final Set<Text> written = new HashSet<>();

  /**
   * @param translations by segment
   */
  LocalizedTexts(Article article, Map<String, String> translations, LanguageTag target) {
    this.texts =
        article.blocks().stream()
            .filter(block -> !Associations.hold(block.id()))
            .map(block -> text(block, article.language(), translations, target))
            .toList();
  }

  private static Text text(
      Block block, LanguageTag from, Map<String, String> translations, LanguageTag to) {
    Map<String, String> source =
        Stream.concat(
                block.segments().stream(),
                Optional.ofNullable(block.attributes()).stream().flatMap(List::stream))
            .collect(Collectors.toMap(segment -> segment.id(), segment -> segment.text()));
    var localized = new LocalizedBody(List.of(LocalizedBlock.of(block, translations)), to);
    String was = new LocalizedBody(List.of(LocalizedBlock.of(block, source)), from).plain();
    String unmarked = block.role() == Role.LIST_ITEM ? was.replaceFirst("^- ", "") : was;
    String plain = localized.plain();
    return new Text(
        block.role(),
        key(unmarked),
        xml(localized.inner()),
        block.role() == Role.LIST_ITEM ? plain.replaceFirst("^- ", "") : plain);
  }

  private static String xml(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    return document.body().html();
  }

  /** What a text says, whatever its space. */
  static String key(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  /** The translation of that text as HTML that is XML too. */
  Optional<String> html(String source) {
    return find(source).map(Text::html);
  }

  Optional<String> plain(String source) {
    return find(source).map(Text::plain);
  }

  private Optional<Text> find(String source) {
    String key = key(source);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<Text> found =
        texts.stream()
            .filter(text -> text.source().equals(key))
            .min((a, b) -> Boolean.compare(written.contains(a), written.contains(b)));
    found.ifPresent(written::add);
    return found;
  }

  /** HTML with its blocks in the other language; empty if none of them is in it. */
  Optional<String> fragment(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    boolean found = blocks(document.body());
    return found ? Optional.of(document.body().html()) : Optional.empty();
  }

  private boolean blocks(Element element) {
    boolean within = false;
    for (Element child : new ArrayList<>(element.children())) {
      if (!INLINE.contains(child.normalName())) {
        within |= blocks(child);
      }
    }
    if (within) {
      return true;
    }
    Optional<String> html = html(element.wholeText());
    html.ifPresent(element::html);
    return html.isPresent();
  }

  /** A plain text in which paragraphs stand, with those in the other language. */
  Optional<String> paragraphs(String plain) {
    String changed = plain;
    boolean found = false;
    for (Text text : texts) {
      Matcher place = loosely(text.source()).matcher(changed);
      if (place.find()) {
        changed =
            changed.substring(0, place.start()) + text.plain() + changed.substring(place.end());
        written.add(text);
        found = true;
      }
    }
    return found ? Optional.of(changed) : Optional.empty();
  }

  private static Pattern loosely(String key) {
    return Pattern.compile(
        key.codePoints()
            .mapToObj(point -> Pattern.quote(Character.toString(point)))
            .collect(Collectors.joining("\\s*")));
  }

  /**
   * @throws BadItemException if a text was not found in the source
   */
  void requireAllWritten() {
    for (Text text : texts) {
      boolean said = written.stream().anyMatch(other -> other.source().equals(text.source()));
      if (!said) {
        String words = text.plain();
        throw new BadItemException(
            "a text cannot be put back into its place in the source, in translation: \""
                + (words.length() > 60 ? words.substring(0, 60) + "…" : words)
                + "\"; ninjs can be had instead, with --format ninjs");
      }
    }
  }
}
