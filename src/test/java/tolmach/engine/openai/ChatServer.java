package tolmach.engine.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tolmach.engine.http.StandIn;

/** Behaves as OpenAI's chat completions, with a model that translates into upper case. */
public final class ChatServer implements StandIn.Behaviour {

  static final String PATH = "/v1/chat/completions";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final UnaryOperator<String> model;

  /** A model that does what it is told. */
  public ChatServer() {
    this(ChatServer::translate);
  }

  /**
   * @param model from the user's message to the answer
   */
  ChatServer(UnaryOperator<String> model) {
    this.model = model;
  }

  @Override
  public ResponseDefinitionBuilder apply(Request request) {
    if (!StandIn.path(request).equals(PATH)) {
      return StandIn.error(404, "{\"error\":{\"message\":\"no such path\"}}");
    }
    return completion(model.apply(userMessage(StandIn.json(request))), "stop");
  }

  static ResponseDefinitionBuilder completion(String content, String finishReason) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1_700_000_000);
    answer.put("model", "some-model");
    ObjectNode choice = answer.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finishReason);
    choice.putObject("message").put("role", "assistant").put("content", content);
    answer
        .putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 20)
        .put("total_tokens", 120);
    return StandIn.ok(answer);
  }

  static String userMessage(JsonNode body) {
    for (JsonNode message : body.path("messages")) {
      if (message.path("role").asText().equals("user")) {
        JsonNode content = message.path("content");
        return content.isTextual() ? content.asText() : content.path(0).path("text").asText();
      }
    }
    throw new IllegalArgumentException("no user message");
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the user's message is no JSON: " + json, e);
    }
  }

  static String translate(String message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode translations = answer.putArray("translations");
    for (JsonNode segment : read(message).path("segments")) {
      translations
          .addObject()
          .put("id", segment.path("id").asInt())
          .put("text", segment.path("text").asText().toUpperCase(Locale.ROOT));
    }
    return answer.toString();
  }
}
