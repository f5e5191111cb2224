package tolmach.message.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tolmach.message.ByteOrderMark;
import tolmach.message.KeysAndTexts;

/** What a file is by its keys and values, as far as it can be read. */
final class JsonLook {

  private static final JsonFactory FACTORY =
      new JsonFactory().enable(JsonParser.Feature.ALLOW_COMMENTS);

  private JsonLook() {}

  /** The keys of the outermost object; none if it is no object, as far as it can be read. */
  static Set<String> keys(byte[] bytes) {
    var keys = new HashSet<String>();
    String text = new String(bytes, ByteOrderMark.charset(bytes));
    try (JsonParser parser = FACTORY.createParser(text.substring(ByteOrderMark.length(text)))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return keys;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException broken) {
      // the keys so far decide
    }
    return keys;
  }

  /** True if it is an object with strings for people, and nothing else that is known. */
  static boolean areMessages(byte[] bytes) {
    var look = new KeysAndTexts();
    String text = new String(bytes, ByteOrderMark.charset(bytes));
    try (JsonParser parser = FACTORY.createParser(text.substring(ByteOrderMark.length(text)))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        look(parser, look);
      }
    } catch (IOException broken) {
      look.brokenOff();
    }
    return look.areMessages();
  }

  private static void look(JsonParser parser, KeysAndTexts look) throws IOException {
    Deque<String> keys = new ArrayDeque<>();
    keys.push("");
    JsonToken token = parser.nextToken();
    while (token != null && !keys.isEmpty() && !look.isEnough()) {
      switch (token) {
        case FIELD_NAME -> {
          keys.pop();
          keys.push(parser.currentName());
          look.key(parser.currentName(), keys.size());
        }
        case START_OBJECT, START_ARRAY -> keys.push("");
        case END_OBJECT, END_ARRAY -> keys.pop();
        case VALUE_STRING -> look.string(keys.peek(), keys.size(), parser.getText());
        default -> look.literal();
      }
      token = parser.nextToken();
    }
  }
}
