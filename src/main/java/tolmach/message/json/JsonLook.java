package tolmach.message.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import tolmach.message.ByteOrderMark;

/** What a file is by the keys of its outermost object. */
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
}
