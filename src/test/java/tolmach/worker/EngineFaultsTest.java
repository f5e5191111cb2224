package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tolmach.engine.EngineException;
import tolmach.engine.EngineTerms;
import tolmach.engine.Translation;
import tolmach.engine.cost.Budget;
import tolmach.engine.cost.Price;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

/**
 * What an article gets when engines fail, all the way from the job to the draft. The table in
 * {@code src/docs/engines.md} is what comes out here; {@code -Dprint.docs=true} writes it anew.
 */
class EngineFaultsTest {

  private static final Path PAGE = Path.of("src/docs/engines.md");
  private static final String BEGIN = "<!-- faults -->\n";
  private static final String END = "<!-- end of faults -->\n";

  private static final String BRIDGE = "The bridge is closed.";
  private static final String TRAFFIC = "Traffic stands still at 7.";
  private static final Map<String, String> WORDS =
      Map.of(BRIDGE, "Мост закрыт.", TRAFFIC, "Движение стоит в 7.");

  private static final EngineTerms PATIENT =
      new EngineTerms(0, 0, 0, Price.FREE, 1000, Duration.ofSeconds(1), 0);
  private static final EngineTerms DEAR = Newsdesk.TERMS.withPrice(new Price(BigDecimal.TEN));

  private record Row(String sent, String happened, String got) {}

  @Test
  void the_table_on_the_page_is_what_comes_out() throws Exception {
    var table = new StringBuilder("| what was sent | what happened | what the article got |\n");
    table.append("|---|---|---|\n");
    for (Row row : rows()) {
      table.append(String.join(" | ", "| " + row.sent(), row.happened(), row.got() + " |\n"));
    }
    if (Boolean.getBoolean("print.docs")) {
      write(table.toString());
    }
    assertThat(Files.readString(PAGE)).contains(BEGIN + table + END);
  }

  private List<Row> rows() throws Exception {
    var rows = new ArrayList<Row>();
    for (Fault fault : faults()) {
      try (var newsdesk = new Newsdesk()) {
        rows.add(fault.on(newsdesk));
      }
    }
    return rows;
  }

  @FunctionalInterface
  private interface Fault {
    Row on(Newsdesk desk) throws Exception;
  }

  private static String words(String text) {
    String known = WORDS.get(text);
    return known == null ? text.replace("Article", "Статья").replace("Before", "Раньше") : known;
  }

  private static FaultyEngine engine(String name) {
    return new FaultyEngine(name, LanguagePair.of("en", "ru")).says(EngineFaultsTest::words);
  }

  private static List<Fault> faults() {
    return List.of(
        EngineFaultsTest::primaryDown,
        EngineFaultsTest::primaryGoesOnFailing,
        EngineFaultsTest::allDown,
        EngineFaultsTest::allDownForGood,
        EngineFaultsTest::quotaSpent,
        EngineFaultsTest::rateLimited,
        EngineFaultsTest::slow,
        EngineFaultsTest::refused,
        EngineFaultsTest::blocked,
        EngineFaultsTest::ranAway,
        EngineFaultsTest::budgetHolds,
        EngineFaultsTest::budgetFallsBack,
        EngineFaultsTest::budgetWarns,
        EngineFaultsTest::throughEnglish);
  }

  private static Row primaryDown(Newsdesk desk) throws Exception {
    desk.engine(engine("first").isDown()).engine(engine("second"));
    return new Row("two sentences", "first is down", got(desk, job()));
  }

  private static Row primaryGoesOnFailing(Newsdesk desk) throws Exception {
    FaultyEngine first = engine("first").isDown();
    desk.engine(first).engine(engine("second"));
    for (int article = 0; article < 5; article++) {
      desk.translate(job("Article " + article + "."));
    }
    int calls = first.calls();
    Thread.sleep(Newsdesk.TERMS.breakerRest().toMillis());
    first.works();
    String after = got(desk, job());
    return new Row(
        "five articles, and one after the rest",
        "first is down; its breaker opens after 3 failures and closes after a good call",
        "the five: translated by second, first was asked " + calls + " times; then " + after);
  }

  private static Row allDown(Newsdesk desk) throws Exception {
    desk.engine(engine("first").isDown()).engine(engine("second").isDown());
    return new Row("two sentences", "both are down", got(desk, job()));
  }

  private static Row allDownForGood(Newsdesk desk) throws Exception {
    desk.engine(engine("first").isDown(), PATIENT).engine(engine("second").isDown(), PATIENT);
    Job job = job();
    for (int round = 0; round < TranslationChain.STANDARD_ROUNDS; round++) {
      job = desk.delayed(job).job();
    }
    return new Row("the same, six delays later", "both are still down", got(desk, job));
  }

  private static Row quotaSpent(Newsdesk desk) throws Exception {
    FaultyEngine first = engine("first").does(limitedFor(Duration.ofHours(8)));
    desk.engine(first).engine(engine("second"));
    desk.translate(job("Before."));
    String got = got(desk, job());
    return new Row(
        "two articles",
        "first says its quota is spent for eight hours",
        "both " + got + "; first was asked " + first.calls() + " time");
  }

  private static Row rateLimited(Newsdesk desk) throws Exception {
    desk.engine(engine("first").does(limitedFor(Duration.ofMinutes(5))));
    return new Row(
        "two sentences", "the only engine is rate limited for 5 minutes", got(desk, job()));
  }

  private static Row slow(Newsdesk desk) throws Exception {
    FaultyEngine first = engine("first").hangsAt("Traffic");
    desk.engine(first).patience(Duration.ofSeconds(2));
    DeadlineExpired expired = desk.delayed(job());
    String delayed = delayed(expired);
    first.works();
    String then = got(desk, expired.job());
    return new Row(
        "two sentences",
        "the engine hangs at the second past the lane's deadline",
        delayed + "; then " + then + ", the first not asked for again");
  }

  private static Row refused(Newsdesk desk) throws Exception {
    FaultyEngine first =
        engine("first")
            .does(
                sources -> {
                  throw new EngineException.Refused("the key is not valid", null);
                });
    desk.engine(first).engine(engine("second"));
    return new Row("two sentences", "first refuses: its key is not valid", got(desk, job()));
  }

  private static Row blocked(Newsdesk desk) throws Exception {
    desk.engine(engine("first").says(text -> words(text).replace("7", "70")))
        .engine(engine("second"));
    return new Row("two sentences, one with a number", "first makes 70 of 7", got(desk, job()));
  }

  private static Row ranAway(Newsdesk desk) throws Exception {
    desk.engine(
        engine("first")
            .does(
                sources ->
                    sources.stream()
                        .map(source -> Translation.unscored(words(source.text())))
                        .map(translation -> translation.with(Translation.Note.RUNAWAY))
                        .toList()));
    return new Row("one sentence", "the only engine runs in circles", got(desk, job(BRIDGE)));
  }

  private static Row budgetHolds(Newsdesk desk) throws Exception {
    desk.engine(engine("first"), DEAR)
        .engine(engine("second"))
        .budget("north", 100, Budget.WhenSpent.HOLD);
    return new Row(
        "two sentences", "they cost more than the desk has left; `hold`", got(desk, job()));
  }

  private static Row budgetFallsBack(Newsdesk desk) throws Exception {
    desk.engine(engine("first"), DEAR)
        .engine(engine("second"))
        .budget("north", 100, Budget.WhenSpent.FALLBACK);
    return new Row("two sentences", "the same; `fallback`", got(desk, job()));
  }

  private static Row budgetWarns(Newsdesk desk) throws Exception {
    desk.engine(engine("first"), DEAR)
        .engine(engine("second"))
        .budget("north", 100, Budget.WhenSpent.WARN);
    return new Row("two sentences", "the same; `warn`", got(desk, job()));
  }

  private static Row throughEnglish(Newsdesk desk) throws Exception {
    var half = Map.of("Die Brücke ist gesperrt.", BRIDGE);
    desk.engine(new FaultyEngine("german", LanguagePair.of("de", "en")).says(half::get))
        .engine(engine("first"))
        .pivots("en");
    Job job =
        Sample.job(
            Sample.article(
                Segment.plain("p0.1", "Die Brücke ist gesperrt.", LanguageTag.of("de"))));
    return new Row("one sentence in German", "no engine translates de→ru at once", got(desk, job));
  }

  private static FaultyEngine.Deed limitedFor(Duration time) {
    return sources -> {
      throw new EngineException.RateLimited("slow down", Instant.now().plus(time));
    };
  }

  private static Job job() {
    return job(BRIDGE, TRAFFIC);
  }

  private static Job job(String... sentences) {
    return Sample.job(Sample.article(sentences));
  }

  private static String got(Newsdesk desk, Job job) throws Exception {
    try {
      return described(desk.translate(job));
    } catch (DeadlineExpired e) {
      return delayed(e);
    }
  }

  private static String described(Draft draft) {
    return switch (draft.outcome()) {
      case TRANSLATED -> "translated " + makers(draft);
      case FLAGGED -> "flagged for a person: " + draft.reason();
      case NO_BUDGET ->
          "held until " + draft.until().truncatedTo(ChronoUnit.SECONDS) + ": " + draft.reason();
      case NO_ENGINE, FAILED -> "no draft: " + draft.reason();
    };
  }

  private static String makers(Draft draft) {
    var counts = new LinkedHashMap<String, Integer>();
    for (TargetSegment segment : draft.segments()) {
      Via via = segment.making() == null ? null : segment.making().via();
      String maker =
          via == null
              ? segment.engine()
              : via.engine() + " and " + segment.engine() + " through " + via.language();
      counts.merge(maker, 1, Integer::sum);
    }
    String by =
        counts.size() == 1
            ? counts.keySet().iterator().next()
            : counts.entrySet().stream()
                .map(count -> count.getKey() + " (" + count.getValue() + ")")
                .collect(Collectors.joining(" and "));
    return "by " + by;
  }

  private static String delayed(DeadlineExpired expired) {
    String topic = new DelayPlan().topic(expired.job());
    int done = expired.job().done().size();
    return "delayed on `"
        + topic
        + "`"
        + (done > 0 ? " with " + done + " sentence done" : "")
        + ", round "
        + expired.job().round();
  }

  private static void write(String table) throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
  }
}
