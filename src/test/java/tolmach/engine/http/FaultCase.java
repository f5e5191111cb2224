package tolmach.engine.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.function.Function;

/**
 * What a service may do instead of translating, and what comes of it: the specification of {@link
 * FaultsTest} and the table in {@code src/docs/engines.md}.
 */
enum FaultCase {
  STATUS_400("400, bad request", Outcome.REFUSED, 1, c -> error(400)),
  STATUS_401("401, the key is not accepted", Outcome.REFUSED, 1, c -> error(401)),
  STATUS_403("403, the key is not accepted or barred", Outcome.REFUSED, 1, c -> error(403)),
  STATUS_404("404, no such path, model or glossary", Outcome.REFUSED, 1, c -> error(404)),
  STATUS_408("408, the server waited too long", Outcome.RETRY_LATER, 3, c -> error(408)),
  STATUS_413("413 for one segment", Outcome.REFUSED, 1, c -> error(413)),
  STATUS_422("422, not understood", Outcome.REFUSED, 1, c -> error(422)),
  STATUS_429("429 without a time", Outcome.LIMITED_A_LITTLE, 1, c -> error(429)),
  STATUS_429_SECONDS(
      "429, `Retry-After: 120`",
      Outcome.LIMITED_AS_SAID,
      1,
      c -> error(429).withHeader("Retry-After", "120")),
  STATUS_429_DATE(
      "429, `Retry-After` with a date",
      Outcome.LIMITED_TO_A_DATE,
      1,
      c -> error(429).withHeader("Retry-After", FaultsTest.DATE)),
  STATUS_429_QUOTA(
      "429, code `insufficient_quota`",
      Outcome.LIMITED_LONG,
      1,
      c ->
          StandIn.error(
              429,
              "{\"error\":{\"message\":\"You exceeded your current quota\","
                  + "\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}")),
  STATUS_456(
      "456, DeepL's quota is used up",
      Outcome.LIMITED_LONG,
      1,
      c -> StandIn.error(456, "{\"message\":\"Quota Exceeded\"}")),
  STATUS_500("500", Outcome.RETRY_LATER, 3, c -> error(500)),
  STATUS_501("501, not implemented", Outcome.REFUSED, 1, c -> error(501)),
  STATUS_502("502", Outcome.RETRY_LATER, 3, c -> error(502)),
  STATUS_503("503", Outcome.RETRY_LATER, 3, c -> error(503)),
  STATUS_503_SECONDS(
      "503, `Retry-After: 120`",
      Outcome.LIMITED_AS_SAID,
      1,
      c -> error(503).withHeader("Retry-After", "120")),
  STATUS_504("504", Outcome.RETRY_LATER, 3, c -> error(504)),
  STATUS_529("529, DeepL is overloaded", Outcome.RETRY_LATER, 3, c -> error(529)),
  REDIRECT(
      "302 to another host",
      Outcome.REFUSED,
      1,
      c ->
          aResponse()
              .withStatus(302)
              .withHeader("Location", "http://localhost:9/?" + Contestant.key().reveal())),
  WEB_PAGE(
      "200 with a web page",
      Outcome.REFUSED,
      1,
      c ->
          aResponse()
              .withHeader("Content-Type", "text/html")
              .withBody("<html><h1>Back soon</h1></html>")),
  BROKEN_JSON("200 with half of a JSON", Outcome.RETRY_LATER, 3, c -> StandIn.ok("{\"transl")),
  NO_BODY("200 with nothing", Outcome.RETRY_LATER, 3, c -> StandIn.ok("")),
  OTHER_JSON("200 with some other JSON", Outcome.REFUSED, 1, c -> StandIn.ok("{\"hello\":[1]}")),
  TOO_FEW(
      "200 with fewer translations than segments (a model: twice)",
      Outcome.REFUSED,
      -1,
      c -> StandIn.ok(c.nothing)),
  WRONG_CHARSET(
      "200 in another charset than it says",
      Outcome.REFUSED,
      1,
      c ->
          aResponse()
              .withHeader("Content-Type", "application/json; charset=utf-8")
              .withBody("{\"x\":\"Привет\"}".getBytes(Charset.forName("windows-1251")))),
  HUGE(
      "200 with more bytes than allowed",
      Outcome.REFUSED,
      1,
      c -> StandIn.ok("{\"x\":\"" + "a".repeat(300_000) + "\"}")),
  CLOSED(
      "the connection is closed without an answer",
      Outcome.RETRY_LATER,
      -1,
      c -> aResponse().withFault(Fault.EMPTY_RESPONSE)),
  RESET(
      "the connection is reset",
      Outcome.RETRY_LATER,
      -1,
      c -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
  CUT_OFF(
      "the connection is cut in the middle of an answer",
      Outcome.RETRY_LATER,
      -1,
      c -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
  NOISE(
      "something that is no HTTP",
      Outcome.RETRY_LATER,
      -1,
      c -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
  SLOW(
      "a byte now and then",
      Outcome.OUT_OF_PATIENCE,
      1,
      c -> StandIn.ok("{\"x\":\"" + "a".repeat(600) + "\"}").withChunkedDribbleDelay(600, 600_000)),
  SILENT(
      "no answer at all",
      Outcome.OUT_OF_PATIENCE,
      1,
      c -> StandIn.ok("{}").withFixedDelay(120_000));

  /** What the caller gets. */
  enum Outcome {
    REFUSED("`Refused`: the next engine is asked"),
    RETRY_LATER("`RetryLater`, after tries within the patience"),
    OUT_OF_PATIENCE("`RetryLater` when the patience is over"),
    LIMITED_A_LITTLE("`RateLimited` for a few seconds"),
    LIMITED_AS_SAID("`RateLimited` until then"),
    LIMITED_TO_A_DATE("`RateLimited` until that date"),
    LIMITED_LONG("`RateLimited` for an hour, and what to do");

    final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  static final Duration PATIENCE = Duration.ofMinutes(2);
  static final Duration LITTLE_PATIENCE = Duration.ofMillis(1500);

  final String does;
  final Outcome outcome;
  final int tries;
  final Function<Contestant, ResponseDefinitionBuilder> answer;

  /**
   * @param tries requests in all, -1 where the JDK's client adds its own
   */
  FaultCase(
      String does,
      Outcome outcome,
      int tries,
      Function<Contestant, ResponseDefinitionBuilder> answer) {
    this.does = does;
    this.outcome = outcome;
    this.tries = tries;
    this.answer = answer;
  }

  Duration patience() {
    return outcome == Outcome.OUT_OF_PATIENCE ? LITTLE_PATIENCE : PATIENCE;
  }

  /** As the table in the documentation has it. */
  String row() {
    return "| " + does + " | " + outcome.words + " |";
  }

  /** With the key in it, as some services quote what they were sent. */
  private static ResponseDefinitionBuilder error(int status) {
    return StandIn.error(
        status, "{\"error\":{\"message\":\"Something about " + Contestant.key().reveal() + "\"}}");
  }
}
