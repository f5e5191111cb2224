package tolmach.language.ready;

import java.util.regex.Pattern;

/**
 * What one language calls a thing.
 *
 * @param id of the thing and the form of its name, the same in every language
 * @param text as CLDR has it
 * @param isPlain false for abbreviations and rare names: they are taken for a name only where the
 *     message says that it is one
 */
record Name(NameKind kind, String id, String text, boolean isPlain) {

  private static final Pattern FORM = Pattern.compile("/(one|many|full|short|symbol)$");

  static Name plain(NameKind kind, String id, String text) {
    return new Name(kind, id, text, true);
  }

  static Name rare(NameKind kind, String id, String text) {
    return new Name(kind, id, text, false);
  }

  /** What the id says without the form: {@code currency/USD} of {@code currency/USD/one}. */
  String thing() {
    return FORM.matcher(id).replaceFirst("");
  }
}
