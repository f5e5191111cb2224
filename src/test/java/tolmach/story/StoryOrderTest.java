package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tolmach.article.BadItemException;

/**
 * Whatever order things come in: what is decided each time, and what readers of the Russian version
 * have then. The table in {@code src/docs/stories.md} is this one.
 */
class StoryOrderTest {

  /**
   * @param happens in order, separated by commas: an item ({@code v2}, {@code v2b} with other
   *     content, {@code kill}, {@code withhold}, {@code v1 embargo 13:00}), a draft ({@code draft
   *     1}, {@code flagged 1}), a decision ({@code hold}, {@code release}, {@code approve 1},
   *     {@code overrule 1}: approved with a reason, {@code take}), or {@code 13:00} for that hour
   * @param last the outcome of the last
   * @param readers have then
   */
  private record Case(String happens, String last, String readers) {}

  private static final List<Case> CASES =
      List.of(
          new Case("v1, draft 1", "PUBLISHED", "version 1"),
          new Case("v1, draft 1, draft 1", "DROPPED", "version 1"),
          new Case("v3, v2", "SUPERSEDED", "nothing"),
          new Case("v3, v2, draft 1", "PUBLISHED", "version 1"),
          new Case("v1, v1", "DUPLICATE", "nothing"),
          new Case("v1, draft 1, v1b", "ACCEPTED", "version 1"),
          new Case("v1, draft 1, v1b, draft 2", "PUBLISHED", "version 2"),
          new Case("v1, v2, draft 1", "DROPPED", "nothing"),
          new Case("v1, v2, draft 2, draft 1", "DROPPED", "version 2"),
          new Case("v1, draft 1, v2", "ACCEPTED", "version 1"),
          new Case("draft 1", "DROPPED", "nothing"),
          new Case("v1, kill, draft 1", "DROPPED", "nothing"),
          new Case("v1, draft 1, kill", "KILLED", "a tombstone"),
          new Case("v1, draft 1, kill, kill", "DUPLICATE", "a tombstone"),
          new Case("v1, draft 1, kill, v2", "refused", "a tombstone"),
          new Case("v1, draft 1, kill, v1", "refused", "a tombstone"),
          new Case("v1, draft 1, kill, draft 1", "DROPPED", "a tombstone"),
          new Case("v1, flagged 1, kill, overrule 1", "TOO_LATE", "nothing"),
          new Case("kill, v1", "refused", "nothing"),
          new Case("v1, draft 1, withhold", "WITHHELD", "a notice"),
          new Case("v1, draft 1, withhold, release", "RELEASED", "version 1"),
          new Case("v1, withhold, draft 1", "HELD", "nothing"),
          new Case("v1, withhold, draft 1, release", "RELEASED", "version 1"),
          new Case("v1, draft 1, withhold, v1", "SUPERSEDED", "a notice"),
          new Case("v1, draft 1, withhold, v10, draft 2", "PUBLISHED", "version 2"),
          new Case("v1, draft 1, hold, v2, draft 2", "HELD", "a notice"),
          new Case("v1, draft 1, hold, v2, draft 2, release", "RELEASED", "version 2"),
          new Case("v1, draft 1, hold, kill, draft 1", "DROPPED", "a tombstone"),
          new Case("hold, v1, draft 1", "HELD", "nothing"),
          new Case("v1, flagged 1", "HELD", "nothing"),
          new Case("v1, flagged 1, approve 1", "HELD", "nothing"),
          new Case("v1, flagged 1, overrule 1", "PUBLISHED", "version 1"),
          new Case("v1, flagged 1, overrule 1, overrule 1", "TOO_LATE", "version 1"),
          new Case("v1, flagged 1, v2, overrule 1", "TOO_LATE", "nothing"),
          new Case("v1, draft 1, v2, flagged 2", "HELD", "version 1"),
          new Case("v1, draft 1, take, v2, draft 2", "HELD", "version 1"),
          new Case("v1, draft 1, take, v2, draft 2, approve 2", "PUBLISHED", "version 2"),
          new Case("v1 embargo 13:00, draft 1", "HELD", "nothing"),
          new Case("v1 embargo 13:00, draft 1, 12:59", "nothing is due", "nothing"),
          new Case("v1 embargo 13:00, draft 1, 13:00", "RELEASED", "version 1"),
          new Case("v1 embargo 13:00, draft 1, kill, 13:00", "nothing is due", "nothing"),
          new Case(
              "v1 embargo 13:00, draft 1, v2 embargo 14:00, draft 2, 13:00",
              "nothing is due",
              "nothing"),
          new Case(
              "v1 embargo 13:00, draft 1, v2 embargo 12:30, draft 2, 12:30",
              "RELEASED",
              "version 2"),
          new Case("v1 embargo 13:00, draft 1, v2, draft 2", "PUBLISHED", "version 2"),
          new Case(
              "v1 embargo 13:00, draft 1, v2 embargo 13:00, 13:00, draft 2",
              "PUBLISHED",
              "version 2"),
          new Case("v1, draft 1, v2 embargo 13:00, draft 2", "HELD", "version 1"),
          new Case("v1 embargo 13:00, draft 1, hold, 13:00, release", "RELEASED", "version 1"),
          new Case("v1 embargo 13:00, flagged 1, 13:00", "nothing is due", "nothing"),
          new Case("v1 embargo 13:00, flagged 1, overrule 1", "HELD", "nothing"),
          new Case("v1 embargo 13:00, flagged 1, overrule 1, 13:00", "RELEASED", "version 1"));

  @TestFactory
  List<DynamicTest> every_case_is_decided_as_the_table_says() {
    return CASES.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.happens(),
                    () -> {
                      var scene = new Scene();
                      String last = "";
                      for (String step : one.happens().split(", ")) {
                        last = happen(scene, step);
                      }
                      assertThat(last).isEqualTo(one.last());
                      assertThat(readers(scene)).isEqualTo(one.readers());
                    }))
        .toList();
  }

  @Test
  void the_table_in_the_docs_is_this_one() throws Exception {
    var table = new StringBuilder("| happens, in this order | the last is | readers have |\n");
    table.append("|---|---|---|\n");
    CASES.forEach(
        one ->
            table.append(
                "| " + one.happens() + " | " + one.last() + " | " + one.readers() + " |\n"));
    if (Boolean.getBoolean("print.docs")) {
      System.out.println(table);
    }
    assertThat(Files.readString(Path.of("src/docs/stories.md"))).contains(table.toString());
  }

  private static String happen(Scene scene, String step) {
    try {
      return step.matches("[0-9]{2}:[0-9]{2}") ? strike(scene, step) : rule(scene, step);
    } catch (BadItemException e) {
      return "refused";
    }
  }

  private static String strike(Scene scene, String hour) {
    var then = java.time.Instant.parse("2026-11-23T" + hour + ":00Z");
    scene.clock.advance(Duration.between(scene.clock.instant(), then));
    List<String> due = scene.punctuality.due(10);
    if (due.isEmpty()) {
      return "nothing is due";
    }
    var ruling = scene.punctuality.release(Scene.URI);
    scene.rulings.add(ruling);
    return ruling.outcome().name();
  }

  private static String rule(Scene scene, String step) {
    String[] words = step.split(" ");
    var ruling =
        switch (words[0]) {
          case "kill" -> scene.receive("version=9 status=CANCELED");
          case "withhold" -> scene.receive("version=9 status=WITHHELD");
          case "hold" -> scene.decide(TakedownTest.HOLD);
          case "release" -> scene.decide(TakedownTest.RELEASE);
          case "draft" -> scene.draft(Drafts.translated(Scene.URI, Long.parseLong(words[1]), "ru"));
          case "flagged" -> scene.draft(Drafts.flagged(Scene.URI, Long.parseLong(words[1]), "ru"));
          case "approve" ->
              scene.decide(ReviewModeTest.decision("approve", Long.parseLong(words[1]), "anna"));
          case "overrule" ->
              scene.decide(ReviewModeTest.overrule(Long.parseLong(words[1]), "anna"));
          case "take" -> scene.decide(ReviewModeTest.decision("take", 0, "anna"));
          default -> scene.receive(Scene.URI, item(words), Map.of());
        };
    return ruling.outcome().name();
  }

  /** {@code v1b embargo 13:00} as an item. */
  private static String item(String[] words) {
    String version = words[0].substring(1);
    String other = version.endsWith("b") ? " content=other" : "";
    String embargo = words.length == 3 ? " embargo=" + words[2] : "";
    return "version=" + version.replace("b", "") + other + embargo;
  }

  private static String readers(Scene scene) {
    List<String> seen = scene.readersSaw(Scene.RU);
    if (seen.isEmpty()) {
      return "nothing";
    }
    String last = seen.get(seen.size() - 1);
    if (last == null) {
      return "a tombstone";
    }
    return last.equals("withheld")
        ? "a notice"
        : "version " + last.replaceAll(".*Версия ([0-9]+)\\.", "$1");
  }
}
