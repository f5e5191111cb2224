package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderlyEndTest {

  @Test
  void work_that_ends_by_itself_says_its_own_code() throws Exception {
    assertThat(OrderlyEnd.of(() -> ExitCode.HELD)).isEqualTo(ExitCode.HELD);
  }

  @Test
  void a_fault_is_not_hidden() {
    assertThatThrownBy(
            () ->
                OrderlyEnd.of(
                    () -> {
                      throw new IOException("no room");
                    }))
        .hasMessage("no room");
  }

  @Test
  void a_process_that_is_told_to_end_closes_what_it_opened_first() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName())
            .redirectErrorStream(true)
            .start();
    try (var said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("opened");

      process.toHandle().destroy(); // Process.destroy would close the stream too

      assertThat(said.readLine()).isEqualTo("closed");
      assertThat(said.readLine()).isNull();
    }
  }

  /** Waits for ever, and swallows the first interrupt as a library may. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws Exception {
      OrderlyEnd.of(Waiting::untilTold);
    }

    private static int untilTold() throws InterruptedException {
      AutoCloseable opened = () -> System.out.println("closed");
      try (opened) {
        System.out.println("opened");
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
