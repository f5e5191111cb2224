package tolmach.message.android;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Spellings;
import tolmach.message.xml.StartTag;
import tolmach.message.xml.XmlAttribute;
import tolmach.message.xml.XmlSource;

/** A file of Android's resources, read. */
final class AndroidBundle implements Bundle {

  private final XmlSource source;
  private final List<Entry> entries;
  private final Charset charset;
  private final Spellings spellings = Spellings.none();

  AndroidBundle(XmlSource source, List<Entry> entries, Charset charset) {
    this.source = source;
    this.entries = List.copyOf(entries);
    this.charset = charset;
    for (Entry entry : entries) {
      entry.values().forEach(value -> spellings.learn(value.own(), Escapes::countsInFile));
    }
  }

  @Override
  public List<Message> messages() {
    return entries.stream().map(Entry::message).toList();
  }

  @Override
  public LanguageTag language() {
    return locale()
        .map(XmlAttribute::value)
        .map(AndroidBundle::tag)
        .orElse(LanguageTag.UNDETERMINED);
  }

  /** {@code tools:locale}, the only word about a language that such a file may have. */
  private Optional<XmlAttribute> locale() {
    return source.root().prefixed("locale");
  }

  private static LanguageTag tag(String value) {
    try {
      return LanguageTag.of(value);
    } catch (IllegalArgumentException e) {
      return LanguageTag.UNDETERMINED;
    }
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    var edits = new Edits(source.text());
    if (language().isKnown() && target.isKnown()) {
      XmlAttribute locale = locale().orElseThrow();
      edits.replace(locale.valueStart(), locale.valueEnd(), target.value());
    }
    var left = new HashMap<>(texts);
    for (Entry entry : entries) {
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

  private void put(Entry entry, MessageText text, Edits edits) {
    if (entry.element().is("plurals")) {
      new Forms(source, entry, spellings, charset).put(text, edits);
      return;
    }
    if (!text.isPlain()) {
      throw new IllegalArgumentException(
          "a <" + entry.element().name() + "> has one text, not one for each " + text.selectors());
    }
    Value value = entry.values().get(0);
    String written =
        value.written(text.variants().get(0).text(), entry.verbatim(), spellings, charset);
    if (value.element().isOneTag()) {
      var tag = new StartTag(source, value.element()).opened();
      edits.replace(
          value.element().start(),
          value.element().end(),
          tag + written + "</" + value.element().name() + ">");
    } else {
      edits.replace(value.start(), value.end(), written);
    }
  }
}
