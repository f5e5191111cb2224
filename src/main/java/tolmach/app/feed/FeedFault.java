package tolmach.app.feed;

import java.time.Instant;
import java.util.Optional;

/** Why an address gave nothing; the message is for the operator. */
public final class FeedFault extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean gone;
  private final boolean lasting;
  private final transient Instant notBefore;

  private FeedFault(String message, boolean gone, boolean lasting, Instant notBefore) {
    super(message);
    this.gone = gone;
    this.lasting = lasting;
    this.notBefore = notBefore;
  }

  static FeedFault of(String message) {
    return new FeedFault(message, false, false, null);
  }

  /** To ask again would be no help before somebody changes something here. */
  static FeedFault refused(String message) {
    return new FeedFault(message, false, true, null);
  }

  /** It is never to be asked again. */
  static FeedFault gone(String message) {
    return new FeedFault(message, true, true, null);
  }

  /** The server says when. */
  static FeedFault notBefore(Instant when, String message) {
    return new FeedFault(message, false, false, when);
  }

  boolean isGone() {
    return gone;
  }

  boolean isLasting() {
    return lasting;
  }

  Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }
}
