package tolmach.app.feed;

import tolmach.worker.Outgoing;

/** An entry of a feed on its way to the wire. */
public final class FeedErrand {

  private final Source source;
  private final String uri;
  private final String hash;
  private final Outgoing outgoing;

  FeedErrand(Source source, String uri, String hash, Outgoing outgoing) {
    this.source = source;
    this.uri = uri;
    this.hash = hash;
    this.outgoing = outgoing;
  }

  /** The record. */
  public Outgoing outgoing() {
    return outgoing;
  }

  /** The feed's name. */
  public String feed() {
    return source.settings().name();
  }

  Source source() {
    return source;
  }

  String uri() {
    return uri;
  }

  String hash() {
    return hash;
  }
}
