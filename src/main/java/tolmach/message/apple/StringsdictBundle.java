package tolmach.message.apple;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.xml.ContentWriter;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Spelled;
import tolmach.message.xml.Spellings;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlEscapes;
import tolmach.message.xml.XmlPiece;
import tolmach.message.xml.XmlSource;

/**
 * A {@code .stringsdict}, read. Words around the plural go into its forms when it is translated, so
 * that each is a whole sentence.
 */
final class StringsdictBundle implements Bundle {

  private final XmlSource source;
  private final List<PluralEntry> entries;
  private final Charset charset;

  StringsdictBundle(XmlSource source, List<PluralEntry> entries, Charset charset) {
    this.source = source;
    this.entries = List.copyOf(entries);
    this.charset = charset;
  }

  @Override
  public List<Message> messages() {
    return entries.stream().map(PluralEntry::message).toList();
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    var edits = new Edits(source.text());
    var left = new HashMap<>(texts);
    for (PluralEntry entry : entries) {
      MessageText text = left.remove(entry.message().key());
      if (text != null && !text.equals(entry.message().text())) {
        try {
          put(entry, text, edits);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(entry.message().key() + ": " + e.getMessage(), e);
        }
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("the bundle has no message " + left.keySet());
    }
    return edits.applied();
  }

  private void put(PluralEntry entry, MessageText text, Edits edits) {
    if (entry.format() == null) {
      throw new IllegalArgumentException("it has no plural that could be translated");
    }
    Map<String, String> texts = texts(text);
    if (!source.words(entry.format()).equals(entry.variable())) {
      edits.replace(entry.format().inner(), entry.format().innerEnd(), entry.variable());
    }
    List<PlistEntry> forms = entry.forms();
    int first = before(entry, forms.get(0));
    int last = forms.get(forms.size() - 1).value().end();
    edits.replace(first, last, forms(entry, texts, first, last));
  }

  private static Map<String, String> texts(MessageText text) {
    List<Selector> selectors = text.selectors();
    if (selectors.size() != 1 || selectors.get(0).kind() != Selector.Kind.CARDINAL) {
      throw new IllegalArgumentException(
          "a plural has one text for each category, not for each of " + selectors);
    }
    var given = new HashMap<String, String>();
    for (Variant variant : text.variants()) {
      String name = variant.cases().get(0);
      String category = name.equals("=0") ? "zero" : name;
      if (!StringsdictReader.CATEGORIES.contains(category)) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is no category; there are " + StringsdictReader.CATEGORIES);
      }
      given.put(category, MessageSyntax.plain(variant.text()));
    }
    var texts = new LinkedHashMap<String, String>();
    StringsdictReader.CATEGORIES.stream()
        .filter(given::containsKey)
        .forEach(category -> texts.put(category, given.get(category)));
    return texts;
  }

  /** Everything from the first form to the last, with these forms in the place of those. */
  private String forms(PluralEntry entry, Map<String, String> texts, int first, int last) {
    var old = new HashMap<String, PlistEntry>();
    entry.forms().forEach(form -> old.put(form.name(), form));
    var written = new StringBuilder();
    // what stands among the forms and is none goes before them
    int at = first;
    for (PlistEntry form : entry.forms()) {
      written.append(source.text(), at, before(entry, form));
      at = form.value().end();
    }
    written.append(source.text(), at, last);
    PlistEntry model = old.getOrDefault("other", entry.forms().get(entry.forms().size() - 1));
    texts.forEach(
        (category, text) -> {
          PlistEntry form = old.get(category);
          String lead =
              form == null
                  ? layout(entry, model) + "<key>" + category + "</key>"
                  : source.raw(before(entry, form), form.key().end());
          PlistEntry like = form == null ? model : form;
          written.append(lead).append(source.raw(like.key().end(), like.value().start()));
          written.append(string(like, text));
        });
    return written.toString();
  }

  /** Where what is said before a key begins: behind the value before it. */
  private static int before(PluralEntry entry, PlistEntry form) {
    return entry
        .dict()
        .elements()
        .filter(element -> element.end() <= form.key().start())
        .mapToInt(XmlElement::end)
        .max()
        .orElse(entry.dict().inner());
  }

  private String layout(PluralEntry entry, PlistEntry form) {
    String before = source.raw(before(entry, form), form.key().start());
    return before.substring(before.stripTrailing().length());
  }

  private String string(PlistEntry form, String text) {
    XmlElement value = form.value();
    if (source.words(value).equals(text)) {
      return source.raw(value.start(), value.end());
    }
    var characters = new Spelled(source.text());
    value.children().stream()
        .filter(XmlPiece.class::isInstance)
        .map(XmlPiece.class::cast)
        .forEach(characters::add);
    var escapes = new XmlEscapes(XmlEscapes.spellings(characters), Spellings.none(), charset);
    return "<string>" + ContentWriter.write(text, escapes) + "</string>";
  }
}
