package tolmach.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.language.LanguageTag;

/**
 * What a language abbreviates, and what begins its sentences; read from {@code en.txt} and kin. A
 * line of such a file is a kind and its words, {@code #} begins a comment; an abbreviation of
 * several words is written without the spaces between them.
 */
final class Abbreviations {

  /** What a word says of the full stop beside it. */
  enum Kind {
    /** An abbreviation that ends no sentence: a title. */
    NEVER,
    /** The sentence goes on if a number follows. */
    NUMBER,
    /** The sentence goes on unless a starter follows. */
    MAY,
    /** As {@link #MAY}, and a title that follows begins a sentence: {@code p.m.} */
    CLOCK,
    /** Begins a sentence far more often than it follows an abbreviation. */
    STARTERS,
    /** A verb that gives a quotation to its speaker. */
    ATTRIBUTION,
    /** Stands before an ordinal number that is written with a full stop. */
    BEFORE,
    /** Stands after such a number: a month. */
    AFTER
  }

  private static final Map<LanguageTag, Optional<Abbreviations>> LOADED = new ConcurrentHashMap<>();

  /** For languages without a list. */
  private static final Abbreviations NONE = new Abbreviations(List.of());

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private Abbreviations(List<String> lines) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] entries = line.strip().split(" +");
        words
            .get(Kind.valueOf(entries[0].toUpperCase(Locale.ROOT)))
            .addAll(List.of(entries).subList(1, entries.length));
      }
    }
  }

  /** True if the project has a list for the language. */
  static boolean listed(LanguageTag language) {
    return LOADED.computeIfAbsent(language.language(), Abbreviations::read).isPresent();
  }

  /** The language's list, an empty one if it has none. */
  static Abbreviations of(LanguageTag language) {
    return LOADED.computeIfAbsent(language.language(), Abbreviations::read).orElse(NONE);
  }

  private static Optional<Abbreviations> read(LanguageTag language) {
    try (InputStream stream = Abbreviations.class.getResourceAsStream(language + ".txt")) {
      if (stream == null) {
        return Optional.empty();
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return Optional.of(new Abbreviations(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the abbreviations of " + language, e);
    }
  }

  /**
   * True if the word is listed, as it stands or, at the start of a sentence, in lower case; one
   * capital letter is an initial: «С.» is not «с.».
   */
  boolean is(Kind kind, String word) {
    Set<String> listed = words.get(kind);
    return listed.contains(word)
        || (word.length() > 2
            && Character.isUpperCase(word.charAt(0))
            && listed.contains(Character.toLowerCase(word.charAt(0)) + word.substring(1)));
  }

  /** True if the language writes ordinal numbers with a full stop. */
  boolean hasOrdinals() {
    return !words.get(Kind.AFTER).isEmpty();
  }
}
