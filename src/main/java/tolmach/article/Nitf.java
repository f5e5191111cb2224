package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * NITF 3.x (IPTC): one article with its own head. Its identity is the {@code doc-id}, its status
 * {@code management-status}.
 */
final class Nitf {

  /** ISO 8601 basic, as NITF writes {@code norm}: 20261123T143000Z, +0300 or no offset at all. */
  private static final DateTimeFormatter NORM =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyyMMdd'T'HHmm[ss]")
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private Nitf() {}

  static ObjectNode ninjs(Element root) {
    var item = new NinjsBuilder();
    Element docdata = Xml.first(root, "head", "docdata");
    head(root, docdata, item);
    content(Xml.first(root, "body"), item);
    if (!item.has("headlines")) {
      item.headline("main", Xml.text(root, "head", "title"));
    }
    return item.build();
  }

  private static void head(Element root, Element docdata, NinjsBuilder item) {
    Element id = Xml.first(docdata, "doc-id");
    item.put("uri", identity(id))
        .put("version", Xml.attribute(Xml.first(docdata, "du-key"), "version"))
        .put("versionCreated", date(docdata, "date.issue"))
        .put("language", Xml.attribute(root, "lang"))
        .put("urgency", urgency(docdata))
        .put("pubStatus", status(docdata))
        .put("edNote", Xml.attribute(Xml.first(docdata, "ed-msg"), "info"))
        .put("copyrightHolder", Xml.attribute(Xml.first(docdata, "doc.copyright"), "holder"))
        .put("usageTerms", Xml.attribute(Xml.first(docdata, "doc.rights"), "type"))
        .put("slugline", Xml.attribute(Xml.first(docdata, "fixture"), "fix-id"));
    if ("embargoed".equals(management(docdata))) {
      item.put("embargoedUntil", release(docdata));
    }
    Xml.all(Xml.first(root, "head"), "tobject.subject")
        .forEach(
            subject ->
                item.concept(
                    "subjects",
                    Xml.attribute(subject, "tobject.subject.type"),
                    null,
                    Xml.attribute(subject, "tobject.subject.refnum")));
    Xml.all(docdata, "keyword")
        .forEach(word -> item.concept("subjects", Xml.attribute(word, "key"), null, null));
  }

  /** With the register it is of, for the number alone is no identity in the world. */
  private static String identity(Element id) {
    String string = Xml.attribute(id, "id-string");
    String source = Xml.attribute(id, "regsrc");
    if (string == null || string.contains(":") || source == null) {
      return string;
    }
    return "urn:nitf:" + source.toLowerCase(Locale.ROOT) + ":" + string;
  }

  private static String management(Element docdata) {
    String status = Xml.attribute(docdata, "management-status");
    return status == null ? "usable" : status.toLowerCase(Locale.ROOT);
  }

  /** An embargoed item is usable once its time has come; who lists another's ids withdraws them. */
  private static String status(Element docdata) {
    String status = management(docdata);
    return status.equals("embargoed") ? "usable" : status;
  }

  /** NITF's 1 to 8; 0 is none. */
  private static String urgency(Element docdata) {
    String urgency = Xml.attribute(Xml.first(docdata, "urgency"), "ed-urg");
    return "0".equals(urgency) ? null : urgency;
  }

  private static String release(Element docdata) {
    String release = date(docdata, "date.release");
    if (release == null) {
      throw new BadItemException(
          "the item is embargoed and has no date.release; say until when, or withhold it");
    }
    return release;
  }

  private static String date(Element docdata, String name) {
    String norm = Xml.attribute(Xml.first(docdata, name), "norm");
    return norm == null ? null : moment(norm).orElse(norm);
  }

  /** Without an offset it is UTC, as NITF says. */
  static Optional<String> moment(String norm) {
    try {
      var parsed = NORM.parseBest(norm.strip(), OffsetDateTime::from, LocalDateTime::from);
      var moment =
          parsed instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      return Optional.of(moment.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What stands between head and tail of an article; also inside NewsML. */
  static void content(Element body, NinjsBuilder item) {
    Element head = Xml.first(body, "body.head");
    Element line = Xml.first(head, "hedline");
    if (!item.has("headlines")) {
      item.headline("main", Xml.text(line, "hl1"));
      Xml.children(line, "hl2").forEach(second -> item.headline("sub", Xml.text(second)));
    }
    byline(head).ifPresent(by -> item.put("by", by));
    Element content = NitfBody.html(contentOf(body));
    String lead = Xml.text(head, "abstract");
    if (lead == null) {
      lead = takeLead(contentOf(body), content);
    }
    if (!item.has("descriptions")) {
      item.description("summary", lead);
    }
    String place = Xml.text(head, "dateline", "location");
    if (place != null) {
      item.concept("places", place, null, null);
    }
    item.htmlBody(content);
    if (!item.has("edNote")) {
      item.put("edNote", Xml.text(body, "body.end", "tagline"));
    }
  }

  private static Element contentOf(Element body) {
    Element content = Xml.first(body, "body.content");
    return content != null ? content : body == null ? new Element("body.content") : body;
  }

  private static Optional<String> byline(Element head) {
    Element by = Xml.first(head, "byline");
    return Optional.ofNullable(Xml.text(by));
  }

  /** Several agencies mark the lead where it stands, as the first paragraph. */
  private static String takeLead(Element nitf, Element html) {
    List<Element> paragraphs = nitf.getElementsByTag("p");
    if (paragraphs.isEmpty() || !isLead(paragraphs.get(0))) {
      return null;
    }
    Element first = html.selectFirst("p:not(.credit)");
    if (first == null) {
      return null;
    }
    first.remove();
    return Xml.text(first);
  }

  private static boolean isLead(Element paragraph) {
    String names = paragraph.className().toLowerCase(Locale.ROOT);
    return paragraph.attr("lede").equalsIgnoreCase("true")
        || names.matches("(.*[^a-z])?(lead|lede|ingress|intro|standfirst)([^a-z].*)?");
  }
}
