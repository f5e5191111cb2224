package tolmach.message.yaml;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;
import tolmach.message.KeyPath;
import tolmach.message.yaml.YamlNode.YamlEntry;

/** Finds the messages of a YAML file. */
final class YamlSlots {

  /** What Rails takes for patterns of dates and numbers. */
  private static final Pattern PATTERNS =
      Pattern.compile(
          "(?:date|time)\\.formats\\..*|(?:support\\.array\\.).*"
              + "|number\\.(?:.*\\.)?(?:format|negative_format|delimiter|separator|unit|round_mode)"
              + "|(?:date|datetime)\\.order.*");

  private final String text;
  private final YamlComments comments;
  private final boolean rails;
  private final boolean hasNoPlurals;
  private final List<YamlSlot> slots = new ArrayList<>();
  private int after;

  private YamlSlots(String text, LanguageTag language) {
    this.text = text;
    this.comments = new YamlComments(text);
    this.rails = language.isKnown();
    this.hasNoPlurals =
        rails
            && PluralRules.forLocale(ULocale.forLanguageTag(language.value()))
                .getKeywords()
                .equals(Set.of(PluralRules.KEYWORD_OTHER));
  }

  /**
   * The messages, in the order of the file.
   *
   * @param top the node below the language, or the root where there is none
   * @param language of the outermost key, as Rails has it; {@code und} if there is none
   */
  static List<YamlSlot> of(String text, YamlNode top, LanguageTag language) {
    var found = new YamlSlots(text, language);
    found.after = Math.max(0, top.start() - 1);
    found.walk(top, KeyPath.ROOT, 0, "");
    return found.slots;
  }

  private void walk(YamlNode node, KeyPath path, int parent, String comment) {
    switch (node.kind()) {
      case MAPPING -> mapping(node, path, comment);
      case SEQUENCE -> {
        for (int i = 0; i < node.items().size(); i++) {
          YamlNode item = node.items().get(i);
          String own = item.isScalar() ? about(item, item) : "";
          walk(item, path.item(i), node.column(), own.isEmpty() ? comment : own);
        }
      }
      case ALIAS -> after = node.end();
      default -> {
        if (node.isString() && !path.equals(KeyPath.ROOT)) {
          boolean kept = rails && PATTERNS.matcher(path.plain()).matches();
          slots.add(ScalarSlot.of(path, node, parent, comment, kept));
        }
        after = node.end();
      }
    }
  }

  private void mapping(YamlNode node, KeyPath path, String comment) {
    Optional<PluralEntries> plural = PluralEntries.of(path, node, text, comment, hasNoPlurals);
    if (plural.isPresent() && !path.equals(KeyPath.ROOT)) {
      slots.add(plural.get());
      after = node.entries().get(node.entries().size() - 1).value().end();
      return;
    }
    for (YamlEntry entry : node.entries()) {
      if (entry.key().isScalar() && !entry.isMerge()) {
        String own = about(entry.key(), entry.value());
        walk(entry.value(), path.child(entry.key().value()), entry.key().column(), own);
      }
      after = Math.max(after, entry.value().isScalar() ? entry.value().end() : after);
    }
  }

  private String about(YamlNode first, YamlNode value) {
    return comments.about(first.start(), after, value.isScalar() ? value.end() : text.length());
  }
}
