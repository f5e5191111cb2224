package tolmach.engine.models;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Decides after a failed attempt how long to wait for the next, and when to give up. */
final class Patience {

  private static final int TRIES_WITHOUT_WAY = 2;

  private final Backoff backoff;
  private final PullListener listener;

  Patience(Backoff backoff, PullListener listener) {
    this.backoff = backoff;
    this.listener = listener;
  }

  /**
   * Returns when it is time for the next attempt.
   *
   * @param failures in a row, this one included
   * @param reached bytes that were fetched so far
   * @throws ModelException if there is to be no further attempt
   */
  void pause(URI uri, IOException fault, int failures, long reached)
      throws ModelException, InterruptedException {
    Optional<Duration> asked =
        fault instanceof PassingFault passing ? passing.askedWait() : Optional.empty();
    String fact = Places.shown(uri) + " cannot be fetched: " + said(fault);
    int tries =
        isNoWay(fault) && reached == 0
            ? Math.min(TRIES_WITHOUT_WAY, backoff.tries())
            : backoff.tries();
    if (failures >= tries) {
      throw new ModelException(
          fact + " (" + failures + " times in a row)",
          "See to the network, or try later; the same command goes on from here");
    }
    if (asked.isPresent() && asked.get().compareTo(backoff.patience()) > 0) {
      throw new ModelException(
          fact + ", and asks to come back in " + asked.get().toMinutes() + " minutes",
          "Do so; the same command goes on from here");
    }
    Duration wait = backoff.delay(failures);
    if (asked.isPresent() && asked.get().compareTo(wait) > 0) {
      wait = asked.get();
    }
    listener.note(said(fault) + "; going on in " + Sizes.of(wait));
    Thread.sleep(wait.toMillis());
  }

  /** No server was reached at all: more likely a wrong name or no network than a passing fault. */
  private static boolean isNoWay(IOException fault) {
    return fault instanceof UnknownHostException
        || fault instanceof ConnectException
        || fault instanceof NoRouteToHostException
        || fault instanceof SSLException;
  }

  private static String said(IOException fault) {
    String message = fault.getMessage();
    if (fault instanceof PassingFault) {
      return message;
    }
    return fault.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
  }
}
