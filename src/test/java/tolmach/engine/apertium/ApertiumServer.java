package tolmach.engine.apertium;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tolmach.engine.http.StandIn;

/** Behaves as APy does, with upper case for a translation. */
public final class ApertiumServer implements StandIn.Behaviour {

  private static final String PAIRS =
      """
      {"responseData":[
        {"sourceLanguage":"eng","targetLanguage":"spa"},
        {"sourceLanguage":"spa","targetLanguage":"eng"},
        {"sourceLanguage":"spa","targetLanguage":"eng_US"},
        {"sourceLanguage":"eng","targetLanguage":"hbs_HR"},
        {"sourceLanguage":"rus","targetLanguage":"ukr"}],
       "responseDetails":null,"responseStatus":200}
      """;

  @Override
  public ResponseDefinitionBuilder apply(Request request) {
    return switch (StandIn.path(request)) {
      case "/listPairs" -> StandIn.ok(PAIRS);
      case "/translate" -> translate(form(request.getBodyAsString()));
      default -> StandIn.error(404, "<html><title>404: Not Found</title></html>");
    };
  }

  static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String field : body.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static ResponseDefinitionBuilder translate(Map<String, String> form) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("responseData")
        .put("translatedText", form.get("q").toUpperCase(Locale.ROOT).strip());
    answer.putNull("responseDetails").put("responseStatus", 200);
    return StandIn.ok(answer);
  }
}
