package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A NewsItem of NewsML 1.x (IPTC) with text in it: as NITF, XHTML or plain text. {@link ItemParts}
 * takes several apart.
 */
final class NewsMl1 {

  private NewsMl1() {}

  static ObjectNode ninjs(Element root) {
    List<Element> newsItems = Xml.children(root, "newsitem");
    if (newsItems.size() != 1) {
      throw new BadItemException("<NewsML> holds " + newsItems.size() + " NewsItem, not one");
    }
    Element newsItem = newsItems.get(0);
    var item = new NinjsBuilder();
    identification(Xml.first(newsItem, "identification", "newsidentifier"), item);
    management(Xml.first(newsItem, "newsmanagement"), item);
    lines(newsItem.selectFirst("newslines"), item);
    Optional.ofNullable(newsItem.selectFirst("descriptivemetadata > language"))
        .ifPresent(language -> item.put("language", formal(language)));
    newsItem
        .select("descriptivemetadata subjectcode > *")
        .forEach(code -> item.concept("subjects", null, null, formal(code)));
    content(newsItem, item);
    return item.build();
  }

  /** The public identifier ends in the revision, the identity of a story must not. */
  private static void identification(Element identifier, NinjsBuilder item) {
    String provider = Xml.text(identifier, "providerid");
    String date = Xml.text(identifier, "dateid");
    String id = Xml.text(identifier, "newsitemid");
    if (provider != null && date != null && id != null) {
      item.put("uri", "urn:newsml:" + provider + ":" + date + ":" + id);
    }
    item.put("version", Xml.text(identifier, "revisionid"));
  }

  private static void management(Element management, NinjsBuilder item) {
    String status = formal(Xml.first(management, "status"));
    boolean embargoed = "embargoed".equalsIgnoreCase(status);
    if (status != null) {
      item.put("pubStatus", embargoed ? "usable" : status.toLowerCase(Locale.ROOT));
    }
    item.put("urgency", formal(Xml.first(management, "urgency")))
        .put("firstCreated", date(Xml.text(management, "firstcreated")))
        .put("versionCreated", date(Xml.text(management, "thisrevisioncreated")));
    if (embargoed) {
      String until = date(Xml.text(management, "statuswillchange", "dateandtime"));
      if (until == null) {
        throw new BadItemException(
            "the item is embargoed and has no StatusWillChange; say until when, or withhold it");
      }
      item.put("embargoedUntil", until);
    }
  }

  private static void lines(Element lines, NinjsBuilder item) {
    item.headline("main", Xml.text(lines, "headline"))
        .headline("sub", Xml.text(lines, "subheadline"))
        .put("by", Xml.text(lines, "byline"))
        .put("copyrightNotice", Xml.text(lines, "copyrightline"))
        .put("slugline", Xml.text(lines, "slugline"));
    Xml.children(lines, "keywordline")
        .forEach(word -> item.concept("subjects", Xml.text(word), null, null));
  }

  private static void content(Element newsItem, NinjsBuilder item) {
    for (Element content : newsItem.select("contentitem > datacontent")) {
      Element nitf = content.selectFirst("nitf");
      Element nitfBody = nitf != null ? Xml.first(nitf, "body") : content.selectFirst("body");
      if (nitfBody != null && nitfBody.selectFirst("body\\.content") != null || nitf != null) {
        Nitf.content(nitfBody, item);
      } else if (nitfBody != null) {
        item.htmlBody(nitfBody);
      } else if (content.childrenSize() > 0) {
        item.htmlBody(NitfBody.html(content));
      } else {
        item.plainBody(content.wholeText());
      }
    }
  }

  /** NewsML 1 writes ISO 8601 in its basic form, and some of its senders the extended one. */
  private static String date(String value) {
    return value == null ? null : Nitf.moment(value).orElse(value);
  }

  private static String formal(Element element) {
    return Xml.attribute(element, "formalname");
  }
}
