package tolmach.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * Says on a terminal how far long work is, from its third second on and four times a second at
 * most; says nothing where no person watches.
 */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PACE = Duration.ofMillis(250);

  private final Terminal terminal;
  private final Instant begun = Instant.now();
  private Instant said = Instant.MIN;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How far it is, in words: {@code "1,200 lines"}. */
  void at(String state) {
    Instant now = Instant.now();
    if (terminal.interactive()
        && now.isAfter(begun.plus(PATIENCE))
        && (said == Instant.MIN || now.isAfter(said.plus(PACE)))) {
      said = now;
      terminal
          .err()
          .print("\r\u001b[K" + state + ", " + Duration.between(begun, now).toSeconds() + " s");
      terminal.err().flush();
    }
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (said != Instant.MIN) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}
