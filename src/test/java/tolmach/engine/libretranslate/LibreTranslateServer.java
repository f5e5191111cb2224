package tolmach.engine.libretranslate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tolmach.engine.http.StandIn;

/**
 * Behaves as LibreTranslate documents it, with upper case for a translation. Resolves entities in
 * all it answers, as the real one does.
 */
public final class LibreTranslateServer implements StandIn.Behaviour {

  private static final Pattern TAG_OR_ENTITY = Pattern.compile("<[^>]*>|&[#A-Za-z0-9]+;");

  private static final String LANGUAGES =
      """
      [{"code":"en","name":"English","targets":["de","en","pt-BR","ru","zh-Hans","zh-Hant"]},
       {"code":"ru","name":"Russian","targets":["en","ru"]}]
      """;

  public static final int CHAR_LIMIT = 2000;
  public static final int BATCH_LIMIT = 8;

  @Override
  public ResponseDefinitionBuilder apply(Request request) {
    return switch (StandIn.path(request)) {
      case "/languages" -> StandIn.ok(LANGUAGES);
      case "/frontend/settings" ->
          StandIn.ok("{\"charLimit\":" + CHAR_LIMIT + ",\"keyRequired\":false}");
      case "/spec" -> StandIn.ok("{\"info\":{\"title\":\"LibreTranslate\",\"version\":\"1.6.2\"}}");
      case "/translate" -> translate(StandIn.json(request));
      default -> StandIn.error(404, "");
    };
  }

  private static ResponseDefinitionBuilder translate(JsonNode asked) {
    JsonNode texts = asked.path("q");
    int characters = 0;
    for (JsonNode text : texts) {
      characters += text.asText().codePointCount(0, text.asText().length());
    }
    if (texts.size() > BATCH_LIMIT || characters > CHAR_LIMIT) {
      return StandIn.error(
          400, "{\"error\":\"Invalid request: request (9) exceeds text limit (8)\"}");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var translated = answer.putArray("translatedText");
    for (JsonNode text : texts) {
      String upper =
          asked.path("format").asText().equals("html")
              ? upper(text.asText())
              : text.asText().toUpperCase(Locale.ROOT).replace("&AMP;", "&amp;");
      translated.add(Parser.unescapeEntities(upper, false));
    }
    return StandIn.ok(answer);
  }

  private static String upper(String html) {
    var matcher = TAG_OR_ENTITY.matcher(html);
    StringBuilder upper = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      upper.append(html.substring(from, matcher.start()).toUpperCase(Locale.ROOT));
      upper.append(matcher.group());
      from = matcher.end();
    }
    return upper.append(html.substring(from).toUpperCase(Locale.ROOT)).toString();
  }
}
