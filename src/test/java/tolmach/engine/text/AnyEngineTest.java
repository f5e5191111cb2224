package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tolmach.check.Checks;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Token;
import tolmach.language.LanguagePair;

/** Whatever an engine does to its text: no code is lost, none crosses, what is protected stays. */
class AnyEngineTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int ROUNDS = 400;

  /** What an engine may do to words; holders and protected parts are words to it as well. */
  enum Mischief {
    NONE {
      @Override
      List<String> done(List<String> words, Random random) {
        return words;
      }
    },
    TRANSLATE_EVERYTHING {
      @Override
      List<String> done(List<String> words, Random random) {
        return each(words, word -> List.of(word.matches(".*[⟦⟧].*") ? word : cyrillic(word)));
      }
    },
    TRANSLATE_PLACEHOLDERS_TOO {
      @Override
      List<String> done(List<String> words, Random random) {
        return each(words, word -> List.of(cyrillic(word)));
      }
    },
    DROP {
      @Override
      List<String> done(List<String> words, Random random) {
        return each(words, word -> random.nextInt(3) == 0 ? List.of() : List.of(word));
      }
    },
    DUPLICATE {
      @Override
      List<String> done(List<String> words, Random random) {
        return each(words, word -> Collections.nCopies(1 + random.nextInt(3), word));
      }
    },
    REORDER {
      @Override
      List<String> done(List<String> words, Random random) {
        List<String> mixed = new ArrayList<>(words);
        Collections.shuffle(mixed, random);
        return mixed;
      }
    },
    MANGLE {
      @Override
      List<String> done(List<String> words, Random random) {
        return each(
            words,
            word ->
                List.of(
                    switch (random.nextInt(5)) {
                      case 0 -> word.replace("⟦", "[").replace("⟧", "]");
                      case 1 -> word.replace("⟦", "⟦ ").replace("⟧", " ⟧");
                      case 2 -> word.replace("⟧", "");
                      case 3 -> word.toUpperCase(Locale.ROOT);
                      default -> word.replace("/", " / ");
                    }));
      }
    },
    INVENT {
      @Override
      List<String> done(List<String> words, Random random) {
        return each(
            words,
            word ->
                random.nextInt(3) == 0
                    ? List.of(word, "⟦" + random.nextInt(12) + "⟧", "⟦/1⟧", "⟧x⟦")
                    : List.of(word));
      }
    },
    SAY_NOTHING {
      @Override
      List<String> done(List<String> words, Random random) {
        return List.of();
      }
    };

    abstract List<String> done(List<String> words, Random random);

    private static List<String> each(
        List<String> words, java.util.function.Function<String, List<String>> change) {
      return words.stream().flatMap(word -> change.apply(word).stream()).toList();
    }

    private static String cyrillic(String word) {
      StringBuilder text = new StringBuilder();
      word.chars().forEach(letter -> text.append((char) ('а' + letter % 32)));
      return text.toString();
    }
  }

  @ParameterizedTest
  @EnumSource(Mischief.class)
  void every_code_comes_back_once_and_nested_and_all_protected_text_verbatim(Mischief mischief) {
    Random random = new Random(20261123 + mischief.ordinal());
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Integer> literals = new HashMap<>();
      String source = source(random, literals);
      TextPolicy policy = policy(random);
      PreparedText text = PreparedText.of(source, EN_RU, policy);
      Translation target = text.finish(answer(text.forEngine(), mischief, random));
      String about = mischief + " " + round + ": " + source + "\n-> " + target.text();

      assertThat(markers(target.text()))
          .as(about)
          .containsExactlyInAnyOrderElementsOf(markers(source));
      assertThat(Checks.standard().findings(EN_RU, source, target.text() + " x"))
          .as(about)
          .noneMatch(finding -> finding.check().equals("placeholders"));
      literals.forEach(
          (literal, count) ->
              assertThat(count(MARKER.matcher(target.text()).replaceAll(""), literal))
                  .as(literal + " in " + about)
                  .isEqualTo(count));
      for (Token token : target.tokens()) {
        assertThat(token.start()).as(about).isBetween(0, token.end() - 1);
        assertThat(token.end()).as(about).isLessThanOrEqualTo(target.text().length());
        if (token.isAligned()) {
          assertThat(token.sourceStart()).as(about).isBetween(0, token.sourceEnd() - 1);
          assertThat(token.sourceEnd()).as(about).isLessThanOrEqualTo(source.length());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mischief.class,
      names = {"NONE", "TRANSLATE_EVERYTHING", "DROP", "REORDER", "SAY_NOTHING"})
  void no_word_of_the_engine_is_lost(Mischief mischief) {
    Random random = new Random(42 + mischief.ordinal());
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Integer> literals = new HashMap<>();
      PreparedText text = PreparedText.of(source(random, literals), EN_RU, policy(random));
      Translation answer = answer(text.forEngine(), mischief, random);
      String target = text.finish(answer).text();
      assertThat(words(target, literals))
          .as(text.forEngine() + "\n=> " + answer.text() + "\n-> " + target)
          .isEqualTo(words(answer.text(), literals));
    }
  }

  private static TextPolicy policy(Random random) {
    return new TextPolicy(
        Protection.ALL,
        new Holders(random.nextInt(3) * 5),
        random.nextBoolean(),
        random.nextBoolean(),
        5_000);
  }

  /** Words with pairs in pairs, codes that stand alone, halves, and protected text. */
  private static String source(Random random, Map<String, Integer> literals) {
    StringBuilder text = new StringBuilder();
    int[] next = {1};
    boolean capitals = random.nextInt(5) == 0;
    write(text, random, literals, next, 0, capitals);
    if (random.nextInt(4) == 0) {
      text.insert(0, "⟦/" + next[0]++ + "⟧ ");
    }
    return text.toString();
  }

  private static void write(
      StringBuilder text,
      Random random,
      Map<String, Integer> literals,
      int[] next,
      int depth,
      boolean capitals) {
    int parts = random.nextInt(7) + (depth == 0 ? 2 : 0);
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(depth < 3 ? 8 : 6)) {
        case 0, 1, 2 -> text.append(word(random, capitals));
        case 3 -> text.append("⟦").append(next[0]++).append("⟧");
        case 4 -> text.append(literal(random, literals, next));
        case 5 -> text.append(word(random, capitals)).append(random.nextBoolean() ? "," : ".");
        default -> {
          int id = next[0]++;
          text.append("⟦").append(id).append("⟧");
          write(text, random, literals, next, depth + 1, capitals);
          text.append("⟦/").append(id).append("⟧");
        }
      }
      text.append(random.nextInt(5) == 0 ? "" : " ");
      if (text.length() > 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private static String word(Random random, boolean capitals) {
    String[] words = {
      "harbour", "Orlova", "the", "opens", "again", "mayor", "said", "of", "bridge"
    };
    String word = words[random.nextInt(words.length)];
    return capitals ? word.toUpperCase(Locale.ROOT) : word;
  }

  private static String literal(Random random, Map<String, Integer> literals, int[] next) {
    int number = next[0]++;
    String literal =
        switch (random.nextInt(8)) {
          case 0 -> "https://port.example/a" + number + "?x=1";
          case 1 -> "desk" + number + "@port.example";
          case 2 -> "@orlova" + number + "x";
          case 3 -> "#bridge" + number + "x";
          case 4 -> "openGate" + number + "x()";
          case 5 -> "--force-" + number + "x";
          case 6 -> "{{name" + number + "}}";
          default -> "/srv/port/b" + number + ".log";
        };
    literals.merge(literal, 1, Integer::sum);
    return " " + literal + " ";
  }

  private static Translation answer(String sent, Mischief mischief, Random random) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = WORD.matcher(sent);
    while (matcher.find()) {
      words.add(matcher.group());
      starts.add(matcher.start());
    }
    List<String> done = mischief.done(words, random);
    int alignment = random.nextInt(3);
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      text.append(i == 0 ? "" : " ");
      int start = text.length();
      text.append(done.get(i));
      int from = alignment == 0 ? random.nextInt(words.size()) : words.indexOf(done.get(i));
      int at = from < 0 && i < words.size() ? i : from;
      boolean aligned = alignment < 2 && at >= 0 && random.nextInt(4) > 0;
      if (start < text.length()) {
        tokens.add(
            new Token(
                start,
                text.length(),
                -0.1,
                aligned ? starts.get(at) : -1,
                aligned ? starts.get(at) + words.get(at).length() : -1));
      }
    }
    return new Translation(text.toString(), -0.1, tokens, List.of(), java.util.Set.of());
  }

  private static List<String> markers(String text) {
    return MARKER.matcher(text).results().map(result -> result.group()).toList();
  }

  private static int count(String text, String literal) {
    return text.split(Pattern.quote(literal), -1).length - 1;
  }

  private static String words(String text, Map<String, Integer> literals) {
    String rest = MARKER.matcher(text).replaceAll(" ");
    for (String literal : literals.keySet()) {
      rest = rest.replace(literal, " ");
    }
    return rest.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
