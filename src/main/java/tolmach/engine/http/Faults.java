package tolmach.engine.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import tolmach.engine.EngineException;
import tolmach.engine.EngineException.RateLimited;
import tolmach.engine.EngineException.Refused;
import tolmach.engine.EngineException.RetryLater;
import tolmach.engine.http.ServiceFault.Cure;

/** The faults of one service, each as one of the three kinds of {@code EngineException}. */
final class Faults {

  /** DeepL's own: the quota is used up. */
  private static final int QUOTA = 456;

  /** DeepL's own: too many requests of all its customers together. */
  private static final int OVERLOADED = 529;

  private static final Set<String> QUOTA_CODES =
      Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");

  private final Service service;
  private final HttpSettings settings;
  private final Clock clock;
  private final String from;

  Faults(Service service, HttpSettings settings, Clock clock) {
    this.service = service;
    this.settings = settings;
    this.clock = clock;
    this.from = service.name() + " at " + service.place();
  }

  /** The fault that an answer with a status other than 2xx is. */
  ServiceFault of(Answer answer) {
    int status = answer.status();
    Reason reason = Reason.of(answer, service.key());
    String said =
        status
            + (reason.words().isEmpty() ? "" : ", \"" + reason.words() + "\""); // 404, "No such…"
    if (status == QUOTA || QUOTA_CODES.contains(reason.code())) {
      String words = from + " has used up its quota (" + said + "); raise it or wait for the next";
      return fault(limited(words, settings.quotaPause(), answer), Cure.NONE, status, reason);
    }
    if (status == 429 || (status == 503 && until(answer).isPresent())) {
      String words = from + " asks for fewer requests (" + said + ")";
      return fault(limited(words, settings.rateLimitPause(), answer), Cure.NONE, status, reason);
    }
    if (status == 401 || status == 403) {
      return fault(new Refused(notAccepted(said), null), Cure.NONE, status, reason);
    }
    if (status == 413) {
      return fault(
          new Refused(from + " does not take so much at once (" + said + ")", null),
          Cure.SMALLER,
          status,
          reason);
    }
    if (status == 408 || status == 425 || status == OVERLOADED || isPassing(status)) {
      return fault(
          new RetryLater(from + " is in trouble (" + said + ")", null), Cure.AGAIN, status, reason);
    }
    if (status / 100 == 3) {
      return fault(new Refused(redirect(answer), null), Cure.NONE, status, reason);
    }
    return fault(
        new Refused(from + " does not do that (" + said + ")", null), Cure.NONE, status, reason);
  }

  private static boolean isPassing(int status) {
    return status >= 500 && status < 600 && status != 501 && status != 505;
  }

  private String notAccepted(String said) {
    String cause =
        service.key().isPresent()
            ? " does not accept the key (" + said + "); check "
            : " wants a key (" + said + "); put one into ";
    return from + cause + service.keySource();
  }

  private String redirect(Answer answer) {
    String to = answer.headers().firstValue("Location").orElse("nowhere");
    String target = service.key().censor(to.length() > 100 ? to.substring(0, 100) + "…" : to);
    return from
        + " sends on to "
        + target
        + " ("
        + answer.status()
        + "), which is not followed, for the key would go along; set the address that is meant";
  }

  private RateLimited limited(String words, Duration otherwise, Answer answer) {
    Instant until = until(answer).orElseGet(() -> clock.instant().plus(otherwise));
    return new RateLimited(words + "; not before " + until, until);
  }

  private Optional<Instant> until(Answer answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .flatMap(value -> RetryAfter.parse(value, clock.instant()));
  }

  /** The fault that stands for an exchange that broke off. */
  ServiceFault of(Throwable cause) {
    if (cause instanceof BoundedBody.TooLong) {
      return broken(new Refused(from + " gave an answer " + cause.getMessage(), null), Cure.NONE);
    }
    if (cause instanceof SSLException && isWrongForGood(cause)) {
      String words = from + " cannot be spoken to in secret (" + cause.getMessage() + ")";
      return broken(new Refused(words + "; look at its certificate and address", null), Cure.NONE);
    }
    if (cause instanceof HttpConnectTimeoutException) {
      String words = from + " gave no connection within " + settings.connectTimeout();
      return broken(new RetryLater(words, null), Cure.AGAIN);
    }
    if (cause instanceof HttpTimeoutException) {
      return late(settings.requestTimeout());
    }
    if (cause instanceof ConnectException) {
      return broken(
          new RetryLater(from + " cannot be reached: " + whyNot(cause), null), Cure.AGAIN);
    }
    if (cause instanceof IOException) {
      String words = service.key().censor(String.valueOf(cause.getMessage()));
      return broken(
          new RetryLater(from + " broke off its answer (" + words + ")", null), Cure.AGAIN);
    }
    String words = service.key().censor(String.valueOf(cause));
    return broken(new Refused(from + " cannot be called: " + words, null), Cure.NONE);
  }

  /** A certificate nobody vouches for, or no TLS at all; a handshake cut off may pass. */
  private static boolean isWrongForGood(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof CertificateException) {
        return true;
      }
    }
    return String.valueOf(cause.getMessage())
        .toLowerCase(Locale.ROOT)
        .contains("unrecognized ssl message");
  }

  private static String whyNot(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof UnresolvedAddressException) {
        return "no host has that name";
      }
    }
    return cause.getMessage() == null ? "nobody listens there" : cause.getMessage();
  }

  /** No whole answer within {@code time}; not tried again, as it would be as slow again. */
  ServiceFault late(Duration time) {
    return broken(
        new RetryLater(from + " gave no whole answer within " + time.toMillis() + " ms", null),
        Cure.NONE);
  }

  ServiceFault interrupted() {
    return broken(new RetryLater("the call to " + from + " was abandoned", null), Cure.NONE);
  }

  private static ServiceFault broken(EngineException why, Cure cure) {
    return new ServiceFault(why, cure, 0, "");
  }

  private static ServiceFault fault(EngineException why, Cure cure, int status, Reason reason) {
    return new ServiceFault(why, cure, status, (reason.code() + " " + reason.words()).strip());
  }
}
