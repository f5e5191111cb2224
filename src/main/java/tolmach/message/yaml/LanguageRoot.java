package tolmach.message.yaml;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;

/**
 * The outermost key of Rails' files, which names their language.
 *
 * @param key null if the file names none
 * @param below what the messages stand in
 */
record LanguageRoot(YamlNode key, YamlNode below, LanguageTag tag) {

  private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
  private static final Set<String> LANGUAGES = languages();

  private static Set<String> languages() {
    var languages = new HashSet<String>(Arrays.asList("sh", "iw", "ji"));
    for (ULocale locale : ULocale.getAvailableLocales()) {
      languages.add(locale.getLanguage());
    }
    return languages;
  }

  /**
   * The language of a file.
   *
   * @throws BadItemException if it names several
   */
  static LanguageRoot of(YamlNode root) {
    List<YamlNode> keys =
        root.entries().stream()
            .filter(entry -> entry.value().kind() == YamlNode.Kind.MAPPING)
            .map(YamlNode.YamlEntry::key)
            .toList();
    boolean all = keys.size() == root.entries().size() && !keys.isEmpty();
    if (!all || !keys.stream().allMatch(key -> read(key.value()).isPresent())) {
      return new LanguageRoot(null, root, LanguageTag.UNDETERMINED);
    }
    if (keys.size() > 1) {
      throw new BadItemException(
          "line "
              + keys.get(1).line()
              + ": the file has "
              + keys.get(1).value()
              + " besides "
              + keys.get(0).value()
              + "; send each language in a file of its own");
    }
    YamlNode key = keys.get(0);
    return new LanguageRoot(key, root.entries().get(0).value(), read(key.value()).orElseThrow());
  }

  private static Optional<LanguageTag> read(String word) {
    if (!SHAPE.matcher(word).matches() || !LANGUAGES.contains(word.split("[-_]", 2)[0])) {
      return Optional.empty();
    }
    try {
      return Optional.of(LanguageTag.of(word.replace('_', '-')));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Names the target in the file's own way; Norwegian as Rails does, for {@code no} is false. */
  void rename(LanguageTag target, String text, YamlEdits edits) {
    if (key == null || !target.isKnown() || target.equals(tag)) {
      return;
    }
    String name = target.value().equals("no") ? "nb" : target.value();
    String spelled = key.value().indexOf('_') >= 0 ? name.replace('-', '_') : name;
    String raw = text.substring(key.start(), key.end());
    edits.replace(key.start(), key.end(), raw.replace(key.value(), spelled));
  }
}
