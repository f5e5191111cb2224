package tolmach.check.names;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.check.WordMemory;
import tolmach.language.LanguageTag;

/**
 * The countries that a text names, by CLDR, and those it may mean: by their people, adjective or
 * cities. Names are found in every case, by their stems. Safe for use by several threads.
 */
final class Places {

  /**
   * What a text names.
   *
   * @param sure countries by ISO 3166 code, each with the words that name it
   * @param people countries spoken of by an adjective or a people that is no one else's, with it
   * @param perhaps the same codes, and those that other words may mean
   * @param times how often each is spoken of by its name or an adjective
   * @param atMost the same, with the names that may be something else
   */
  record Named(
      Map<String, String> sure,
      Map<String, String> people,
      Set<String> perhaps,
      Map<String, Integer> times,
      Map<String, Integer> atMost) {}

  /**
   * @param stems of its words, in small letters
   * @param sure false for what only may mean it
   */
  private record Name(List<String> stems, String code, boolean sure) {}

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final int LONGEST_ENDING = 3;
  private static final int SHORTEST_STEM = 3;

  /** Beginnings shorter than that belong to other words as well. */
  private static final int SUREST_STEM = 5;

  /** Longer ones that do so too. */
  private static final Set<String> VAGUE =
      Set.of(
          "south",
          "north",
          "white",
          "black",
          "kingdom",
          "central",
          "african",
          "georg",
          "roman",
          "bundes",
          "korea",
          "washing",
          "совет",
          "белый",
          "белом",
          "белого",
          "королевств",
          "отечествен",
          "святой",
          "центральноафр",
          "африк",
          "туманн",
          "пекин",
          "москов",
          "аравий",
          "поднебес",
          "петербург",
          "petersburg",
          "персид",
          "persia",
          "florid",
          "sydney");

  private static final Map<LanguageTag, Places> READERS = new ConcurrentHashMap<>();

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Map<String, Set<String>> adjectives = new HashMap<>();
  private final WordMemory<List<Name>> known = new WordMemory<>();
  private final WordMemory<Set<String>> codesByWord = new WordMemory<>();
  private final WordMemory<String> whose = new WordMemory<>();
  private final boolean knowsAdjectives;

  private Places(LanguageTag language) {
    var locale = ULocale.forLanguageTag(language.value());
    String name = language.value();
    Set<String> doubtful = new HashSet<>();
    boolean adjectivesKnown = false;
    for (String line : NameList.lines("countries.txt")) {
      String[] parts = line.split("\\|");
      String code = parts[0].strip();
      for (int i = 1; i < parts.length; i++) {
        List<String> words = List.of(parts[i].strip().split(" +"));
        if (!words.get(0).equals(name)) {
          continue;
        }
        adjectivesKnown = true;
        for (String word : words.subList(1, words.size())) {
          add(word, code, doubtful);
        }
      }
    }
    knowsAdjectives = adjectivesKnown;
    for (String code : Locale.getISOCountries()) {
      String country = ULocale.getDisplayCountry("und-" + code, locale);
      if (!country.equals(code)) {
        learn(country, code, !doubtful.contains(code));
      }
    }
    cities(locale);
  }

  /** A name ({@code =Britain}), one that may be another's ({@code ?Jordan}), or a beginning. */
  private void add(String word, String code, Set<String> doubtful) {
    if (word.equals("?")) {
      doubtful.add(code);
    } else if (word.startsWith("=")) {
      learn(word.substring(1).replace('_', ' '), code, true);
    } else {
      adjectives.computeIfAbsent(word, any -> new HashSet<>()).add(code);
    }
  }

  static Places of(LanguageTag language) {
    return READERS.computeIfAbsent(language.language(), Places::new);
  }

  /** True if it is known how the language says whose something is; else much looks lost. */
  boolean knowsAdjectives() {
    return knowsAdjectives;
  }

  Named read(String text) {
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    var sure = new TreeMap<String, String>();
    var people = new TreeMap<String, String>();
    var perhaps = new TreeSet<String>();
    var times = new HashMap<String, Integer>();
    var doubtful = new HashMap<String, Integer>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      perhaps.addAll(codes(word));
      String whose = whose(word);
      if (!whose.isEmpty()) {
        people.putIfAbsent(whose, word);
        times.merge(whose, names(word).isEmpty() ? 1 : 0, Integer::sum);
      }
      if (Character.isUpperCase(word.charAt(0))) {
        Name longest = null;
        for (Name name : names(word)) {
          if (isAt(name, words, i)
              && (longest == null || name.stems().size() > longest.stems().size())) {
            longest = name;
          }
        }
        if (longest != null) {
          perhaps.add(longest.code());
          if (longest.sure()) {
            times.merge(longest.code(), 1, Integer::sum);
            sure.putIfAbsent(
                longest.code(), String.join(" ", words.subList(i, i + longest.stems().size())));
          } else {
            doubtful.merge(longest.code(), 1, Integer::sum);
          }
          i += longest.stems().size() - 1;
        }
      }
    }
    perhaps.addAll(sure.keySet());
    times.forEach((code, count) -> doubtful.merge(code, count, Integer::sum));
    return new Named(sure, people, perhaps, times, doubtful);
  }

  /** Codes of all countries that a word may have to do with, as a name, a part of one or whose. */
  Set<String> codes(String word) {
    return codesByWord.of(
        word,
        any -> {
          String lower = folded(word);
          var codes = new HashSet<String>();
          for (int length = Math.min(lower.length(), 12); length >= SHORTEST_STEM; length--) {
            codes.addAll(adjectives.getOrDefault(lower.substring(0, length), Set.of()));
          }
          if (Character.isUpperCase(word.charAt(0))) {
            names(word).forEach(name -> codes.add(name.code()));
          }
          return Set.copyOf(codes);
        });
  }

  /** The country that an adjective is surely of; {@code ""} for none. */
  private String whose(String word) {
    return whose.of(
        word,
        any -> {
          String lower = folded(word);
          if (!isCyrillic(lower) && Character.isLowerCase(word.charAt(0))) {
            return ""; // to polish is nobody's
          }
          for (int length = Math.min(lower.length(), 12); length >= SUREST_STEM; length--) {
            String stem = lower.substring(0, length);
            Set<String> codes = adjectives.getOrDefault(stem, Set.of());
            if (codes.size() == 1 && !VAGUE.contains(stem)) {
              return codes.iterator().next();
            }
          }
          return "";
        });
  }

  private List<Name> names(String word) {
    return known.of(
        word,
        any -> {
          String lower = folded(word);
          var names = new ArrayList<Name>();
          for (int cut = 0; cut <= LONGEST_ENDING; cut++) {
            if (cut == 0 || lower.length() - cut >= SHORTEST_STEM) {
              String stem = lower.substring(0, lower.length() - cut);
              byFirst.getOrDefault(stem, List.of()).stream()
                  .filter(name -> isForm(lower, name.stems().get(0)))
                  .forEach(names::add);
            }
          }
          return List.copyOf(names);
        });
  }

  private static boolean isAt(Name name, List<String> words, int at) {
    if (at + name.stems().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.stems().size(); i++) {
      if (!isForm(folded(words.get(at + i)), name.stems().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A stem ends in a hyphen where letters were cut off it, else the word has no other form. */
  private static boolean isForm(String word, String stem) {
    if (!word.startsWith(stem)) {
      return false;
    }
    String rest = word.substring(stem.length());
    return rest.isEmpty() || (isCyrillic(stem) && ENDINGS.contains(rest));
  }

  private static final Set<String> ENDINGS =
      Set.of(
          ("а я о е у ю ы и ь й ой ей ою ею ом ем ам ям ах ях ами ями ия ии ию ие ией иями "
                  + "ый ий ая ое ые ого его ому ему ым им ую юю ых их ыми ими ов ев")
              .split(" "));

  private void learn(String name, String code, boolean sure) {
    var stems = new ArrayList<String>();
    Matcher matcher = WORD.matcher(name.replaceAll("\\(.*?\\)", ""));
    while (matcher.find()) {
      stems.add(stem(folded(matcher.group())));
    }
    if (!stems.isEmpty()) {
      byFirst
          .computeIfAbsent(stems.get(0), any -> new ArrayList<>())
          .add(new Name(List.copyOf(stems), code, sure));
    }
  }

  private void cities(ULocale locale) {
    TimeZoneNames names = TimeZoneNames.getInstance(locale);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = names.getExemplarLocationName(zone);
      String code = TimeZone.getRegion(zone);
      if (city != null && code.length() == 2) {
        learn(city, code, false);
      }
    }
  }

  private static String stem(String word) {
    if (!isCyrillic(word)) {
      return word;
    }
    String stem = word;
    if (stem.endsWith("ия")) {
      stem = stem.substring(0, stem.length() - 1);
    } else if (stem.length() > 5 && stem.matches(".*(?:ый|ий|ая|ое|ые|ие)")) {
      stem = stem.substring(0, stem.length() - 2);
    } else if (stem.length() > 3 && "аяыьй".indexOf(stem.charAt(stem.length() - 1)) >= 0) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  private static boolean isCyrillic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
