package tolmach.message.xliff;

import tolmach.language.LanguageTag;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Inline;
import tolmach.message.xml.StartTag;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** XLIFF 2.x. */
final class Dialect2 implements Dialect {

  @Override
  public Inline inline(XmlElement element) {
    return switch (element.local()) {
      case "pc" -> Inline.AROUND_WORDS;
      case "sc" -> Inline.opens("code " + element.value("id"));
      case "ec" -> Inline.closes("code " + element.value("startRef"));
      case "sm" -> Inline.opens("mark " + element.value("id"));
      case "em" -> Inline.closes("mark " + element.value("startRef"));
      case "mrk" -> element.value("translate").equals("no") ? Inline.WHOLE : Inline.AROUND_WORDS;
      default -> Inline.WHOLE; // ph, cp
    };
  }

  @Override
  public void language(XmlSource source, LanguageTag target, Edits edits) {
    XmlElement root = source.root();
    if (!Languages.says(root.value("trgLang"), target)) {
      var tag = new StartTag(source, root).set("trgLang", target.value(), "srcLang");
      edits.replace(root.start(), root.inner(), tag.toString());
    }
  }

  @Override
  public void translated(StartTag target) {
    // the segment says so
  }

  @Override
  public void holds(StartTag holder) {
    holder.remove("subState").set("state", "translated", "id");
  }

  @Override
  public void emptied(StartTag holder) {
    holder.remove("subState").remove("state");
  }
}
