package tolmach.engine.deepl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;
import tolmach.engine.http.StandIn;

/**
 * Behaves as DeepL documents its API, with upper case for a translation: strict XML, glossaries
 * with ids, languages, billed characters.
 */
public final class DeepLServer implements StandIn.Behaviour {

  public static final String KEY = "f63c02c5-f056-4bf8-a5bb-0d3b3f3a1b1c:fx";

  private static final Pattern TAG_OR_ENTITY = Pattern.compile("<[^>]*>|&[#a-z0-9]+;");

  /** Glossaries by id: the body they were made with. */
  final Map<String, JsonNode> glossaries = new LinkedHashMap<>();

  private int made;

  @Override
  public synchronized ResponseDefinitionBuilder apply(Request request) {
    if (!("DeepL-Auth-Key " + KEY).equals(request.getHeader("Authorization"))) {
      return StandIn.error(403, "{\"message\":\"Authorization failure, check auth_key\"}");
    }
    String path = StandIn.path(request);
    if (path.startsWith("/v3/glossaries")) {
      return glossary(request, path);
    }
    return switch (path) {
      case "/v2/languages" ->
          StandIn.ok(
              (request.getUrl() + request.getBodyAsString()).endsWith("target")
                  ? """
                  [{"language":"DE","name":"German","supports_formality":true},
                   {"language":"EN-GB","name":"English (British)","supports_formality":false},
                   {"language":"EN-US","name":"English (American)","supports_formality":false},
                   {"language":"ES","name":"Spanish","supports_formality":true},
                   {"language":"ES-419","name":"Spanish (Latin American)","supports_formality":true},
                   {"language":"NB","name":"Norwegian","supports_formality":false},
                   {"language":"PT-BR","name":"Portuguese (Brazilian)","supports_formality":true},
                   {"language":"PT-PT","name":"Portuguese (European)","supports_formality":true},
                   {"language":"RU","name":"Russian","supports_formality":true},
                   {"language":"ZH","name":"Chinese (simplified)","supports_formality":false},
                   {"language":"ZH-HANS","name":"Chinese (simplified)","supports_formality":false},
                   {"language":"ZH-HANT","name":"Chinese (traditional)","supports_formality":false}]
                  """
                  : """
                  [{"language":"DE","name":"German"},{"language":"EN","name":"English"},
                   {"language":"ES","name":"Spanish"},{"language":"NB","name":"Norwegian"},
                   {"language":"PT","name":"Portuguese"},{"language":"RU","name":"Russian"},
                   {"language":"ZH","name":"Chinese"}]
                  """);
      case "/v2/translate" -> translate(request);
      default -> StandIn.error(404, "{\"message\":\"Not found\"}");
    };
  }

  private ResponseDefinitionBuilder glossary(Request request, String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    switch (request.getMethod().getName()) {
      case "POST" -> {
        String fresh = "00000000-0000-0000-0000-" + (100_000_000_000L + ++made);
        glossaries.put(fresh, made(request));
        return StandIn.ok(described(fresh)).withStatus(201);
      }
      case "DELETE" -> {
        return glossaries.remove(id) == null
            ? StandIn.error(404, "{\"message\":\"Glossary not found\"}")
            : aResponse().withStatus(204);
      }
      default -> {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        var all = list.putArray("glossaries");
        glossaries.keySet().forEach(known -> all.add(described(known)));
        return StandIn.ok(list);
      }
    }
  }

  /** As JSON, or as the form that DeepL's client sends. */
  private static JsonNode made(Request request) {
    String body = request.getBodyAsString();
    if (body.startsWith("{")) {
      return StandIn.json(request);
    }
    ObjectNode glossary = JsonNodeFactory.instance.objectNode();
    ObjectNode dictionary = JsonNodeFactory.instance.objectNode();
    for (String field : URLDecoder.decode(body, StandardCharsets.UTF_8).split("&")) {
      String[] parts = field.split("=", 2);
      if (parts[0].equals("name")) {
        glossary.put("name", parts[1]);
      } else {
        dictionary.put(parts[0].replaceFirst(".*[.\\[]([a-z_]+)]?$", "$1"), parts[1]);
      }
    }
    glossary.putArray("dictionaries").add(dictionary);
    return glossary;
  }

  private ObjectNode described(String id) {
    JsonNode body = glossaries.get(id);
    ObjectNode glossary = JsonNodeFactory.instance.objectNode();
    glossary.put("glossary_id", id).put("name", body.path("name").asText());
    var dictionaries = glossary.putArray("dictionaries");
    for (JsonNode dictionary : body.path("dictionaries")) {
      dictionaries
          .addObject()
          .put("source_lang", dictionary.path("source_lang").asText())
          .put("target_lang", dictionary.path("target_lang").asText())
          .put("entry_count", dictionary.path("entries").asText().strip().split("\n").length);
    }
    return glossary.put("creation_time", "2026-08-03T14:16:18.329Z");
  }

  private ResponseDefinitionBuilder translate(Request request) {
    JsonNode asked = StandIn.json(request);
    JsonNode texts = asked.path("text");
    if (request.getBody().length > 128 * 1024) {
      return StandIn.error(413, "{\"message\":\"Request entity too large\"}");
    }
    if (texts.size() > 50 || asked.path("target_lang").asText().matches("EN|PT|")) {
      return StandIn.error(400, "{\"message\":\"Bad request. Reason: too many texts\"}");
    }
    String glossary = asked.path("glossary_id").asText("");
    if (!glossary.isEmpty() && asked.path("source_lang").isMissingNode()) {
      return StandIn.error(400, "{\"message\":\"source_lang is required with glossaries\"}");
    }
    if (!glossary.isEmpty() && !glossaries.containsKey(glossary)) {
      return StandIn.error(404, "{\"message\":\"Not found\",\"detail\":\"Glossary not found\"}");
    }
    boolean xml = asked.path("tag_handling").asText().equals("xml");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var translations = answer.putArray("translations");
    for (JsonNode text : texts) {
      if (xml && !isWellFormed(text.asText())) {
        return StandIn.error(
            400, "{\"message\":\"Tag handling parsing failed, please check input\"}");
      }
      translations
          .addObject()
          .put("detected_source_language", "EN")
          .put("text", xml ? upper(text.asText()) : text.asText().toUpperCase(Locale.ROOT))
          .put("billed_characters", text.asText().length());
    }
    return StandIn.ok(answer);
  }

  private static boolean isWellFormed(String fragment) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader("<t>" + fragment + "</t>")));
      return true;
    } catch (org.xml.sax.SAXException e) {
      return false;
    } catch (java.io.IOException | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String upper(String xml) {
    var matcher = TAG_OR_ENTITY.matcher(xml);
    StringBuilder upper = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      upper.append(xml.substring(from, matcher.start()).toUpperCase(Locale.ROOT));
      upper.append(matcher.group());
      from = matcher.end();
    }
    return upper.append(xml.substring(from).toUpperCase(Locale.ROOT)).toString();
  }
}
