package tolmach.message.apple;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.xml.Comments;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;
import tolmach.segment.CodedText;

/** Finds the plurals of a {@code .stringsdict}. */
final class StringsdictReader {

  static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many", "other");

  private static final String FORMAT = "NSStringLocalizedFormatKey";
  private static final Pattern VARIABLE = Pattern.compile("%(?:[0-9]+\\$)?#@([^@]+)@");

  /** Where the category zero is one of the language and not the number 0. */
  private static final Set<String> OF_ARABIC = Set.of("zero", "two", "few");

  private final XmlSource source;
  private final List<PluralEntry> entries = new ArrayList<>();

  StringsdictReader(String text) {
    source = XmlSource.parse(text);
  }

  StringsdictBundle bundle(Charset charset) {
    XmlElement root = source.root();
    XmlElement dict =
        root.is("plist") && root.elements().count() == 1 ? root.first("dict").orElse(null) : null;
    if (dict == null) {
      throw new BadItemException(
          "line "
              + root.line()
              + ": this is no .stringsdict; that is a <plist> with one <dict> in it");
    }
    var comments = new Comments(source, dict);
    PlistEntry.of(source, dict).values().forEach(entry -> entry(entry, comments.of(entry.key())));
    return new StringsdictBundle(source, entries, charset);
  }

  private void entry(PlistEntry entry, String comment) {
    if (!entry.value().is("dict")) {
      throw new BadItemException(
          "line "
              + entry.value().line()
              + ": the message \""
              + entry.name()
              + "\" is a <"
              + entry.value().name()
              + ">; here it must be a <dict> with "
              + FORMAT);
    }
    Map<String, PlistEntry> parts = PlistEntry.of(source, entry.value());
    PlistEntry format = parts.get(FORMAT);
    Matcher variable = VARIABLE.matcher(format == null ? "" : source.words(format.value()));
    PlistEntry plural =
        variable.find() && parts.containsKey(variable.group(1))
            ? parts.get(variable.group(1))
            : null;
    if (plural == null || !plural.value().is("dict")) {
      entries.add(PluralEntry.kept(message(entry, whole(format, entry), comment, false)));
      return;
    }
    String words = source.words(format.value());
    String before = words.substring(0, variable.start());
    String after = words.substring(variable.end());
    List<PlistEntry> forms = forms(plural);
    boolean isSimple =
        (before + after).indexOf('%') < 0
            && !forms.isEmpty()
            && forms.stream().noneMatch(f -> VARIABLE.matcher(source.words(f.value())).find());
    if (!isSimple) {
      entries.add(PluralEntry.kept(message(entry, whole(format, entry), comment, false)));
      return;
    }
    entries.add(
        new PluralEntry(
            message(entry, text(forms, before, after), comment, true),
            format.value(),
            variable.group(),
            plural.value(),
            forms));
  }

  private List<PlistEntry> forms(PlistEntry plural) {
    var forms = new ArrayList<PlistEntry>();
    for (PlistEntry part : PlistEntry.of(source, plural.value()).values()) {
      if (part.name().startsWith("NSString")) {
        continue;
      }
      if (!CATEGORIES.contains(part.name()) || !part.value().is("string")) {
        throw new BadItemException(
            "line "
                + part.key().line()
                + ": \""
                + part.name()
                + "\" is no form of a plural; write a <string> for one of "
                + String.join(", ", CATEGORIES));
      }
      forms.add(part);
    }
    return forms;
  }

  private MessageText text(List<PlistEntry> forms, String before, String after) {
    boolean isCategory = forms.stream().map(PlistEntry::name).toList().containsAll(OF_ARABIC);
    List<Variant> variants =
        forms.stream()
            .map(
                form ->
                    MessageSyntax.form(
                        form.name().equals("zero") && !isCategory ? "=0" : form.name(),
                        before + source.words(form.value()) + after,
                        ""))
            .toList();
    return new MessageText(List.of(new Selector("", Selector.Kind.CARDINAL, 0)), variants);
  }

  /** What is not understood, as one code. */
  private MessageText whole(PlistEntry format, PlistEntry entry) {
    String words = format == null ? entry.name() : source.words(format.value());
    return MessageText.of(CodedText.builder().standalone(words).build());
  }

  private static Message message(
      PlistEntry entry, MessageText text, String comment, boolean translate) {
    return new Message(
        entry.name(),
        text,
        null,
        comment,
        entry.key().line(),
        translate && !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }
}
