package tolmach.segment.xliff;

import java.util.List;
import java.util.Map;
import tolmach.segment.xml.XmlText;

/**
 * The modules of XLIFF 2.1 that we write: metadata, translation candidates, glossary, and size and
 * length restriction. Which prefix stands for which namespace is said at the root.
 */
final class XliffModules {

  static final String NAMESPACES =
      " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\""
          + " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\""
          + " xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\""
          + " xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\"";

  /** What a file says so that a limit of its units counts code points. */
  static final String PROFILE = "    <slr:profiles generalProfile=\"xliff:codepoints\"/>\n";

  /** Of the metadata that are ours. */
  static final String OURS = "tolmach";

  private XliffModules() {}

  /** The id of what stands round the text of a segment, to be pointed at. */
  static String span(int segment) {
    return XliffUnit.segmentId(segment) + "m";
  }

  static String facts(Map<String, String> facts, String indent) {
    if (facts.isEmpty()) {
      return "";
    }
    var xml = new StringBuilder();
    xml.append(indent).append("<mda:metadata>\n");
    xml.append(indent).append("  <mda:metaGroup category=\"" + OURS + "\">\n");
    facts.forEach(
        (name, value) ->
            xml.append(indent)
                .append("    <mda:meta")
                .append(attribute("type", name))
                .append('>')
                .append(text(value))
                .append("</mda:meta>\n"));
    xml.append(indent).append("  </mda:metaGroup>\n");
    return xml.append(indent).append("</mda:metadata>\n").toString();
  }

  static String matches(List<XliffMatch> matches) {
    if (matches.isEmpty()) {
      return "";
    }
    var xml = new StringBuilder("      <mtc:matches>\n");
    for (int i = 0; i < matches.size(); i++) {
      match(matches.get(i), "m" + (i + 1), xml);
    }
    return xml.append("      </mtc:matches>\n").toString();
  }

  private static void match(XliffMatch match, String id, StringBuilder xml) {
    var data = new OriginalMarkup();
    xml.append("        <mtc:match")
        .append(attribute("id", id))
        .append(attribute("ref", "#" + span(match.segment())))
        .append(attribute("type", "tm"))
        .append(attribute("origin", XliffWriter.writable(match.origin())));
    if (match.similarity() >= 0) {
      xml.append(attribute("similarity", String.valueOf(match.similarity())));
    }
    xml.append(">\n          <source>")
        .append(Content.of(id, data, List.of(), match.source(), match.source()))
        .append("</source>\n          <target>")
        .append(Content.of(id, data, List.of(), match.source(), match.target()))
        .append("</target>\n        </mtc:match>\n");
  }

  static String terms(List<XliffTerm> terms) {
    if (terms.isEmpty()) {
      return "";
    }
    var xml = new StringBuilder("      <gls:glossary>\n");
    for (int i = 0; i < terms.size(); i++) {
      XliffTerm term = terms.get(i);
      xml.append("        <gls:glossEntry").append(attribute("id", "g" + (i + 1))).append(">\n");
      xml.append("          <gls:term>").append(text(term.source())).append("</gls:term>\n");
      term.translations()
          .forEach(
              one ->
                  xml.append("          <gls:translation>")
                      .append(text(one))
                      .append("</gls:translation>\n"));
      if (!term.definition().isEmpty()) {
        xml.append("          <gls:definition>")
            .append(text(term.definition()))
            .append("</gls:definition>\n");
      }
      xml.append("        </gls:glossEntry>\n");
    }
    return xml.append("      </gls:glossary>\n").toString();
  }

  /** That a target has at most so many characters; {@code ""} for any number. */
  static String limit(int limit) {
    return limit == 0 ? "" : attribute("slr:sizeRestriction", String.valueOf(limit));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.attribute(value) + "\"";
  }

  private static String text(String value) {
    return XmlText.content(XliffWriter.writable(value));
  }
}
