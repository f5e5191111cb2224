package tolmach.message.android;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Spellings;
import tolmach.message.xml.StartTag;
import tolmach.message.xml.XmlSource;
import tolmach.segment.CodedText;

/**
 * Writes the items of {@code <plurals>} anew. Quantities that were there keep their item with all
 * that is said before it; a new one stands on a line of its own, as the first does.
 */
final class Forms {

  private final XmlSource source;
  private final Entry entry;
  private final Set<String> verbatim;
  private final Spellings spellings;
  private final Charset charset;

  Forms(XmlSource source, Entry entry, Spellings spellings, Charset charset) {
    this.source = source;
    this.entry = entry;
    this.verbatim = entry.verbatim();
    this.spellings = spellings;
    this.charset = charset;
  }

  /**
   * @throws IllegalArgumentException if the text has other selectors than a count, or a case that
   *     is no quantity
   */
  void put(MessageText text, Edits edits) {
    Map<String, CodedText> texts = texts(text);
    Map<String, Value> old = new LinkedHashMap<>();
    entry.values().forEach(value -> old.put(value.element().value("quantity"), value));
    if (old.keySet().equals(texts.keySet())) {
      old.forEach(
          (quantity, value) ->
              edits.replace(
                  value.element().start(),
                  value.element().end(),
                  item(value, texts.get(quantity))));
      return;
    }
    edits.replace(start(0), end(entry.values().size() - 1), items(texts, old));
  }

  private Map<String, CodedText> texts(MessageText text) {
    List<Selector> selectors = text.selectors();
    if (selectors.size() != 1 || selectors.get(0).kind() != Selector.Kind.CARDINAL) {
      throw new IllegalArgumentException(
          "<plurals> has one text for each quantity, not for each of " + selectors);
    }
    var given = new HashMap<String, CodedText>();
    for (Variant variant : text.variants()) {
      String quantity = variant.cases().get(0);
      if (!Quantities.WORDS.contains(quantity)) {
        throw new IllegalArgumentException(
            "\"" + quantity + "\" is no quantity; there are " + Quantities.WORDS);
      }
      given.put(quantity, variant.text());
    }
    var texts = new LinkedHashMap<String, CodedText>();
    Quantities.WORDS.stream()
        .filter(given::containsKey)
        .forEach(quantity -> texts.put(quantity, given.get(quantity)));
    return texts;
  }

  private String items(Map<String, CodedText> texts, Map<String, Value> old) {
    List<Value> values = entry.values();
    Value model = old.getOrDefault("other", values.get(values.size() - 1));
    String layout = layout();
    var items = new StringBuilder();
    texts.forEach(
        (quantity, text) -> {
          Value value = old.get(quantity);
          items.append(value == null ? layout : before(value));
          items.append(
              value == null
                  ? item(
                      model, text, new StartTag(source, model.element()).set("quantity", quantity))
                  : item(value, text));
        });
    // comments before items that the language does not need stay, below the others
    old.forEach(
        (quantity, value) -> {
          if (!texts.containsKey(quantity) && before(value).contains("<!--")) {
            items.append(before(value).stripTrailing());
          }
        });
    return items.toString();
  }

  /** White space before an item. */
  private String layout() {
    String before = before(entry.values().get(0));
    return before.substring(before.stripTrailing().length());
  }

  /** What stands between an item and the one before it. */
  private String before(Value value) {
    int index = entry.values().indexOf(value);
    return source.raw(start(index), value.element().start());
  }

  private int start(int index) {
    return index == 0 ? entry.element().inner() : end(index - 1);
  }

  private int end(int index) {
    return entry.values().get(index).element().end();
  }

  private String item(Value value, CodedText text) {
    return text.equals(value.text())
        ? source.raw(value.element().start(), value.element().end())
        : item(value, text, new StartTag(source, value.element()));
  }

  private String item(Value model, CodedText text, StartTag tag) {
    var element = model.element();
    String written = model.written(text, verbatim, spellings, charset);
    if (element.isOneTag()) {
      return tag.opened() + written + "</" + element.name() + ">";
    }
    return tag
        + source.raw(element.inner(), model.start())
        + written
        + source.raw(model.end(), element.end());
  }
}
