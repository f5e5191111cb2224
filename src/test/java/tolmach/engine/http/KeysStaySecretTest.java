package tolmach.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.deepl.DeepLSettings;
import tolmach.engine.libretranslate.LibreTranslateSettings;
import tolmach.engine.openai.OpenAiSettings;

/** No key in any log at any level, in any exception, in any setting that is printed. */
class KeysStaySecretTest {

  private static final HttpSettings HTTP =
      new HttpSettings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          200_000,
          2,
          Duration.ofMillis(5),
          Duration.ofSeconds(5),
          Duration.ofHours(1));

  private final StringBuffer said = new StringBuffer();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger house = (Logger) LoggerFactory.getLogger("tolmach");
  private final Level before = root.getLevel();
  private final java.util.logging.Logger platform = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level platformBefore = platform.getLevel();

  /** Not the server's own: the stand-in lives in this process, too. */
  private final AppenderBase<ILoggingEvent> ears =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getLoggerName().contains("wiremock")) {
            return;
          }
          said.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
          if (event.getThrowableProxy() != null) {
            said.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
          }
          said.append(event.getKeyValuePairs()).append('\n');
        }
      };

  private final Handler platformEars =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          said.append(entry.getLoggerName()).append(' ').append(entry.getMessage()).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    ears.start();
    root.addAppender(ears);
    root.setLevel(Level.TRACE);
    house.setLevel(Level.TRACE);
    platform.addHandler(platformEars);
    platform.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(before);
    house.setLevel(null);
    root.detachAppender(ears);
    platform.removeHandler(platformEars);
    platform.setLevel(platformBefore);
  }

  /** Apertium has no key that could be read. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APERTIUM")
  void whatever_fails_the_key_is_nowhere_to_be_read(Contestant contestant) throws Exception {
    int failures = 0;
    try (StandIn server = new StandIn(contestant.good)) {
      for (FaultCase fault : FaultCase.values()) {
        server.behave(contestant.good);
        Engine engine = contestant.engine(server.base(), HTTP);
        engine.supports(contestant.pair);
        server.except(contestant.path, request -> fault.answer.apply(contestant));
        failures += fail(engine, contestant);
        // and where not even the languages are told
        server.behave(request -> fault.answer.apply(contestant));
        if (fault.outcome != FaultCase.Outcome.OUT_OF_PATIENCE) {
          failures += fail(contestant.engine(server.base(), HTTP), contestant);
        }
      }
    }
    assertThat(failures).isGreaterThan(FaultCase.values().length);
    assertThat(said).as("it listens at all").contains("tolmach");
    assertKeyIsNowhere();
  }

  private int fail(Engine engine, Contestant contestant) {
    try {
      engine.translate(
          contestant.pair,
          List.of(
              new SourceSegment(
                  "The council met.",
                  new Hints(
                      List.of(new Hints.Term("council", "горсовет")),
                      List.of(),
                      List.of(),
                      List.of(),
                      ""))),
          Duration.ofSeconds(2));
      return 0;
    } catch (EngineException e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      said.append("tolmach failed with ").append(text).append('\n');
      return 1;
    }
  }

  private void assertKeyIsNowhere() {
    String key = Contestant.key().reveal();
    for (int i = 0; i + 8 <= key.length(); i++) {
      assertThat(said.indexOf(key.substring(i, i + 8)))
          .as("a part of the key in: %s", around(key.substring(i, i + 8)))
          .isNegative();
    }
  }

  private String around(String part) {
    int at = said.indexOf(part);
    return at < 0 ? "" : said.substring(Math.max(0, at - 300), Math.min(said.length(), at + 100));
  }

  @Test
  void settings_that_are_printed_do_not_show_it() {
    ApiKey key = Contestant.key();
    assertThat(
            List.of(
                new DeepLSettings(key).toString(),
                new OpenAiSettings(OpenAiSettings.OPENAI, key, "m").toString(),
                new LibreTranslateSettings(OpenAiSettings.OPENAI, key).toString(),
                new Service("x", OpenAiSettings.OPENAI, key, "y").toString(),
                Call.get("/x").with("Authorization", key.reveal()).toString(),
                Call.post("/x", key.reveal()).toString()))
        .noneMatch(text -> text.contains(key.reveal()))
        .anyMatch(text -> text.contains("a key"));
  }

  @Test
  void a_key_comes_from_the_environment_or_else_from_a_file(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "from-a-file\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(ApiKeys.find(Map.of("K", " from-env "), "K", Optional.of(file)).reveal())
        .isEqualTo("from-env");
    assertThat(ApiKeys.find(Map.of(), "K", Optional.of(file)).reveal()).isEqualTo("from-a-file");
    assertThat(ApiKeys.find(Map.of(), "K", Optional.empty()).isPresent()).isFalse();
    assertThat(said).doesNotContain("chmod").doesNotContain("from-");
  }

  @Test
  void a_file_that_others_may_read_gets_a_warning(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "from-a-file");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    ApiKeys.find(Map.of(), "K", Optional.of(file));
    assertThat(said).contains("others may read the file of a key: " + file + "; do chmod 600");
    assertThat(said).doesNotContain("from-a-file");
  }

  @Test
  void a_key_that_is_none_is_refused_unseen(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "export KEY=abc\nmore");
    assertThatThrownBy(() -> ApiKeys.find(Map.of(), "K", Optional.of(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("abc");
    assertThatThrownBy(() -> ApiKeys.find(Map.of(), "K", Optional.of(folder.resolve("none"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }
}
