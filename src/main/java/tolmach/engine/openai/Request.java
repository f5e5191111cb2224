package tolmach.engine.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.language.LanguagePair;

/** What is asked of a model: fixed instructions, and the segments as one JSON object. */
final class Request {

  private static final JsonSchema SCHEMA =
      JsonSchema.builder()
          .name("translations")
          .rootElement(
              JsonObjectSchema.builder()
                  .addProperty(
                      "translations",
                      JsonArraySchema.builder()
                          .items(
                              JsonObjectSchema.builder()
                                  .addIntegerProperty("id")
                                  .addStringProperty("text")
                                  .required("id", "text")
                                  .additionalProperties(false)
                                  .build())
                          .build())
                  .required("translations")
                  .additionalProperties(false)
                  .build())
          .build();

  private Request() {}

  static ChatRequest of(LanguagePair pair, List<SourceSegment> sources, Dialect dialect) {
    ChatRequest.Builder request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(Instructions.TEXT), UserMessage.from(message(pair, sources)));
    switch (dialect.format()) {
      case SCHEMA ->
          request.responseFormat(
              ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(SCHEMA).build());
      case OBJECT -> request.responseFormat(ResponseFormat.JSON);
      case PLAIN -> {
        // the instructions alone ask for JSON
      }
    }
    return request.build();
  }

  /** Ids count from 1 in the order of {@code sources}. */
  private static String message(LanguagePair pair, List<SourceSegment> sources) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("from", pair.source().value()).put("to", pair.target().value());
    List<String> styles =
        sources.stream().map(source -> source.hints().style()).distinct().toList();
    boolean oneStyle = styles.size() == 1;
    if (oneStyle && !styles.get(0).isBlank()) {
      message.put("style", styles.get(0));
    }
    ArrayNode segments = message.putArray("segments");
    for (SourceSegment source : sources) {
      ObjectNode segment = segments.addObject();
      segment.put("id", segments.size()).put("text", source.text());
      Hints hints = source.hints();
      if (!oneStyle && !hints.style().isBlank()) {
        segment.put("style", hints.style());
      }
      if (!hints.terms().isEmpty()) {
        ArrayNode terms = segment.putArray("terms");
        hints
            .terms()
            .forEach(t -> terms.addObject().put("source", t.source()).put("target", t.target()));
      }
      if (!hints.before().isEmpty()) {
        hints.before().forEach(segment.putArray("before")::add);
      }
      if (!hints.after().isEmpty()) {
        hints.after().forEach(segment.putArray("after")::add);
      }
      if (!hints.examples().isEmpty()) {
        ArrayNode examples = segment.putArray("examples");
        hints
            .examples()
            .forEach(e -> examples.addObject().put("source", e.source()).put("target", e.target()));
      }
    }
    return message.toString();
  }
}
