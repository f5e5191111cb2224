package tolmach.language.ready;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tolmach.language.LanguagePair;

/**
 * What the Unicode CLDR calls countries, languages, currencies, units, months and the like in two
 * languages, as ICU brings it: translations that are ready before any engine is asked.
 *
 * <p>An answer is given only if there is one. A text that names two things which the other language
 * tells apart has none; neither has one that is a common word as well (March, May, second, Polish),
 * unless a hint says what it names. Nothing is made up: what CLDR has only as a code or in English
 * is not known here.
 *
 * <p>Texts are compared in NFC without the spaces round them, to the letter but the first: "Monday"
 * is a label and becomes "Понедельник", "Kilometers" is found as "kilometers". A small first letter
 * is found only where CLDR has it so, for "china" and "turkey" are no countries. Immutable.
 */
public final class ReadyNames {

  /** Shorter names are as a rule something else as well. */
  private static final int SHORTEST = 2;

  private record Candidate(NameKind kind, String target, boolean isPlain) {}

  /** Forms of one name that the source does not tell apart: the first is the basic one. */
  private record Form(String source, String thing, boolean isPlain) {}

  private final Map<String, List<Candidate>> candidates;
  private final Set<String> doubtful;
  private final Locale source;
  private final Locale target;

  private ReadyNames(
      Map<String, List<Candidate>> candidates, Set<String> doubtful, Locale source, Locale target) {
    this.candidates = candidates;
    this.doubtful = doubtful;
    this.source = source;
    this.target = target;
  }

  /**
   * The names of a pair, those of the pairs asked for last kept. The first time takes a part of a
   * second.
   */
  public static ReadyNames of(LanguagePair pair) {
    return ReadyPairs.of(pair);
  }

  /** The version of CLDR that the names are from: {@code 49}. */
  public static String version() {
    VersionInfo version = LocaleData.getCLDRVersion();
    return version.getMinor() == 0
        ? String.valueOf(version.getMajor())
        : version.getMajor() + "." + version.getMinor();
  }

  static ReadyNames build(LanguagePair pair) {
    Map<String, Name> targets =
        pair.source().sameLanguageAs(pair.target()) ? Map.of() : Vocabulary.of(pair.target());
    Map<String, Name> sources = targets.isEmpty() ? Map.of() : Vocabulary.of(pair.source());
    var candidates = new HashMap<String, List<Candidate>>();
    var forms = new HashSet<Form>();
    for (Name name : sources.values()) {
      Name other = targets.get(name.id());
      if (other != null) {
        boolean isPlain = name.isPlain() && other.isPlain();
        if (forms.add(new Form(name.text(), name.thing(), isPlain))) {
          candidates
              .computeIfAbsent(name.text(), any -> new ArrayList<>(1))
              .add(new Candidate(name.kind(), other.text(), isPlain));
        }
      }
    }
    candidates.replaceAll((text, known) -> List.copyOf(known));
    return new ReadyNames(
        candidates,
        DoubtfulWords.of(pair.source()),
        locale(pair.source().value()),
        locale(pair.target().value()));
  }

  private static Locale locale(String tag) {
    return ULocale.forLanguageTag(tag).toLocale();
  }

  /** The translation of a text of which nothing else is known. */
  public Optional<String> translation(String text) {
    return name(text, NameHint.NONE).map(ReadyName::text);
  }

  /**
   * The translation of a text.
   *
   * @param text without inline codes
   * @param hint what its message says of it
   */
  public Optional<ReadyName> name(String text, NameHint hint) {
    if (hint.isInflected()) {
      return Optional.empty();
    }
    String source = Vocabulary.normal(text);
    if (!hint.kinds().isEmpty()) {
      Optional<ReadyName> meant = meant(source, hint);
      if (meant.isPresent()) {
        return meant;
      }
    }
    boolean isDoubtful =
        source.codePointCount(0, source.length()) < SHORTEST
            || doubtful.contains(Casing.plain(source, this.source));
    return isDoubtful ? Optional.empty() : agreed(source, Candidate::isPlain);
  }

  /** How many texts there are names for. */
  int size() {
    return candidates.size();
  }

  /** The texts that there are names for, as CLDR has them. */
  Set<String> texts() {
    return candidates.keySet();
  }

  /** As the message says what it is; of a full name and an abbreviation first what it wants. */
  private Optional<ReadyName> meant(String source, NameHint hint) {
    Predicate<Candidate> meant = candidate -> hint.kinds().contains(candidate.kind());
    Predicate<Candidate> first = candidate -> candidate.isPlain() != hint.isShort();
    return any(source, meant.and(first)) ? agreed(source, meant.and(first)) : agreed(source, meant);
  }

  private boolean any(String source, Predicate<Candidate> wanted) {
    return found(source).stream().anyMatch(wanted);
  }

  private Optional<ReadyName> agreed(String source, Predicate<Candidate> wanted) {
    List<ReadyName> names =
        found(source).stream()
            .filter(wanted)
            .map(candidate -> new ReadyName(cased(candidate, source), candidate.kind()))
            .toList();
    boolean isAgreed = names.stream().map(ReadyName::text).distinct().count() == 1;
    return isAgreed ? Optional.of(names.get(0)) : Optional.empty();
  }

  private List<Candidate> found(String source) {
    List<Candidate> exact = candidates.getOrDefault(source, List.of());
    String small = Casing.isLabel(source) ? Casing.plain(source, this.source) : source;
    if (small.equals(source)) {
      return exact;
    }
    var all = new ArrayList<>(exact);
    candidates.getOrDefault(small, List.of()).stream()
        .filter(candidate -> !isSymbol(candidate))
        .forEach(all::add);
    return all;
  }

  private String cased(Candidate candidate, String source) {
    return Casing.isLabel(source) && !isSymbol(candidate)
        ? Casing.label(candidate.target(), target)
        : candidate.target();
  }

  /** Of symbols each letter counts: mW is no MW. */
  private static boolean isSymbol(Candidate candidate) {
    return candidate.kind() == NameKind.UNIT && !candidate.isPlain();
  }
}
