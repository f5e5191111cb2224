package tolmach.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.engine.EngineException;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/**
 * The engine against the real APy, where Debian's packages {@code apertium-apy} and {@code
 * apertium-eng-spa} are installed; skipped elsewhere.
 */
class RealApertiumTest extends EngineContract {

  private static final Path PROGRAM = Path.of("/usr/bin/apertium-apy");
  private static final Path PAIR = Path.of("/usr/share/apertium/modes/eng-spa.mode");

  private static Process apy;
  private static ApertiumEngine engine;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.isExecutable(PROGRAM) && Files.exists(PAIR),
        "Apertium is not installed (apt-get install apertium-apy apertium-eng-spa)");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    apy =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--port",
                Integer.toString(port),
                "--num-processes",
                "1",
                PAIR.getParent().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    engine = new ApertiumEngine(new ApertiumSettings(URI.create("http://127.0.0.1:" + port)));
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !apy.isAlive() || engine.supports(LanguagePair.of("en", "es")));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (apy != null) {
      apy.descendants().forEach(ProcessHandle::destroy);
      apy.destroy();
      apy.waitFor(1, TimeUnit.MINUTES);
    }
  }

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected LanguagePair pair() {
    return LanguagePair.of("en", "es");
  }

  @Test
  void translates_into_spanish() throws Exception {
    assertThat(translate("The harbour opens again on Monday."))
        .extracting(Translation::text)
        .containsExactly("El puerto abre otra vez el lunes.");
  }

  @Test
  void leaves_markers_where_their_words_are() throws Exception {
    Translation translation = translate("The minister opens ⟦1⟧the harbour⟦/1⟧ again.").get(0);
    assertThat(translation.text()).contains("⟦1⟧el puerto⟦/1⟧");
    assertThat(translation.notes()).isEmpty();
  }

  @Test
  void leaves_unknown_words_unmarked() throws Exception {
    assertThat(translate("The floogle sleeps.").get(0).text())
        .contains("floogle")
        .doesNotContain("*");
  }

  @Test
  void gives_each_its_own_answer_though_one_has_the_pipes_own_character() throws Exception {
    assertThat(translate("The house.", "The\u0000 dog.", "The river."))
        .extracting(Translation::text)
        .containsExactly("La casa.", "El perro.", "El río.");
  }

  @Test
  void says_that_a_pair_is_not_installed() {
    assertThatThrownBy(
            () ->
                engine.translate(
                    LanguagePair.of("en", "ru"),
                    SourceSegment.of(List.of("Yes.")),
                    Duration.ofMinutes(1)))
        .isInstanceOf(EngineException.Refused.class);
  }
}
