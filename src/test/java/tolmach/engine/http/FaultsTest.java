package tolmach.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;

/** Whatever a service does, the caller of its engine gets one of the three kinds in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultsTest {

  static final String DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusDays(2));

  private static final HttpSettings HTTP =
      new HttpSettings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(3),
          200_000,
          3,
          Duration.ofMillis(10),
          Duration.ofSeconds(5),
          Duration.ofHours(1));

  private StandIn server;

  @BeforeAll
  void start() {
    server = new StandIn(request -> StandIn.ok("{}"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<Arguments> all() {
    return Arrays.stream(Contestant.values())
        .flatMap(
            contestant ->
                Arrays.stream(FaultCase.values()).map(fault -> Arguments.of(contestant, fault)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("all")
  void every_fault_is_one_of_three_kinds(Contestant contestant, FaultCase fault) {
    Engine engine = engine(contestant);
    server.except(contestant.path, request -> fault.answer.apply(contestant));
    Instant before = Instant.now();
    EngineException thrown = fault(engine, contestant, fault.patience());
    Instant after = Instant.now();
    switch (fault.outcome) {
      case REFUSED -> assertThat(thrown).isInstanceOf(EngineException.Refused.class);
      case RETRY_LATER, OUT_OF_PATIENCE ->
          assertThat(thrown).isInstanceOf(EngineException.RetryLater.class);
      case LIMITED_A_LITTLE ->
          assertThat(until(thrown)).isBetween(before.plusSeconds(5), after.plusSeconds(5));
      case LIMITED_AS_SAID ->
          assertThat(until(thrown)).isBetween(before.plusSeconds(120), after.plusSeconds(120));
      case LIMITED_TO_A_DATE ->
          assertThat(until(thrown))
              .isEqualTo(
                  ZonedDateTime.parse(DATE, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      case LIMITED_LONG -> {
        assertThat(until(thrown)).isBetween(before.plusSeconds(3600), after.plusSeconds(3600));
        assertThat(thrown).hasMessageContaining("quota").hasMessageContaining("raise it or wait");
      }
    }
    if (fault.tries > 0) {
      assertThat(server.asked(contestant.path)).hasSize(fault.tries);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_is_gone_is_to_be_asked_later(Contestant contestant) {
    StandIn other = new StandIn(contestant.good);
    Engine engine = contestant.engine(other.base(), HTTP);
    assertThat(engine.supports(contestant.pair)).isTrue();
    other.close();
    assertThat(fault(engine, contestant, FaultCase.PATIENCE))
        .isInstanceOf(EngineException.RetryLater.class)
        .hasMessageContaining("cannot be reached");
  }

  @ParameterizedTest
  @EnumSource
  void a_fault_that_passes_is_not_seen(Contestant contestant) throws Exception {
    Engine engine = engine(contestant);
    server.except(
        contestant.path,
        request ->
            server.asked(contestant.path).size() < 2
                ? StandIn.error(503, "")
                : contestant.good.apply(request));
    assertThat(engine.translate(contestant.pair, one(), FaultCase.PATIENCE))
        .extracting(Translation::text)
        .containsExactly("YES.");
  }

  @ParameterizedTest
  @EnumSource
  void a_batch_too_large_is_halved(Contestant contestant) throws Exception {
    Engine engine = engine(contestant);
    server.except(
        contestant.path,
        request ->
            request.getBodyAsString().contains("Yes") && request.getBodyAsString().contains("No")
                ? StandIn.error(413, "")
                : contestant.good.apply(request));
    assertThat(
            engine.translate(
                contestant.pair, SourceSegment.of(List.of("Yes.", "No.")), FaultCase.PATIENCE))
        .extracting(Translation::text)
        .containsExactly("YES.", "NO.");
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_is_not_accepted_says_where_to_look(Contestant contestant) {
    Engine engine = engine(contestant);
    server.except(contestant.path, request -> StandIn.error(403, "{\"message\":\"no\"}"));
    assertThat(fault(engine, contestant, FaultCase.PATIENCE))
        .hasMessageContaining(
            contestant.hasKey() ? "check TOLMACH_" + contestant.name() + "_KEY" : "wants a key");
  }

  @ParameterizedTest
  @EnumSource
  void an_interrupted_caller_gets_away(Contestant contestant) {
    Engine engine = engine(contestant);
    server.except(contestant.path, request -> StandIn.ok("{}").withFixedDelay(120_000));
    Thread.currentThread().interrupt();
    assertThat(fault(engine, contestant, FaultCase.PATIENCE))
        .isInstanceOf(EngineException.RetryLater.class);
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
  }

  @Test
  void the_table_in_the_documentation_is_this_one() throws IOException {
    String page = Files.readString(Path.of("src/docs/engines.md"), StandardCharsets.UTF_8);
    String table =
        Arrays.stream(FaultCase.values())
            .map(FaultCase::row)
            .reduce("", (rows, row) -> rows + row + "\n");
    assertThat(page).as("paste this into it:%n%s", table).contains(table);
  }

  @Test
  void an_answer_is_read_in_the_charset_that_it_says_it_is_in() throws Exception {
    HttpHeaders headers =
        HttpHeaders.of(
            java.util.Map.of("Content-Type", List.of("application/json; charset=windows-1251")),
            (name, value) -> true);
    Answer answer =
        new Answer("x", 200, headers, "\"Привет\"".getBytes(Charset.forName("windows-1251")));
    assertThat(answer.json().asText()).isEqualTo("Привет");
  }

  private Engine engine(Contestant contestant) {
    server.behave(contestant.good);
    Engine engine = contestant.engine(server.base(), HTTP);
    assertThat(engine.supports(contestant.pair)).isTrue();
    server.forget();
    return engine;
  }

  private static List<SourceSegment> one() {
    return SourceSegment.of(List.of("Yes."));
  }

  private static EngineException fault(Engine engine, Contestant contestant, Duration patience) {
    return catchThrowableOfType(
        EngineException.class, () -> engine.translate(contestant.pair, one(), patience));
  }

  private static Instant until(EngineException thrown) {
    assertThat(thrown).isInstanceOf(EngineException.RateLimited.class);
    return ((EngineException.RateLimited) thrown).until();
  }
}
