package tolmach.message.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tolmach.message.CommentWords;
import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.PluralKeys;
import tolmach.message.PluralKeys.Category;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.yaml.YamlNode.YamlEntry;

/**
 * A plural: a mapping whose keys are categories of CLDR.
 *
 * @param forms in the order of the file
 */
record PluralEntries(
    KeyPath path,
    YamlNode mapping,
    String text,
    Map<Category, YamlEntry> forms,
    MessageText said,
    String comment)
    implements YamlSlot {

  /** The placeholder that prints the number: {@code %{count}}. */
  private static final String ARGUMENT = "count";

  private static final Pattern NUMBER = Pattern.compile("[%$]?\\{{1,2}\\s*count\\s*[,}]");
  private static final Pattern COLON = Pattern.compile(":[ \\t]+");

  /**
   * The plural that a mapping is, if all its keys are categories and it looks like a plural.
   *
   * @param hasNoPlurals true if the language knows {@code other} alone, as Japanese does
   */
  static Optional<PluralEntries> of(
      KeyPath path, YamlNode mapping, String text, String comment, boolean hasNoPlurals) {
    var forms = new LinkedHashMap<Category, YamlEntry>();
    var strings = new LinkedHashMap<Category, String>();
    for (YamlEntry entry : mapping.entries()) {
      Optional<Category> category = Category.of(entry.key().value());
      if (category.isEmpty() || !entry.value().isString()) {
        return Optional.empty();
      }
      forms.put(category.get(), entry);
      strings.put(category.get(), entry.value().value());
    }
    boolean printed = strings.values().stream().anyMatch(s -> NUMBER.matcher(s).find());
    boolean isPlural = printed || hasNoPlurals || PluralKeys.arePlural(forms.keySet());
    return forms.containsKey(Category.OTHER) && isPlural
        ? Optional.of(
            new PluralEntries(
                path,
                mapping,
                text,
                forms,
                PluralKeys.read(strings, ARGUMENT, Selector.Kind.CARDINAL),
                comment))
        : Optional.empty();
  }

  @Override
  public Message message(String key) {
    return new Message(
        key,
        said,
        null,
        comment,
        mapping.entries().get(0).key().line(),
        !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }

  @Override
  public void put(MessageText fresh, YamlSpelling spelling, YamlEdits edits) {
    var pieces = new ArrayList<Piece>();
    Map<Category, Variant> wanted = new TreeMap<>(PluralKeys.write(path.plain(), fresh));
    YamlEntry before = null;
    for (Map.Entry<Category, YamlEntry> form : forms.entrySet()) {
      YamlEntry entry = form.getValue();
      Variant variant = wanted.get(form.getKey());
      String gap = before == null ? "" : text.substring(before.value().end(), entry.key().start());
      pieces.add(
          new Piece(form.getKey(), gap, variant == null ? null : with(entry, variant, spelling)));
      before = entry;
    }
    String usual = gap();
    wanted.keySet().removeAll(forms.keySet());
    wanted.forEach(
        (category, variant) ->
            add(pieces, new Piece(category, usual, like(category, variant, spelling))));
    int start = mapping.entries().get(0).key().start();
    edits.replace(start, before.value().end(), joined(pieces, usual));
  }

  private record Piece(Category category, String gap, String raw) {}

  /** Behind the form that precedes it, else before the first. */
  private static void add(List<Piece> pieces, Piece piece) {
    int place = -1;
    Category above = null;
    for (int i = 0; i < pieces.size(); i++) {
      Category other = pieces.get(i).category();
      if (other.compareTo(piece.category()) < 0 && (above == null || other.compareTo(above) > 0)) {
        above = other;
        place = i;
      }
    }
    pieces.add(place + 1, piece);
  }

  private static String joined(List<Piece> pieces, String usual) {
    var out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.raw() != null) {
        out.append(out.isEmpty() ? "" : piece.gap().isEmpty() ? usual : piece.gap());
        out.append(piece.raw());
      }
    }
    return out.toString();
  }

  private String with(YamlEntry entry, Variant variant, YamlSpelling spelling) {
    String value = MessageSyntax.plain(variant.text());
    YamlNode node = entry.value();
    return value.equals(node.value())
        ? text.substring(entry.key().start(), node.end())
        : text.substring(entry.key().start(), node.start())
            + spelling.written(node, entry.key().column(), value);
  }

  private String like(Category category, Variant variant, YamlSpelling spelling) {
    YamlEntry model = forms.get(Category.OTHER);
    String colon = text.substring(model.key().end(), model.value().start());
    return category.word()
        + (COLON.matcher(colon).matches() ? colon : ": ")
        + spelling.written(
            model.value(), model.key().column(), MessageSyntax.plain(variant.text()));
  }

  /** What stands between two forms as a rule: the shortest there is, without comments. */
  private String gap() {
    String shortest = null;
    List<YamlEntry> entries = mapping.entries();
    for (int i = 1; i < entries.size(); i++) {
      String gap = text.substring(entries.get(i - 1).value().end(), entries.get(i).key().start());
      if (gap.indexOf('#') < 0 && (shortest == null || gap.length() < shortest.length())) {
        shortest = gap;
      }
    }
    if (shortest != null) {
      return shortest;
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    return mapping.isFlow() ? ", " : lineEnd + " ".repeat(entries.get(0).key().column());
  }
}
