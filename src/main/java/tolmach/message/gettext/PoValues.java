package tolmach.message.gettext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.language.LanguageTag;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Variant;

/** What is to be written for a message in a language whose plurals have these forms. */
final class PoValues {

  private static final String OTHER = "other";

  private final LanguageTag target;
  private final PluralForms forms;
  private final List<String> categories;
  private final Set<String> known;

  PoValues(LanguageTag target, PluralForms forms) {
    this.target = target;
    this.forms = forms;
    this.categories = forms.categories(target).orElseThrow();
    this.known = PluralForms.rules(target).getKeywords();
  }

  /**
   * The translations of an entry, in the order of the forms. Cases of fractions and of millions
   * alone have no form of their own and are left out.
   *
   * @throws IllegalArgumentException if there is a case that gettext cannot write
   */
  List<String> of(PoEntry entry, MessageText text) {
    if (!entry.isPlural()) {
      if (!text.isPlain() && !PoMessages.isPattern(entry)) {
        throw new IllegalArgumentException(
            "the message " + entry.key() + " has no msgid_plural, so it has one text, not " + text);
      }
      return List.of(PoMessages.written(entry, text));
    }
    return text.isPlain()
        ? Collections.nCopies(forms.count(), MessageSyntax.plain(text.variants().get(0).text()))
        : forms(entry, text);
  }

  private List<String> forms(PoEntry entry, MessageText text) {
    Map<String, String> byCase = new HashMap<>();
    for (Variant variant : text.variants()) {
      String category = variant.cases().get(0);
      if (variant.cases().size() > 1 || !known.contains(category)) {
        throw new IllegalArgumentException(
            "the message "
                + entry.key()
                + " has a text for the case "
                + variant.cases()
                + ", which gettext does not have in "
                + target);
      }
      byCase.put(category, MessageSyntax.plain(variant.text()));
    }
    var values = new ArrayList<String>();
    for (String category : categories) {
      String value = byCase.getOrDefault(category, byCase.get(OTHER));
      if (value == null) {
        throw new IllegalArgumentException(
            "the message " + entry.key() + " lacks a text for the case " + category);
      }
      values.add(value);
    }
    return values;
  }

  /** The translations that it has, in these forms instead of those. */
  List<String> of(PoEntry entry, PluralForms old) {
    List<String> values = entry.values();
    var moved = new ArrayList<String>();
    for (int index : old.from(forms)) {
      moved.add(values.get(Math.min(index, values.size() - 1)));
    }
    return moved;
  }

  /** No translation, in as many forms as it takes. */
  List<String> none(PoEntry entry) {
    return Collections.nCopies(entry.isPlural() ? forms.count() : 1, "");
  }
}
