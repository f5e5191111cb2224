package tolmach.app.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One feed: when it is due, what of its present look is still on the way, how it did. Safe for use
 * by the thread that looks, the one that sends and those that ask how it does.
 */
final class Source {

  private static final Logger LOG = LoggerFactory.getLogger(Source.class);

  private final FeedSettings settings;
  private final SentItems state;
  private final Pace pace;
  private final Map<String, Integer> missedPages = new HashMap<>();
  private boolean reading;
  private boolean allHandedOver;
  private int onTheWay;
  private Look look;
  private Instant next;
  private Instant lastSuccess;
  private String lastFault;
  private String note;
  private int failures;
  private long sent;

  /**
   * A look that went well.
   *
   * @param present the entries that are in the feed now
   */
  record Look(Validators validators, Set<String> present, Instant next, String note) {}

  Source(FeedSettings settings, SentItems state, Pace pace, Instant now) {
    this.settings = settings;
    this.state = state;
    this.pace = pace;
    this.next = now;
  }

  FeedSettings settings() {
    return settings;
  }

  Pace pace() {
    return pace;
  }

  synchronized boolean isDue(Instant now) {
    return !reading && !state.isGone() && !next.isAfter(now);
  }

  synchronized boolean isReading() {
    return reading;
  }

  synchronized void begin() {
    reading = true;
    allHandedOver = false;
    onTheWay = 0;
  }

  synchronized Validators validators() {
    return state.validators();
  }

  synchronized boolean knows(String uri, String hash) {
    return state.knows(uri, hash);
  }

  /** How often the page of that entry could not be had, with this time. */
  synchronized int missedPage(String uri) {
    return missedPages.merge(uri, 1, Integer::sum);
  }

  synchronized void onTheWay() {
    onTheWay++;
  }

  synchronized void sent(String uri, String hash) {
    state.sent(uri, hash);
    missedPages.remove(uri);
    sent++;
    onTheWay--;
    settle();
  }

  /** Nothing more of this look will go on the way. */
  synchronized void looked(Look ended) {
    look = ended;
    allHandedOver = true;
    settle();
  }

  /** Only when all is on the wire does the server hear that it is known. */
  private void settle() {
    if (!reading || !allHandedOver || onTheWay > 0) {
      return;
    }
    state.polled(look.validators(), look.present());
    missedPages.keySet().retainAll(look.present());
    if (failures > 0) {
      LOG.atInfo().addKeyValue("feed", settings.name()).log("the feed answers again");
    }
    if (look.note() != null && !look.note().equals(note)) {
      LOG.atWarn().addKeyValue("feed", settings.name()).log(look.note());
    }
    note = look.note();
    lastSuccess = Instant.now();
    failures = 0;
    next = look.next();
    reading = false;
  }

  /** What is on the way already stays so. */
  synchronized void failed(Instant now, FeedFault fault) {
    failures++;
    lastFault = fault.getMessage();
    next = pace.afterFault(now, failures, fault.notBefore());
    reading = false;
    if (fault.isGone()) {
      state.ended();
    }
    if (failures == 1 || fault.isGone()) {
      LOG.atWarn()
          .addKeyValue("feed", settings.name())
          .addKeyValue("next", fault.isGone() ? "never" : next)
          .addKeyValue("reason", lastFault)
          .log("the feed cannot be read");
    }
  }

  synchronized FeedStatus status() {
    String word =
        state.isGone() ? "gone" : reading ? "reading" : failures > 0 ? "failing" : "waiting";
    return new FeedStatus(
        settings.name(),
        settings.url().toString(),
        word,
        lastSuccess,
        lastFault,
        failures,
        state.isGone() ? null : next,
        sent,
        state.isGone()
            ? "it said it is gone for good and is not asked again; take it out of tolmach.feeds"
            : Optional.ofNullable(note).orElse(null));
  }
}
