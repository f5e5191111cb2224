package tolmach.message.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tolmach.message.ByteOrderMark;

/**
 * What a file is by its outermost object.
 *
 * @param texts its keys, each with its value if that is a string, else with {@code ""}
 * @param hasText true if there is a string anywhere in it
 */
record JsonLook(Map<String, String> texts, boolean hasText) {

  private static final JsonFactory FACTORY =
      new JsonFactory().enable(JsonParser.Feature.ALLOW_COMMENTS);

  /** The keys of the outermost object; none if it is no object, as far as it can be read. */
  static Set<String> keys(byte[] bytes) {
    return of(bytes).texts().keySet();
  }

  /** All of it; nothing if it is no object, and what can be read of a broken one. */
  static JsonLook of(byte[] bytes) {
    var texts = new HashMap<String, String>();
    boolean hasText = false;
    String text = new String(bytes, ByteOrderMark.charset(bytes));
    try (JsonParser parser = FACTORY.createParser(text.substring(ByteOrderMark.length(text)))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        int depth = 1;
        while (depth > 0 && parser.nextToken() != null) {
          JsonToken token = parser.currentToken();
          boolean isText = token == JsonToken.VALUE_STRING;
          hasText |= isText;
          if (depth == 1 && token == JsonToken.FIELD_NAME) {
            texts.put(parser.currentName(), "");
          } else if (depth == 1 && isText) {
            texts.put(parser.currentName(), parser.getText());
          }
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
      }
    } catch (IOException broken) {
      // what was read so far decides
    }
    return new JsonLook(texts, hasText);
  }
}
