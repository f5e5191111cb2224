package tolmach.message.xliff;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Spellings;
import tolmach.message.xml.StartTag;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** An XLIFF file, read. */
final class XliffBundle implements Bundle {

  private final XmlSource source;
  private final Dialect dialect;
  private final List<Unit> units;
  private final LanguageTag language;
  private final LanguageTag givenLanguage;
  private final Charset charset;
  private final Spellings spellings = Spellings.none();

  XliffBundle(
      XmlSource source,
      Dialect dialect,
      List<Unit> units,
      LanguageTag language,
      LanguageTag givenLanguage,
      Charset charset) {
    this.source = source;
    this.dialect = dialect;
    this.units = List.copyOf(units);
    this.language = language;
    this.givenLanguage = givenLanguage;
    this.charset = charset;
    units.forEach(unit -> spellings.learn(unit.source().spellings(), (c, raw) -> true));
  }

  @Override
  public List<Message> messages() {
    return units.stream().map(Unit::message).toList();
  }

  @Override
  public LanguageTag language() {
    return language;
  }

  @Override
  public LanguageTag givenLanguage() {
    return givenLanguage;
  }

  /** True, though the file may not say yet into which language. */
  @Override
  public boolean isBilingual() {
    return true;
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    var edits = new Edits(source.text());
    dialect.language(source, target, edits);
    boolean isOther = givenLanguage.isKnown() && !givenLanguage.sameLanguageAs(target);
    var left = new HashMap<>(texts);
    for (Unit unit : units) {
      MessageText text = left.remove(unit.message().key());
      boolean isSame = !isOther && text != null && text.equals(unit.message().given());
      if (text != null && !isSame) {
        try {
          put(unit, text, target, edits);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(unit.message().key() + ": " + e.getMessage(), e);
        }
      } else if (isOther && unit.target() != null && unit.message().translate()) {
        remove(unit, edits);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("the bundle has no message " + left.keySet());
    }
    return edits.applied();
  }

  private void put(Unit unit, MessageText text, LanguageTag target, Edits edits) {
    Field from = unit.source();
    String content =
        text.equals(from.text())
            ? source.inner(from.element())
            : from.written(text, spellings, charset);
    var holder = new StartTag(source, unit.holder());
    dialect.holds(holder);
    replace(unit.holder(), holder, edits);
    if (unit.target() != null) {
      XmlElement old = unit.target().element();
      StartTag tag = new StartTag(source, old).opened();
      dialect.translated(tag);
      own(old, tag, target);
      edits.replace(old.start(), old.end(), tag + content + "</" + old.name() + ">");
      return;
    }
    XmlElement beside = from.element();
    String name = beside.name().replace("source", "target");
    var tag = new StartTag("<" + name + ">");
    beside.find("xml:space").ifPresent(space -> tag.set(space.name(), space.value()));
    dialect.translated(tag);
    own(beside, tag, target);
    edits.replace(
        unit.before().end(),
        unit.before().end(),
        layout(beside.start()) + tag + content + "</" + name + ">");
  }

  /** Says the language where the element beside it says its own. */
  private static void own(XmlElement beside, StartTag tag, LanguageTag target) {
    beside
        .find("xml:lang")
        .filter(language -> !Languages.says(language.value(), target))
        .ifPresent(language -> tag.set(language.name(), target.value()));
  }

  private void remove(Unit unit, Edits edits) {
    XmlElement old = unit.target().element();
    var holder = new StartTag(source, unit.holder());
    dialect.emptied(holder);
    replace(unit.holder(), holder, edits);
    edits.replace(old.start() - layout(old.start()).length(), old.end(), "");
  }

  private void replace(XmlElement element, StartTag tag, Edits edits) {
    if (!tag.toString().equals(source.raw(element.start(), element.inner()))) {
      edits.replace(element.start(), element.inner(), tag.toString());
    }
  }

  /** The line break and white space before a place, {@code ""} if it is not the first of a line. */
  private String layout(int place) {
    String text = source.text();
    int start = place;
    while (start > 0 && " \t".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (start == 0 || "\r\n".indexOf(text.charAt(start - 1)) < 0) {
      return "";
    }
    start--;
    boolean isPair = text.charAt(start) == '\n' && start > 0 && text.charAt(start - 1) == '\r';
    return text.substring(isPair ? start - 1 : start, place);
  }
}
