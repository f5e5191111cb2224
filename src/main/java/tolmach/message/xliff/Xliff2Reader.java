package tolmach.message.xliff;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.xml.XmlAttribute;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** Finds the messages of XLIFF 2.x. */
final class Xliff2Reader {

  /** States of a translation that somebody answers for; tools that have none write none. */
  private static final Set<String> DONE = Set.of("", "translated", "reviewed", "final");

  /** A maximum, or a minimum and a maximum (Size and Length Restriction Module). */
  private static final Pattern RESTRICTION =
      Pattern.compile("\\s*(?:[0-9*]+\\s*,)?\\s*([1-9][0-9]{0,8})\\s*");

  private static final String CODE_POINTS = "xliff:codepoints";

  private final XmlSource source;
  private final Dialect dialect = new Dialect2();
  private final List<Unit> units = new ArrayList<>();
  private final Keys keys = new Keys();

  /** What units have from the file and the groups around them. */
  private record Around(String file, boolean counts, boolean translate, boolean keeps, int limit) {

    Around within(XmlElement element) {
      int size =
          element
              .prefixed("sizeRestriction")
              .map(XmlAttribute::value)
              .map(RESTRICTION::matcher)
              .filter(Matcher::matches)
              .map(matcher -> Integer.parseInt(matcher.group(1)))
              .orElse(limit);
      return new Around(
          file,
          counts,
          element.find("translate").map(said -> said.value().equals("yes")).orElse(translate),
          element.find("xml:space").map(said -> said.value().equals("preserve")).orElse(keeps),
          counts ? size : 0);
    }
  }

  Xliff2Reader(String text) {
    source = XmlSource.parse(text);
    Versions.require(source.root(), "2.");
  }

  XliffBundle bundle(Charset charset) {
    XmlElement root = source.root();
    for (XmlElement file : root.elements("file").toList()) {
      boolean counts =
          file.first("profiles")
              .map(profiles -> profiles.value("generalProfile"))
              .filter(profile -> !profile.isEmpty() && !profile.equals(CODE_POINTS))
              .isEmpty();
      var outermost = new Around(file.value("id"), counts, true, false, 0);
      units(file, outermost.within(root).within(file));
    }
    return new XliffBundle(
        source,
        dialect,
        units,
        Languages.of(root.value("srcLang")),
        Languages.of(root.value("trgLang")),
        charset);
  }

  private void units(XmlElement parent, Around around) {
    for (XmlElement element : parent.elements().toList()) {
      if (element.is("group")) {
        units(element, around.within(element));
      } else if (element.is("unit")) {
        unit(element, around.within(element));
      }
    }
  }

  private void unit(XmlElement unit, Around around) {
    String comment =
        unit.first("notes").map(notes -> Notes.of(source, notes.elements("note"))).orElse("");
    List<XmlElement> segments = unit.elements("segment").toList();
    for (int i = 0; i < segments.size(); i++) {
      XmlElement segment = segments.get(i);
      String id = segment.find("id").map(XmlAttribute::value).orElse(String.valueOf(i + 1));
      String name = unit.value("id") + (segments.size() == 1 ? "" : "/" + id);
      segment(segment, keys.unique(segment, around.file(), name), comment, around);
    }
  }

  private void segment(XmlElement segment, String key, String comment, Around around) {
    XmlElement from =
        segment
            .first("source")
            .orElseThrow(
                () ->
                    new BadItemException(
                        "line "
                            + segment.line()
                            + ": a <segment> without a <source>; give it one"));
    Field field = Field.of(source, from, dialect::inline, collapses(from, around));
    Field target =
        segment
            .first("target")
            .map(to -> field.translation(source, to, dialect::inline, collapses(to, around)))
            .orElse(null);
    boolean isGiven =
        target != null
            && !source.inner(target.element()).isBlank()
            && DONE.contains(segment.value("state"));
    var message =
        new Message(
            key,
            field.text(),
            isGiven ? target.text() : null,
            comment,
            segment.line(),
            around.translate() && !CommentWords.isKept(comment),
            Notes.limit(around.limit(), comment));
    units.add(new Unit(message, segment, field, target, from));
  }

  private static boolean collapses(XmlElement element, Around around) {
    return !around.within(element).keeps();
  }
}
