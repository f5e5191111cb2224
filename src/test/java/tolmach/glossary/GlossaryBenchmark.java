package tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/** How long the glossary takes; a limit measured in the same run stands beside each figure. */
final class GlossaryBenchmark {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final LanguagePair RU_EN = LanguagePair.of("ru", "en");
  private static final String ENGLISH =
      "The Foreign Ministry said on Tuesday that China and the United States had agreed to hold a"
          + " new round of talks in the coming weeks, although officials in both capitals warned"
          + " that the dispute over tariffs was far from settled and more delays were likely.";
  private static final String RUSSIAN =
      "Министерство иностранных дел сообщило во вторник, что Китай и Соединённые Штаты договорились"
          + " провести в ближайшие недели новый раунд переговоров, хотя чиновники обеих столиц"
          + " предупредили, что спор о пошлинах далёк от завершения и возможны новые задержки.";

  private GlossaryBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    long begin = System.nanoTime();
    Morphology.of(LanguageTag.of("ru")).readings("министерство");
    print(
        "load the Russian dictionary and look up one word, ms", (System.nanoTime() - begin) / 1e6);
    for (int size : new int[] {5_000, 10_000}) {
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      long before = runtime.totalMemory() - runtime.freeMemory();
      Glossary glossary = TermBase.of(concepts(size), "1");
      begin = System.nanoTime();
      glossary.faults(EN_RU, ENGLISH, RUSSIAN, "");
      glossary.faults(RU_EN, RUSSIAN, ENGLISH, "");
      print(
          size + " concepts: first use in both directions, ms", (System.nanoTime() - begin) / 1e6);
      System.gc();
      long after = runtime.totalMemory() - runtime.freeMemory();
      print(size + " concepts: memory, MB", (after - before) / 1e6);
      measure(size + " concepts: terms en, µs", i -> glossary.terms(EN_RU, ENGLISH + i, "").size());
      measure(size + " concepts: terms ru, µs", i -> glossary.terms(RU_EN, RUSSIAN + i, "").size());
      measure(
          size + " concepts: faults en→ru, 3 terms, µs",
          i -> glossary.faults(EN_RU, ENGLISH + i, RUSSIAN, "").size());
      measure(
          size + " concepts: faults ru→en, 3 terms, µs",
          i -> glossary.faults(RU_EN, RUSSIAN + i, ENGLISH, "").size());
    }
    measure(
        "limit: cutting both sentences at spaces, µs",
        i -> (ENGLISH + i).split(" ").length + RUSSIAN.split(" ").length);
  }

  private static void measure(String what, IntFunction<Integer> work) {
    long sum = 0;
    for (int i = 0; i < 20_000; i++) {
      sum += work.apply(i % 100);
    }
    long begin = System.nanoTime();
    int rounds = 20_000;
    for (int i = 0; i < rounds; i++) {
      sum += work.apply(i % 100);
    }
    print(what + (sum < 0 ? "!" : ""), (System.nanoTime() - begin) / 1e3 / rounds);
  }

  private static void print(String what, double figure) {
    System.out.printf(Locale.ROOT, "%-60s %10.1f%n", what, figure);
  }

  /** Those of the news sentences, and made up ones with their words. */
  private static List<Concept> concepts(int size) {
    var concepts = new ArrayList<>(NewsSentences.concepts());
    String[] english = {"national", "federal", "state", "central", "new", "joint", "public"};
    String[] russian = {
      "национальный", "федеральный", "государственный", "центральный", "новый", "общий", "открытый"
    };
    String[] things = {"council", "committee", "fund", "centre", "plan", "project", "programme"};
    String[] nouns = {"совет", "комитет", "фонд", "центр", "план", "проект", "этап"};
    for (int i = 0; concepts.size() < size; i++) {
      int a = i % 7;
      int b = i / 7 % 7;
      concepts.add(
          new Concept(
              "made" + i,
              "",
              null,
              List.of(
                  term("en", english[a] + " " + things[b] + " " + i),
                  term("ru", russian[a] + " " + nouns[b] + " " + i)),
              null,
              null));
    }
    return concepts;
  }

  private static Term term(String language, String text) {
    return new Term(
        LanguageTag.of(language), text, TermStatus.PREFERRED, PartOfSpeech.NOUN, List.of());
  }
}
