package tolmach.message.android;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.xml.Comments;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;
import tolmach.segment.InlineCode;

/** The items of {@code <plurals>}. */
final class Quantities {

  /** The categories of CLDR, in its order. */
  static final List<String> WORDS = List.of("zero", "one", "two", "few", "many", "other");

  private static final Selector COUNT = new Selector("", Selector.Kind.CARDINAL, 0);

  private static final Pattern PRINTED_NUMBER = Pattern.compile("%(?:[0-9]+\\$)?[-+ 0,]*[0-9]*d");

  private final List<Value> values = new ArrayList<>();
  private final List<Variant> variants = new ArrayList<>();
  private String comment = "";

  /**
   * @throws BadItemException at a quantity that is none, or stands there twice
   */
  Quantities(XmlSource source, XmlElement plurals) {
    var comments = new Comments(source, plurals);
    List<String> seen = new ArrayList<>();
    for (XmlElement item : plurals.elements("item").toList()) {
      String quantity = item.value("quantity");
      if (!WORDS.contains(quantity)) {
        throw new BadItemException(
            "line "
                + item.line()
                + ": \""
                + quantity
                + "\" is no quantity; write one of "
                + String.join(", ", WORDS));
      }
      if (seen.contains(quantity)) {
        throw new BadItemException(
            "line "
                + item.line()
                + ": the quantity \""
                + quantity
                + "\" stands twice in \""
                + plurals.value("name")
                + "\"; take one of them out");
      }
      seen.add(quantity);
      Value value = Value.of(source, item);
      values.add(value);
      variants.add(new Variant(List.of(quantity), value.text(), List.of(number(value))));
      comment = Comments.both(comment, comments.of(item));
    }
  }

  private static int number(Value value) {
    return value.text().codes().stream()
        .filter(
            code ->
                value.content().verbatim().contains(code.data())
                    ? PRINTED_NUMBER.matcher(code.data()).find()
                    : PRINTED_NUMBER.matcher(code.data()).matches())
        .mapToInt(InlineCode::id)
        .findFirst()
        .orElse(0);
  }

  List<Value> values() {
    return values;
  }

  MessageText text() {
    return new MessageText(List.of(COUNT), variants);
  }

  String comment() {
    return comment;
  }
}
