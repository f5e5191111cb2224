package tolmach.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import tolmach.language.LanguageTag;

/**
 * An item in XML with its texts in another language, and what it says of its language and of
 * itself; all else is, character for character, as it came. It is written in UTF-8.
 */
final class RewrittenXml {

  private static final Pattern DECLARATION =
      Pattern.compile("^(\\uFEFF?<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z0-9._-]+)");

  /** Whose text names a language. */
  private static final Set<String> LANGUAGES = Set.of("language");

  /** Whose text names the item. */
  private static final Set<String> IDENTITIES = Set.of("guid", "id");

  private record Edit(int end, String text) {}

  private final SourceXml source;
  private final Article article;
  private final LanguageTag target;
  private final LocalizedTexts texts;
  private final Set<String> leftOver;

  /** By where they begin. */
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private final TreeSet<Integer> changed = new TreeSet<>();

  private RewrittenXml(
      SourceXml source, Article article, Map<String, String> translations, LanguageTag target) {
    this.source = source;
    this.article = article;
    this.target = target;
    this.texts = new LocalizedTexts(article, translations, target);
    this.leftOver =
        article.dropped().stream()
            .map(dropped -> LocalizedTexts.key(dropped.text()))
            .collect(Collectors.toSet());
  }

  /**
   * @throws BadItemException if a text has no place in the source that could be found
   */
  static byte[] of(
      Incoming item, Article article, Map<String, String> translations, LanguageTag target) {
    String text = SourceText.decode(item.bytes(), charset(item));
    var rewritten = new RewrittenXml(new SourceXml(text), article, translations, target);
    return rewritten.written().getBytes(StandardCharsets.UTF_8);
  }

  private static Charset charset(Incoming item) {
    if (item.charset() != null) {
      return item.charset();
    }
    Charset marked = SourceText.byteOrderMark(item.bytes());
    if (marked != null) {
      return marked;
    }
    var declared = DECLARATION.matcher(item.beginning());
    return declared.find() ? Charset.forName(declared.group(2)) : StandardCharsets.UTF_8;
  }

  private String written() {
    for (SourceXml.Part part : source.parts()) {
      if (!LocalizedTexts.INLINE.contains(part.local()) && !isInside(part)) {
        text(part);
      }
      attributes(part);
      named(part);
    }
    texts.requireAllWritten();
    var written = new StringBuilder();
    int at = 0;
    for (var edit : edits.entrySet()) {
      written.append(source.text(), at, edit.getKey()).append(edit.getValue().text());
      at = edit.getValue().end();
    }
    String whole = written.append(source.text().substring(at)).toString();
    return DECLARATION.matcher(whole).replaceFirst("$1UTF-8");
  }

  /** True if something within it is changed already: what is around a text is no text. */
  private boolean isInside(SourceXml.Part part) {
    return !changed.subSet(part.inner(), part.innerEnd()).isEmpty();
  }

  private void text(SourceXml.Part part) {
    String words = source.words(part);
    if (words.isBlank()) {
      return;
    }
    if (leftOver.contains(LocalizedTexts.key(words)) && texts.html(words).isEmpty()) {
      keepsItsLanguage(part);
      return;
    }
    Optional<String> whole = texts.html(words);
    if (whole.isPresent() && !part.local().equals("language")) {
      boolean isMarkup = part.isLeaf() && isPacked(part);
      replace(part, isMarkup ? packed(part, whole.get()) : prefixed(part, whole.get()));
    } else if (part.isLeaf() && words.contains("<")) {
      texts.fragment(words).ifPresent(html -> replace(part, packed(part, html)));
    } else if (part.isLeaf() && words.strip().contains("\n")) {
      texts.paragraphs(words).ifPresent(plain -> replace(part, escaped(part, plain)));
    }
  }

  /** A second headline and the like is not translated, and says so. */
  private void keepsItsLanguage(SourceXml.Part part) {
    boolean says =
        source.attributes(part).stream()
            .anyMatch(value -> List.of("xml:lang", "lang").contains(value.name()));
    if (!says && article.language().isKnown()) {
      int after = part.start() + 1 + part.name().length();
      edits.put(after, new Edit(after, " xml:lang=\"" + article.language().value() + "\""));
    }
  }

  private void replace(SourceXml.Part part, String inner) {
    String was = source.text().substring(part.inner(), part.innerEnd());
    String before = was.substring(0, was.length() - was.stripLeading().length());
    String after = was.substring(was.stripTrailing().length());
    edits.subMap(part.inner(), part.innerEnd()).clear(); // of elements within the old text
    changed.add(part.inner());
    edits.put(part.inner(), new Edit(part.innerEnd(), before + inner.strip() + after));
  }

  private boolean isPacked(SourceXml.Part part) {
    return inCdata(part) || source.words(part).contains("<");
  }

  private boolean inCdata(SourceXml.Part part) {
    return source.text().substring(part.inner(), part.innerEnd()).contains("<![CDATA[");
  }

  /** HTML within XML: as CDATA or with its brackets escaped, as it was. */
  private String packed(SourceXml.Part part, String html) {
    return inCdata(part)
        ? "<![CDATA[" + html.replace("]]>", "]]]]><![CDATA[>") + "]]>"
        : html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String escaped(SourceXml.Part part, String plain) {
    return packed(part, plain);
  }

  private static String prefixed(SourceXml.Part part, String html) {
    return part.prefix().isEmpty()
        ? html
        : html.replaceAll("<(/?)(?=[a-z])", "<$1" + part.prefix());
  }

  /** Languages that were the article's are the target's now. */
  private void attributes(SourceXml.Part part) {
    for (SourceXml.Value value : source.attributes(part)) {
      String name = value.name();
      boolean isLanguage =
          name.equals("xml:lang")
              || name.equals("lang")
              || part.local().equals("language") && List.of("tag", "FormalName").contains(name);
      boolean isKept = leftOver.contains(LocalizedTexts.key(source.words(part)));
      if (isLanguage && !isKept && isSource(value.text())) {
        edits.put(value.start(), new Edit(value.end(), target.value()));
      }
      boolean isName =
          name.equals("guid") && part.local().equals("newsitem")
              || name.equals("id-string") && part.local().equals("doc-id");
      if (isName) {
        String own = Parser.unescapeEntities(value.text(), true);
        edits.put(value.start(), new Edit(value.end(), identity(own)));
      }
    }
  }

  /** What names language and item as text, and in NewsML-G2 the link to the original. */
  private void named(SourceXml.Part part) {
    String words = source.words(part).strip();
    if (part.isLeaf() && LANGUAGES.contains(part.local()) && isSource(words)) {
      replace(part, target.value());
    } else if (part.isLeaf()
        && IDENTITIES.contains(part.local())
        && (words.equals(article.uri()) && part.depth() > 0 || part.local().equals("guid"))) {
      replace(part, identity(words));
    } else if (part.local().equals("newsitemid")) {
      replace(part, words + "-" + target.value());
    } else if (part.local().equals("publicidentifier")) {
      String id = article.uri().substring(article.uri().lastIndexOf(':') + 1);
      replace(part, words.replace(":" + id + ":", ":" + id + "-" + target.value() + ":"));
    } else if (part.local().equals("itemmeta") && part.innerEnd() > part.inner()) {
      edits.put(
          part.innerEnd(),
          new Edit(
              part.innerEnd(),
              "<"
                  + part.prefix()
                  + "link rel=\"irel:translatedFrom\" residref=\""
                  + SafeMarkup.quoted(article.uri())
                  + "\"/>"));
    }
  }

  private boolean isSource(String language) {
    LanguageTag tag = NinjsReader.tag(language);
    return tag.isKnown() && tag.sameLanguageAs(article.language());
  }

  private String identity(String own) {
    boolean isUri = own.matches("(?i)[a-z][a-z0-9+.-]*:.+");
    return SafeMarkup.quoted(
        isUri ? NinjsWriter.localizedUri(own, target) : own + ":lang:" + target.value());
  }
}
