package tolmach.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tolmach.article.Article;

/** What a bundle says of a message for who translates it, as it travels with the article. */
public final class MessageNotes {

  private static final String NOTES = "messages";
  private static final String COMMENT = "comment";
  private static final String LIMIT = "limit";

  private MessageNotes() {}

  /** Writes down what there is to say. */
  static void write(ObjectNode properties, List<Message> messages) {
    ObjectNode notes = properties.objectNode();
    for (Message message : messages) {
      if (!message.comment().isBlank()) {
        notes.withObjectProperty(message.key()).put(COMMENT, message.comment());
      }
      if (message.limit() > 0) {
        notes.withObjectProperty(message.key()).put(LIMIT, message.limit());
      }
    }
    if (!notes.isEmpty()) {
      properties.set(NOTES, notes);
    }
  }

  /** The lines of a message's comment; none if it has no comment. */
  public static List<String> comment(Article article, String key) {
    return of(article, key).path(COMMENT).asText("").lines().filter(l -> !l.isBlank()).toList();
  }

  /** How many characters (code points) the message may have, 0 for any number. */
  public static int limit(Article article, String key) {
    return of(article, key).path(LIMIT).asInt(0);
  }

  private static JsonNode of(Article article, String key) {
    return article.properties().path(NOTES).path(key);
  }
}
