package tolmach.message.xliff;

import tolmach.language.LanguageTag;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Inline;
import tolmach.message.xml.StartTag;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** XLIFF 1.2. */
final class Dialect12 implements Dialect {

  @Override
  public Inline inline(XmlElement element) {
    String half = element.find("rid").isPresent() ? element.value("rid") : element.value("id");
    return switch (element.local()) {
      case "g" -> Inline.AROUND_WORDS;
      case "bx", "bpt" -> Inline.opens(half);
      case "ex", "ept" -> Inline.closes(half);
      case "mrk" -> mark(element.value("mtype"));
      default -> Inline.WHOLE; // x, ph, it, sub and what others have added
    };
  }

  private static Inline mark(String type) {
    return switch (type) {
      case "seg" -> Inline.UNSEEN;
      case "protected" -> Inline.WHOLE;
      default -> Inline.AROUND_WORDS;
    };
  }

  @Override
  public void language(XmlSource source, LanguageTag target, Edits edits) {
    for (XmlElement file : source.root().elements("file").toList()) {
      if (!Languages.says(file.value("target-language"), target)) {
        var tag = new StartTag(source, file);
        tag.set("target-language", target.value(), "source-language");
        edits.replace(file.start(), file.inner(), tag.toString());
      }
    }
  }

  @Override
  public void translated(StartTag target) {
    target.remove("state-qualifier").set("state", "translated");
  }

  @Override
  public void holds(StartTag holder) {
    emptied(holder);
  }

  /** What somebody approved was another translation. */
  @Override
  public void emptied(StartTag holder) {
    if (holder.toString().contains("approved")) {
      holder.set("approved", "no");
    }
  }
}
