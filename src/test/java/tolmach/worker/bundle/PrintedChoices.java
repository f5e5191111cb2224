package tolmach.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern.ArgType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tolmach.worker.bundle.IcuChoices.Choice;

/** Holds a translated pattern against its source, as ICU reads and prints both. */
final class PrintedChoices {

  private PrintedChoices() {}

  /**
   * No other arguments; of each plural the source's explicit numbers and the categories of the
   * language; of each select the source's keywords; and each number printed as often as in the
   * source.
   */
  static void areRight(String source, String own, String text, String target) {
    var before = new IcuChoices(source);
    var after = new IcuChoices(text);
    assertThat(before.arguments()).as(text).containsAll(after.arguments());
    assertThat(keywords(after).keySet()).as(text).isEqualTo(keywords(before).keySet());
    Map<String, Set<String>> explicit = keywords(before);
    for (Choice choice : after.choices()) {
      Set<String> wanted = explicit.get(choice.argument());
      if (choice.type() == ArgType.SELECT) {
        assertThat(choice.keywords()).as(text).isEqualTo(wanted);
      } else {
        Set<String> categories =
            IcuChoices.categories(target, choice.type() == ArgType.SELECTORDINAL);
        if (choice.explicit().contains("=0")) {
          categories.remove("zero"); // of Arabic: for 0 alone
        }
        assertThat(choice.words()).as(text).isEqualTo(categories);
        assertThat(wanted).as(text).containsAll(choice.explicit());
        prints(before, own, after, target, choice);
      }
    }
  }

  /** Explicit numbers of plurals, all keywords of selects, by argument. */
  private static Map<String, Set<String>> keywords(IcuChoices choices) {
    var keywords = new LinkedHashMap<String, Set<String>>();
    for (Choice choice : choices.choices()) {
      keywords
          .computeIfAbsent(choice.argument(), name -> new TreeSet<>())
          .addAll(choice.type() == ArgType.SELECT ? choice.keywords() : choice.explicit());
    }
    return new HashMap<>(keywords);
  }

  private static void prints(
      IcuChoices before, String own, IcuChoices after, String target, Choice choice) {
    for (Map<String, String> words : selects(after)) {
      for (String category : choice.words()) {
        List<Integer> samples =
            IcuChoices.samples(target, choice.type(), category).stream()
                .filter(n -> !choice.explicit().contains("=" + n))
                .filter(n -> IcuChoices.times(before.toString(), n) == 0)
                .toList();
        for (int number : samples) {
          String general = before.printed(own, choice.argument(), 25, words);
          String printed = after.printed(target, choice.argument(), number, words);
          int shown = number - (int) choice.offset();
          long wanted = IcuChoices.times(general, 25 - (int) choice.offset());
          boolean isAlone = IcuChoices.isUnique(target, choice.type(), category);
          if (!isAlone) {
            assertThat(IcuChoices.times(printed, shown)).as(printed).isEqualTo(wanted);
          }
          assertThat(IcuChoices.times(printed, shown)).as(printed).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  /** Each keyword of each select once. */
  private static List<Map<String, String>> selects(IcuChoices choices) {
    var all = new ArrayList<Map<String, String>>();
    choices.choices().stream()
        .filter(choice -> choice.type() == ArgType.SELECT)
        .forEach(c -> c.keywords().forEach(word -> all.add(Map.of(c.argument(), word))));
    return all.isEmpty() ? List.of(Map.of()) : all;
  }
}
