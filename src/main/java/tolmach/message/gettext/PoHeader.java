package tolmach.message.gettext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;
import tolmach.message.TextEdits;

/** What a file says of itself: the fields in the translation of the empty message. */
final class PoHeader {

  static final String LANGUAGE = "Language";
  static final String PLURAL_FORMS = "Plural-Forms";
  static final String CONTENT_TYPE = "Content-Type";

  private static final Pattern CHARSET = Pattern.compile("(?i)(charset\\s*=\\s*)([^\\s;]+)");

  /** The fields before the one to be added, as {@code msginit} orders them, nearest first. */
  private static final Map<String, List<String>> AFTER =
      Map.of(
          LANGUAGE, List.of("Language-Team", "Last-Translator", "PO-Revision-Date"),
          PLURAL_FORMS, List.of("Content-Transfer-Encoding", CONTENT_TYPE));

  private final PoEntry entry;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param entry null if the file has none
   */
  PoHeader(PoEntry entry) {
    this.entry = entry;
    if (entry != null) {
      Matcher line = Pattern.compile("[^\n]*\n|[^\n]+").matcher(string().value());
      while (line.find()) {
        lines.add(line.group());
      }
    }
  }

  private PoString string() {
    return entry.translations().get(0);
  }

  /** The value of a field, {@code ""} if it has none. */
  String field(String name) {
    int index = index(name);
    return index < 0 ? "" : lines.get(index).substring(name.length() + 1).strip();
  }

  private int index(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
        return i;
      }
    }
    return -1;
  }

  /** Of the translations; {@code und} in a template. */
  LanguageTag language() {
    LanguageTag named = LocaleName.tag(field(LANGUAGE));
    if (named.isKnown()) {
      return named;
    }
    LanguageTag byPoedit = LocaleName.named(field("X-Poedit-Language"));
    return byPoedit.isKnown() ? byPoedit : LocaleName.named(field("Language-Team"));
  }

  /** Of the messages; {@code und} if it does not say. */
  LanguageTag sourceLanguage() {
    LanguageTag named = LocaleName.tag(field("X-Source-Language"));
    return named.isKnown() ? named : LocaleName.tag(field("X-Loco-Source-Locale"));
  }

  Optional<PluralForms> forms() {
    return PluralForms.parse(field(PLURAL_FORMS));
  }

  /** The name of the charset, {@code ""} if it names none, as in a template. */
  String charset() {
    Matcher matcher = CHARSET.matcher(field(CONTENT_TYPE));
    String name = matcher.find() ? matcher.group(2) : "";
    return name.equals("CHARSET") ? "" : name;
  }

  /** The content type with another charset; as a file has it that said nothing of it. */
  String contentType(String charset) {
    Matcher matcher = CHARSET.matcher(field(CONTENT_TYPE));
    return matcher.find() ? matcher.replaceFirst("$1" + charset) : "text/plain; charset=" + charset;
  }

  /** Where its message stands, 1 if it has none. */
  int line() {
    return entry == null ? 1 : entry.line();
  }

  /**
   * Gives fields other values. Lines of other fields keep their characters, unless the file has
   * several fields in one literal.
   */
  void put(Map<String, String> values, TextEdits edits, String lineEnd) {
    var changed = new ArrayList<>(lines);
    values.forEach((name, value) -> put(name, value, changed));
    if (!putInPlace(changed, edits, lineEnd)) {
      String whole = String.join("", changed);
      edits.replace(string().from(), string().end(), PoEscapes.literals(whole, lineEnd));
    }
  }

  /** Changes a line; a new one becomes part of the line that it comes after. */
  private void put(String name, String value, List<String> changed) {
    String line = name + ": " + value + "\n";
    int index = index(name);
    if (index >= 0) {
      String own = changed.get(index);
      changed.set(index, line + own.substring(Math.min(own.length(), lines.get(index).length())));
      return;
    }
    int after =
        AFTER.getOrDefault(name, List.of()).stream()
            .mapToInt(this::index)
            .filter(found -> found >= 0)
            .findFirst()
            .orElse(changed.size() - 1);
    String before = after < 0 ? "" : changed.get(after);
    String ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
    if (after < 0) {
      changed.add(line);
    } else {
      changed.set(after, ended + line);
    }
  }

  /** True if each changed line has literals of its own, so that they alone were changed. */
  private boolean putInPlace(List<String> changed, TextEdits edits, String lineEnd) {
    if (changed.size() != lines.size()) {
      return false;
    }
    var places = new ArrayList<int[]>();
    int offset = 0;
    for (String line : lines) {
      places.add(place(offset, offset + line.length()));
      offset += line.length();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(changed.get(i)) && places.get(i) == null) {
        return false;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(changed.get(i))) {
        String literals = PoEscapes.literals(changed.get(i), lineEnd);
        String empty = "\"\"" + lineEnd;
        edits.replace(
            places.get(i)[0],
            places.get(i)[1],
            literals.startsWith(empty) ? literals.substring(empty.length()) : literals);
      }
    }
    return true;
  }

  /** Where in the file a part of the value stands, null if it shares a literal. */
  private int[] place(int from, int to) {
    int offset = 0;
    int start = -1;
    for (PoString.Piece piece : string().pieces()) {
      if (offset == from && start < 0 && !piece.value().isEmpty()) {
        start = piece.start();
      }
      offset += piece.value().length();
      if (offset == to && start >= 0) {
        return new int[] {start, piece.end()};
      }
    }
    return null;
  }
}
