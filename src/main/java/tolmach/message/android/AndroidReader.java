package tolmach.message.android;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.article.BadItemException;
import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.xml.Comments;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** Finds the messages of a file of resources. */
final class AndroidReader {

  private final XmlSource source;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final boolean translatable;

  AndroidReader(String text) {
    source = XmlSource.parse(text);
    XmlElement root = source.root();
    if (!root.is("resources")) {
      throw new BadItemException(
          "line "
              + root.line()
              + ": <"
              + root.name()
              + "> is no file of Android's resources; those begin with <resources>");
    }
    translatable = isTranslatable(root);
  }

  AndroidBundle bundle(Charset charset) {
    var comments = new Comments(source, source.root());
    // a string and a plural may have one name: the string has it for its key
    source.root().elements().filter(AndroidReader::isString).forEach(e -> keys.add(key(e)));
    for (XmlElement element : source.root().elements().toList()) {
      if (isString(element)) {
        single(element, key(element), comments.of(element), isTranslatable(element));
      } else if (element.is("string-array")) {
        array(element, comments.of(element));
      } else if (element.is("plurals")) {
        plurals(element, comments.of(element));
      }
    }
    return new AndroidBundle(source, entries, charset);
  }

  private static boolean isString(XmlElement element) {
    return element.is("string") || element.is("item") && element.value("type").equals("string");
  }

  private static boolean isTranslatable(XmlElement element) {
    return !element.value("translatable").equals("false");
  }

  /** The name and, as each may have its words, the product: {@code hint(tablet)}. */
  private static String key(XmlElement element) {
    String product = element.value("product");
    return product.isEmpty() ? element.value("name") : element.value("name") + "(" + product + ")";
  }

  private String uniqueKey(XmlElement element, String type) {
    String key = key(element);
    if (key.isEmpty()) {
      throw new BadItemException(
          "line " + element.line() + ": a <" + element.name() + "> without a name; give it one");
    }
    Integer before = lines.putIfAbsent(type + " " + key, element.line());
    if (before != null) {
      throw new BadItemException(
          "line "
              + element.line()
              + ": <"
              + element.name()
              + " name=\""
              + key
              + "\"> stands in line "
              + before
              + " already; give each a name of its own");
    }
    return type.equals("plurals") && keys.contains(key) ? "plurals/" + key : key;
  }

  private void single(XmlElement element, String key, String comment, boolean translate) {
    uniqueKey(element, "string");
    add(element, key, comment, translate);
  }

  private void add(XmlElement element, String key, String comment, boolean translate) {
    Value value = Value.of(source, element);
    var message =
        message(
            key,
            MessageText.of(value.text()),
            comment,
            element,
            translate && !value.isReference(source));
    entries.add(new Entry(message, element, List.of(value)));
  }

  private void array(XmlElement array, String comment) {
    String key = uniqueKey(array, "array");
    var comments = new Comments(source, array);
    int index = 0;
    for (XmlElement item : array.elements("item").toList()) {
      add(
          item,
          key + "[" + index++ + "]",
          Comments.both(comment, comments.of(item)),
          isTranslatable(array));
    }
  }

  private void plurals(XmlElement plurals, String comment) {
    String key = uniqueKey(plurals, "plurals");
    var quantities = new Quantities(source, plurals);
    if (!quantities.values().isEmpty()) {
      var message =
          message(
              key,
              quantities.text(),
              Comments.both(comment, quantities.comment()),
              plurals,
              isTranslatable(plurals));
      entries.add(new Entry(message, plurals, quantities.values()));
    }
  }

  private Message message(
      String key, MessageText text, String comment, XmlElement element, boolean translate) {
    return new Message(
        key,
        text,
        null,
        comment,
        element.line(),
        translatable && translate && !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }
}
