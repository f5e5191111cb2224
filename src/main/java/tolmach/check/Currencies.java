package tolmach.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** The currencies that a text names, by sign, code or word. Safe for use by several threads. */
final class Currencies {

  /**
   * What a text names.
   *
   * @param sure families named by a word that means nothing else: {@code dollar}, {@code rouble}
   * @param perhaps the same, and those that the text may name: a pound is a weight as well
   * @param mentions how often one of the sure ones is named
   * @param allMentions how often any is named, perhaps
   * @param words how the text names each, by family, where it first does
   * @param times how often it names each, or may
   */
  record Named(
      Set<String> sure,
      Set<String> perhaps,
      int mentions,
      int allMentions,
      Map<String, String> words,
      Map<String, Integer> times) {}

  /** What one word names. */
  private record Meaning(Set<String> sure, Set<String> perhaps) {}

  private record Family(String name, WordPatterns sure, WordPatterns perhaps) {}

  private static final Meaning NOTHING = new Meaning(Set.of(), Set.of());
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\p{Sc}");
  private static final Map<LanguageTag, Currencies> READERS = new ConcurrentHashMap<>();

  private final List<Family> families = new ArrayList<>();
  private final Map<String, String> signs = new HashMap<>();
  private final WordMemory<Meaning> known = new WordMemory<>();
  private final boolean knowsWords;

  private Currencies(String language) {
    boolean words = false;
    for (String line : WordTable.lines("currencies.txt")) {
      String[] parts = line.split("\\|");
      String name = parts[0].strip();
      for (String sign : parts[1].strip().split(" ")) {
        signs.put(sign, name);
      }
      for (int i = 2; i < parts.length; i++) {
        List<String> given = List.of(parts[i].strip().split(" "));
        if (given.get(0).equals(language)) {
          families.add(family(name, given.subList(1, given.size())));
          words = true;
        }
      }
    }
    knowsWords = words;
  }

  static Currencies of(LanguageTag language) {
    return READERS.computeIfAbsent(language.language(), tag -> new Currencies(tag.value()));
  }

  /** False for a language of whose words for money nothing is known. */
  boolean knowsWords() {
    return knowsWords;
  }

  Named read(String text) {
    var sure = new TreeSet<String>();
    var perhaps = new TreeSet<String>();
    int mentions = 0;
    int doubtful = 0;
    var words = new HashMap<String, String>();
    var times = new HashMap<String, Integer>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      Meaning meaning = meaning(matcher.group());
      meaning.sure().forEach(name -> words.putIfAbsent(name, matcher.group()));
      meaning.perhaps().forEach(name -> words.putIfAbsent(name, matcher.group()));
      meaning.sure().forEach(name -> times.merge(name, 1, Integer::sum));
      meaning.perhaps().forEach(name -> times.merge(name, 1, Integer::sum));
      sure.addAll(meaning.sure());
      perhaps.addAll(meaning.perhaps());
      mentions += meaning.sure().isEmpty() ? 0 : 1;
      doubtful += meaning.perhaps().isEmpty() ? 0 : 1;
    }
    perhaps.addAll(sure);
    return new Named(sure, perhaps, mentions, mentions + doubtful, words, times);
  }

  /** Remembered: a text has few different words. */
  private Meaning meaning(String token) {
    return known.of(token, this::lookUp);
  }

  private Meaning lookUp(String token) {
    String sign = signs.get(token);
    if (sign != null) {
      return new Meaning(Set.of(sign), Set.of());
    }
    String word = NumberWords.folded(token);
    var sure = new TreeSet<String>();
    var perhaps = new TreeSet<String>();
    for (Family family : families) {
      if (family.sure().has(word)) {
        sure.add(family.name());
      } else if (family.perhaps().has(word)) {
        perhaps.add(family.name());
      }
    }
    return sure.isEmpty() && perhaps.isEmpty() ? NOTHING : new Meaning(sure, perhaps);
  }

  /** A question mark at a word is for that word, one by itself for all of the language. */
  private static Family family(String name, List<String> words) {
    boolean allDoubtful = words.contains("?");
    Map<Boolean, List<String>> byDoubt = new LinkedHashMap<>();
    for (String word : words) {
      if (!word.equals("?")) {
        boolean doubtful = allDoubtful || word.endsWith("?");
        byDoubt
            .computeIfAbsent(doubtful, any -> new ArrayList<>())
            .add(word.replace("?", "").replace('ё', 'е'));
      }
    }
    return new Family(
        name,
        new WordPatterns(byDoubt.getOrDefault(false, List.of())),
        new WordPatterns(byDoubt.getOrDefault(true, List.of())));
  }
}
