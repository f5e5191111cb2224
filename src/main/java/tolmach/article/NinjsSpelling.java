package tolmach.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Brings a ninjs item of any version to the names and shapes of 3.1. What 3.1 does not know is left
 * out: it forbids unknown properties.
 */
final class NinjsSpelling {

  /** The top-level properties of 3.1. */
  static final Set<String> NAMES =
      Set.of(
          ("uri type representationType profile version firstCreated versionCreated contentCreated"
                  + " embargoedUntil pubStatus urgency copyrightHolder copyrightNotice usageTerms"
                  + " edNote language descriptions bodies headlines people organisations places"
                  + " subjects events eventDetails plannedCoverage objects infoSources title by"
                  + " slugline located renditions associations altIds trustIndicators standard"
                  + " genres expires rightsInfo digitalSourceType")
              .split(" "));

  private static final Map<String, String> OLD =
      Map.ofEntries(
          Map.entry("representationtype", "representationType"),
          Map.entry("firstcreated", "firstCreated"),
          Map.entry("versioncreated", "versionCreated"),
          Map.entry("contentcreated", "contentCreated"),
          Map.entry("embargoed", "embargoedUntil"),
          Map.entry("pubstatus", "pubStatus"),
          Map.entry("copyrightholder", "copyrightHolder"),
          Map.entry("copyrightnotice", "copyrightNotice"),
          Map.entry("usageterms", "usageTerms"),
          Map.entry("ednote", "edNote"),
          Map.entry("byline", "by"),
          Map.entry("altids", "altIds"),
          Map.entry("infosources", "infoSources"),
          Map.entry("trustindicators", "trustIndicators"),
          Map.entry("rightsinfo", "rightsInfo"),
          Map.entry("person", "people"),
          Map.entry("organisation", "organisations"),
          Map.entry("place", "places"),
          Map.entry("subject", "subjects"),
          Map.entry("event", "events"),
          Map.entry("object", "objects"),
          Map.entry("infosource", "infoSources"),
          Map.entry("genre", "genres"));

  /** Old lists of concepts, and what of a concept 3.1 knows as well. */
  private static final Set<String> CONCEPTS =
      Set.of(
          "person", "organisation", "place", "subject", "event", "object", "infosource", "genre");

  private static final Set<String> CONCEPT_NAMES = Set.of("name", "rel", "uri", "literal");

  private NinjsSpelling() {}

  static ObjectNode canonical(JsonNode item) {
    var canonical = Json.MAPPER.createObjectNode();
    for (var property : item.properties()) {
      String name = property.getKey();
      JsonNode value = property.getValue();
      if (value.isNull()) {
        continue;
      }
      if (name.equals("headline")) {
        text(canonical, "headlines", "main", "text/plain", value);
      } else if (name.startsWith("body_")) {
        text(canonical, "bodies", "main", media(name.substring(5)), value);
      } else if (name.startsWith("description_")) {
        String role = name.substring(12);
        text(
            canonical, "descriptions", role.equals("text") ? "summary" : role, "text/plain", value);
      } else if (NAMES.contains(OLD.getOrDefault(name, name))) {
        canonical.set(OLD.getOrDefault(name, name), shape(name, value));
      }
    }
    return canonical;
  }

  private static void text(
      ObjectNode item, String list, String role, String media, JsonNode value) {
    item.withArrayProperty(list)
        .addObject()
        .put("role", role)
        .put("contentType", media)
        .put("value", value.asText());
  }

  private static String media(String suffix) {
    return suffix.equals("html") || suffix.equals("xhtml") ? "text/html" : "text/plain";
  }

  private static JsonNode shape(String name, JsonNode value) {
    if (CONCEPTS.contains(name)) {
      return concepts(value);
    }
    return switch (name) {
      case "representationtype" -> representation(value);
      case "version" -> Json.MAPPER.getNodeFactory().textNode(value.asText());
      case "associations" -> named(value, true);
      case "renditions" -> named(value, false);
      case "altids" -> altIds(value);
      default -> value;
    };
  }

  /** Until 2.x {@code complete} and {@code incomplete}. */
  private static JsonNode representation(JsonNode value) {
    String word =
        switch (value.asText()) {
          case "complete" -> "full";
          case "incomplete" -> "partial";
          default -> value.asText();
        };
    return Json.MAPPER.getNodeFactory().textNode(word);
  }

  private static ArrayNode concepts(JsonNode old) {
    var concepts = Json.MAPPER.createArrayNode();
    for (JsonNode concept : old) {
      var kept = concepts.addObject();
      concept.properties().stream()
          .filter(property -> CONCEPT_NAMES.contains(property.getKey()))
          .forEach(property -> kept.set(property.getKey(), property.getValue()));
      if (concept.has("code") && !kept.has("literal")) {
        String scheme = concept.path("scheme").asText("");
        kept.put("literal", (scheme.isEmpty() ? "" : scheme + ":") + concept.get("code").asText());
      }
    }
    return concepts;
  }

  /** Associations and renditions were an object of named ones; in 3.x they are a list. */
  private static JsonNode named(JsonNode old, boolean items) {
    if (old.isArray()) {
      return old;
    }
    var list = Json.MAPPER.createArrayNode();
    for (var one : old.properties()) {
      ObjectNode value = items ? canonical(one.getValue()) : rendition(one.getValue());
      if (!items || value.has("uri")) {
        list.add(value.put("name", one.getKey()));
      }
    }
    return list;
  }

  private static ObjectNode rendition(JsonNode old) {
    var rendition = Json.MAPPER.createObjectNode();
    for (String name : new String[] {"href", "title", "width", "height", "duration", "format"}) {
      if (old.hasNonNull(name)) {
        rendition.set(name, old.get(name));
      }
    }
    if (old.hasNonNull("mimetype")) {
      rendition.set("contentType", old.get("mimetype"));
    }
    if (old.hasNonNull("sizeinbytes")) {
      rendition.set("sizeInBytes", old.get("sizeinbytes"));
    }
    return rendition;
  }

  private static JsonNode altIds(JsonNode old) {
    if (old.isArray()) {
      return old;
    }
    var ids = Json.MAPPER.createArrayNode();
    old.properties()
        .forEach(
            id -> ids.addObject().put("role", id.getKey()).put("value", id.getValue().asText()));
    return ids;
  }
}
