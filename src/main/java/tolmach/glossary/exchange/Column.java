package tolmach.glossary.exchange;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

/**
 * What a column of a spreadsheet holds: {@code id}, {@code desk}, {@code part_of_speech}, {@code
 * note}; {@code ru} for the preferred terms of a language, {@code ru admitted}, {@code ru
 * forbidden}, {@code ru do_not_translate} for others, {@code ru forms} for forms of the one term of
 * that language in the row.
 *
 * @param language null but for terms and forms
 * @param status null but for terms
 */
record Column(Kind kind, LanguageTag language, TermStatus status) {

  /** What it is. */
  enum Kind {
    ID,
    DESK,
    PART_OF_SPEECH,
    NOTE,
    TERMS,
    FORMS
  }

  private static final Pattern OF_LANGUAGE =
      Pattern.compile(
          "(?<language>[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*?)"
              + "(?:[\\s:/._(-]+(?<role>preferred|admitted|forbidden|deprecated"
              + "|do[ _-]?not[ _-]?translate|dnt|forms)\\)?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> LANGUAGES =
      Arrays.stream(ULocale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

  /** What the header means; empty if it is none of these. */
  static Optional<Column> of(String header) {
    String name = header.strip().toLowerCase(Locale.ROOT);
    switch (name.replaceAll("[ -]+", "_")) {
      case "id":
        return Optional.of(new Column(Kind.ID, null, null));
      case "desk":
        return Optional.of(new Column(Kind.DESK, null, null));
      case "part_of_speech", "pos":
        return Optional.of(new Column(Kind.PART_OF_SPEECH, null, null));
      case "note", "notes", "comment":
        return Optional.of(new Column(Kind.NOTE, null, null));
      default:
        return ofLanguage(name);
    }
  }

  private static Optional<Column> ofLanguage(String name) {
    Matcher matcher = OF_LANGUAGE.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String tag = matcher.group("language").replace('_', '-');
    String role = matcher.group("role");
    if (!LANGUAGES.contains(tag.replaceAll("-.*", ""))) {
      return Optional.empty();
    }
    try {
      LanguageTag language = LanguageTag.of(tag);
      return "forms".equals(role)
          ? Optional.of(new Column(Kind.FORMS, language, null))
          : Optional.of(
              new Column(
                  Kind.TERMS,
                  language,
                  role == null
                      ? TermStatus.PREFERRED
                      : StatusWords.status(role).orElse(TermStatus.PREFERRED)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Its header. Indonesian, whose code is that of the first column, says what it is in full. */
  String header() {
    if (kind == Kind.FORMS) {
      return language + " forms";
    }
    if (kind != Kind.TERMS) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
    boolean isPlain = status == TermStatus.PREFERRED && !language.value().equals("id");
    return isPlain ? language.value() : language + " " + StatusWords.inCsv(status);
  }
}
