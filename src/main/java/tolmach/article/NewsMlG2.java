package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A newsItem of NewsML-G2 (IPTC, 2.x) with text in it: as XHTML, NITF or plain text. A message of
 * several is taken apart by {@link ItemParts}; a package names its members and has no text.
 */
final class NewsMlG2 {

  /** The kind of concept to the list of ninjs. */
  private static final Map<String, String> LISTS =
      Map.of(
          "cpnat:person", "people",
          "cpnat:organisation", "organisations",
          "cpnat:geoArea", "places",
          "cpnat:poi", "places",
          "cpnat:event", "events",
          "cpnat:object", "objects");

  private NewsMlG2() {}

  /**
   * @param root a newsItem, or a newsMessage that holds one
   * @throws BadItemException if there is no newsItem in it, or several
   */
  static ObjectNode ninjs(Element root) {
    Element newsItem = only(root);
    var item = new NinjsBuilder();
    management(newsItem, item);
    metadata(Xml.first(newsItem, "contentmeta"), item);
    content(Xml.first(newsItem, "contentset"), item);
    return item.build();
  }

  /**
   * The schemes of pubStatus have many names, its codes are three. An embargo without an end is one
   * until further notice.
   */
  private static String status(Element meta) {
    Element status = Xml.first(meta, "pubstatus");
    String code = code(status);
    String named = code != null ? code : Xml.attribute(status, "uri");
    boolean openEnded = Xml.first(meta, "embargoed") != null && Xml.text(meta, "embargoed") == null;
    if (named == null) {
      return openEnded ? "withheld" : null;
    }
    String word = named.substring(Math.max(named.lastIndexOf(':'), named.lastIndexOf('/')) + 1);
    return openEnded && word.equalsIgnoreCase("usable") ? "withheld" : word;
  }

  private static String notes(Element meta) {
    return Words.orNull(
        Xml.children(meta, "ednote").stream()
            .map(Xml::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }

  private static Element only(Element root) {
    if (root.normalName().equals("newsitem")) {
      return root;
    }
    List<Element> items = Xml.children(Xml.first(root, "itemset"), "newsitem");
    if (items.size() != 1) {
      throw new BadItemException(
          "<" + root.normalName() + "> holds " + items.size() + " news items, not one");
    }
    return items.get(0);
  }

  private static void management(Element newsItem, NinjsBuilder item) {
    Element meta = Xml.first(newsItem, "itemmeta");
    Element rights = Xml.first(newsItem, "rightsinfo");
    item.put("uri", Xml.attribute(newsItem, "guid"))
        .put("version", Xml.attribute(newsItem, "version"))
        .put("versionCreated", Xml.text(meta, "versioncreated"))
        .put("firstCreated", Xml.text(meta, "firstcreated"))
        .put("embargoedUntil", Xml.text(meta, "embargoed"))
        .put("pubStatus", status(meta))
        .put("edNote", notes(meta))
        .put("title", Xml.text(meta, "title"))
        .put("copyrightHolder", holder(Xml.first(rights, "copyrightholder")))
        .put("copyrightNotice", Xml.text(rights, "copyrightnotice"))
        .put("usageTerms", Xml.text(rights, "usageterms"));
    String language = Xml.attribute(Xml.first(newsItem, "contentmeta", "language"), "tag");
    item.put("language", language != null ? language : Xml.attribute(newsItem, "lang"));
    Element provider = Xml.first(meta, "provider");
    if (provider != null) {
      item.concept("infoSources", name(provider), null, code(provider));
    }
  }

  private static void metadata(Element meta, NinjsBuilder item) {
    item.put("urgency", Xml.text(meta, "urgency"))
        .put("contentCreated", Xml.text(meta, "contentcreated"))
        .put("slugline", Xml.text(meta, "slugline"))
        .put("by", Xml.text(meta, "by"))
        .put("located", place(meta));
    Element credit = Xml.first(meta, "creditline");
    item.concept("infoSources", Xml.text(credit), null, null);
    Xml.children(meta, "headline").stream()
        .sorted(Comparator.comparing(NewsMlG2::isSecond))
        .forEach(line -> item.headline(isSecond(line) ? "sub" : "main", Xml.text(line)));
    for (Element description : Xml.children(meta, "description")) {
      String role = description.attr("role");
      item.description(role.isEmpty() ? "summary" : role, Xml.text(description));
    }
    for (Element subject : Xml.children(meta, "subject")) {
      String list = LISTS.getOrDefault(subject.attr("type"), "subjects");
      item.concept(list, name(subject), Xml.attribute(subject, "uri"), code(subject));
    }
    Xml.children(meta, "keyword")
        .forEach(word -> item.concept("subjects", Xml.text(word), null, null));
    Xml.children(meta, "genre")
        .forEach(genre -> item.concept("genres", name(genre), null, code(genre)));
  }

  private static boolean isSecond(Element headline) {
    return headline.attr("role").toLowerCase(Locale.ROOT).contains("sub");
  }

  /** The first text there is: of several renditions one is enough. */
  private static void content(Element set, NinjsBuilder item) {
    for (Element inline : Xml.children(set, "inlinexml")) {
      Element nitf = inline.selectFirst("nitf");
      if (nitf != null) {
        Nitf.content(Xml.first(nitf, "body"), item);
      } else {
        Element body = inline.selectFirst("body");
        Element text = body != null ? body : inline;
        forEditors(text, item);
        item.htmlBody(text);
      }
    }
    for (Element inline : Xml.children(set, "inlinedata")) {
      if (inline.attr("contenttype").isEmpty() || inline.attr("contenttype").startsWith("text/")) {
        item.plainBody(inline.wholeText());
      }
    }
  }

  /** A notepad below the text is no text. */
  private static void forEditors(Element body, NinjsBuilder item) {
    for (Element part : new ArrayList<>(body.select("[class]"))) {
      if (part != body && AgencyWords.FOR_EDITORS.first(PartNames.in(part)).isPresent()) {
        part.remove();
        item.add("edNote", Xml.text(part));
      }
    }
  }

  private static String place(Element meta) {
    Element located = Xml.first(meta, "located");
    String name = located == null ? null : name(located);
    return name != null ? name : Xml.text(meta, "dateline");
  }

  private static String holder(Element holder) {
    if (holder == null) {
      return null;
    }
    String name = name(holder);
    return name != null ? name : code(holder);
  }

  private static String name(Element concept) {
    return Xml.text(concept, "name");
  }

  private static String code(Element concept) {
    String qcode = Xml.attribute(concept, "qcode");
    return qcode != null ? qcode : Xml.attribute(concept, "literal");
  }
}
