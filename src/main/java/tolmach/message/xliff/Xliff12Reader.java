package tolmach.message.xliff;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** Finds the messages of XLIFF 1.2. */
final class Xliff12Reader {

  /** States of a translation that somebody answers for. */
  private static final Set<String> DONE = Set.of("", "translated", "final", "signed-off");

  private static final Set<String> SURE = Set.of("final", "signed-off");

  private static final Set<String> BY_MACHINE =
      Set.of("fuzzy-match", "leveraged-mt", "mt-suggestion", "leveraged-inherited");

  private final XmlSource source;
  private final Dialect dialect = new Dialect12();
  private final List<Unit> units = new ArrayList<>();
  private final Keys keys = new Keys();

  /** What units have from the groups around them. */
  private record Around(String original, boolean translate, int limit) {

    Around within(XmlElement element) {
      String width = element.value("maxwidth");
      boolean counts =
          element.value("size-unit").equals("char") && width.matches("[1-9][0-9]{0,8}");
      return new Around(
          original,
          element.find("translate").map(said -> said.value().equals("yes")).orElse(translate),
          counts ? Integer.parseInt(width) : limit);
    }
  }

  Xliff12Reader(String text) {
    source = XmlSource.parse(text);
    Versions.require(source.root(), "1.");
  }

  XliffBundle bundle(Charset charset) {
    List<XmlElement> files = source.root().elements("file").toList();
    LanguageTag language = language(files, "source-language");
    LanguageTag given = language(files, "target-language");
    for (XmlElement file : files) {
      var around = new Around(file.value("original"), true, 0).within(file);
      file.elements("body").forEach(body -> units(body, around));
    }
    return new XliffBundle(source, dialect, units, language, given, charset);
  }

  private LanguageTag language(List<XmlElement> files, String attribute) {
    String first = "";
    for (XmlElement file : files) {
      String said = file.value(attribute);
      if (!first.isEmpty() && !said.isEmpty() && !Languages.says(said, Languages.of(first))) {
        throw new BadItemException(
            "line "
                + file.line()
                + ": the "
                + attribute
                + " is \""
                + said
                + "\" here and \""
                + first
                + "\" before; send each language in a bundle of its own");
      }
      first = first.isEmpty() ? said : first;
    }
    return Languages.of(first);
  }

  private void units(XmlElement parent, Around around) {
    for (XmlElement element : parent.elements().toList()) {
      if (element.is("group")) {
        units(element, around.within(element));
      } else if (element.is("trans-unit")) {
        unit(element, around.within(element));
      }
    }
  }

  private void unit(XmlElement unit, Around around) {
    XmlElement from =
        unit.first("source")
            .orElseThrow(
                () ->
                    new BadItemException(
                        "line "
                            + unit.line()
                            + ": a <trans-unit> without a <source>; give it one"));
    Field field = Field.of(source, from, dialect::inline, false);
    Field target =
        unit.first("target")
            .map(element -> field.translation(source, element, dialect::inline, false))
            .orElse(null);
    String comment = Notes.of(source, unit.elements("note"));
    var message =
        new Message(
            keys.unique(unit, around.original(), unit.value("id")),
            field.text(),
            target != null && isGiven(unit, target) ? target.text() : null,
            comment,
            unit.line(),
            around.translate() && !CommentWords.isKept(comment),
            Notes.limit(around.limit(), comment));
    XmlElement before = unit.first("seg-source").orElse(from);
    units.add(new Unit(message, unit, field, target, before));
  }

  private boolean isGiven(XmlElement unit, Field target) {
    if (target.isEmpty() || source.inner(target.element()).isBlank()) {
      return false;
    }
    String approved = unit.value("approved");
    String state = target.element().value("state");
    if (approved.equals("yes") || SURE.contains(state)) {
      return true;
    }
    boolean isDoubted = approved.equals("no") && state.isEmpty();
    return DONE.contains(state)
        && !isDoubted
        && !BY_MACHINE.contains(target.element().value("state-qualifier"));
  }
}
