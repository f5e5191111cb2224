package tolmach.message;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;

/** In which language the source of a bundle is: what the file says, else what its name says. */
public final class BundleLanguage {

  private static final Pattern TAG =
      Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]r?([A-Z]{2}|[0-9]{3}))?");

  /** {@code values-pt-rBR} and {@code values-b+sr+Latn} of Android. */
  private static final Pattern ANDROID = Pattern.compile("values-(?:b\\+)?(.+)");

  private static final Pattern APPLE = Pattern.compile("(.+)\\.lproj");

  /** The tag at the end of a name: {@code messages_pt_BR}, {@code common.en-GB}, {@code app-ru}. */
  private static final Pattern LAST =
      Pattern.compile(".+?([._-])([a-z]{2,3}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|[0-9]{3}))?)");

  /** Folders whose folders are languages. */
  private static final Set<String> FOLDERS =
      Set.of(
          "locales",
          "locale",
          "i18n",
          "l10n",
          "lang",
          "langs",
          "language",
          "languages",
          "messages",
          "translations",
          "public",
          "assets",
          "res",
          "resources",
          "po");

  /** Codes that end English names as words: {@code sign-in}, {@code what_is}. */
  private static final Set<String> WORDS =
      Set.of("in", "is", "it", "no", "so", "to", "as", "or", "be", "am", "my", "he", "id", "an");

  private static final Set<String> LANGUAGES =
      Stream.concat(
              Arrays.stream(Locale.getISOLanguages()),
              Arrays.stream(ULocale.getAvailableLocales()).map(ULocale::getLanguage))
          .collect(Collectors.toUnmodifiableSet());

  private BundleLanguage() {}

  /**
   * The language of the source.
   *
   * @param name of the file with its folders, if they are known
   * @return {@code und} if neither file nor name say it, or the file cannot be read
   */
  public static LanguageTag of(BundleFormat format, String name, byte[] bytes) {
    LanguageTag given = LanguageTag.UNDETERMINED;
    try {
      Bundle bundle = format.parse(new String(bytes, format.charset(bytes)), format.charset(bytes));
      if (bundle.language().isKnown()) {
        return bundle.language();
      }
      given = bundle.givenLanguage();
    } catch (BadItemException e) {
      // who reads it in earnest says what is wrong
    }
    LanguageTag named = named(name);
    return given.isKnown() && given.sameLanguageAs(named) ? LanguageTag.UNDETERMINED : named;
  }

  /** What the name alone says. */
  static LanguageTag named(String name) {
    List<String> parts = List.of(name.replace('\\', '/').split("/"));
    String last = parts.get(parts.size() - 1);
    String stem = last.indexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last;
    Optional<LanguageTag> found = whole(stem).or(() -> end(stem));
    for (int i = parts.size() - 2; i >= 0 && found.isEmpty(); i--) {
      found = folder(parts.get(i), i == 0 ? "" : parts.get(i - 1));
    }
    return found.orElse(LanguageTag.UNDETERMINED);
  }

  private static Optional<LanguageTag> end(String stem) {
    Matcher end = LAST.matcher(stem);
    if (!end.matches()) {
      return Optional.empty();
    }
    String code = end.group(2);
    boolean isWord =
        switch (end.group(1)) {
          case "-" -> WORDS.contains(code);
          case "_" -> code.equals("in");
          default -> false;
        };
    return isWord ? Optional.empty() : whole(code);
  }

  private static Optional<LanguageTag> folder(String folder, String parent) {
    Matcher android = ANDROID.matcher(folder);
    if (android.matches()) {
      return whole(android.group(1).replace('+', '-'));
    }
    Matcher apple = APPLE.matcher(folder);
    if (apple.matches()) {
      return whole(apple.group(1));
    }
    return FOLDERS.contains(parent.toLowerCase(Locale.ROOT)) ? whole(folder) : Optional.empty();
  }

  private static Optional<LanguageTag> whole(String text) {
    Matcher tag = TAG.matcher(text);
    if (!tag.matches() || !LANGUAGES.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String script = tag.group(2) == null ? "" : "-" + tag.group(2);
    String region = tag.group(3) == null ? "" : "-" + tag.group(3);
    return Optional.of(LanguageTag.of(tag.group(1) + script + region));
  }
}
