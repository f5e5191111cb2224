package tolmach.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import tolmach.article.BadItemException;

/**
 * What an exchange wants written. Nothing of it leaves before the exchange has finished; then it
 * goes out in one transaction with the exchange's offset, or not at all.
 *
 * <p>A failed exchange's outbox is emptied before its dead letter is put in. Once sealed it takes
 * nothing more, so an answer that comes too late cannot slip in.
 */
public final class Outbox {

  /** The largest record on internal topics, in bytes. */
  public static final int MAX_RECORD_BYTES = 32 * 1024 * 1024;

  private static final String PROPERTY = "tolmach.outbox";

  private final List<WireRecord> records = new ArrayList<>();
  private boolean failed;
  private boolean sealed;

  /**
   * The outbox of an exchange.
   *
   * @throws IllegalStateException if the exchange came from elsewhere than {@code wire:} or {@code
   *     story:}
   */
  public static Outbox of(Exchange exchange) {
    Outbox outbox = exchange.getProperty(PROPERTY, Outbox.class);
    if (outbox == null) {
      throw new IllegalStateException(
          "route "
              + exchange.getFromRouteId()
              + " writes to wire: but does not begin with wire: or story:, so nothing would send it");
    }
    return outbox;
  }

  static Outbox giveTo(Exchange exchange) {
    var outbox = new Outbox();
    exchange.setProperty(PROPERTY, outbox);
    return outbox;
  }

  /** True if the exchange has an outbox, that is, began with {@code wire:} or {@code story:}. */
  static boolean isOn(Exchange exchange) {
    return exchange.getProperty(PROPERTY) != null;
  }

  /**
   * @throws BadItemException if the record is larger than {@link #MAX_RECORD_BYTES}
   * @throws IllegalStateException if the outbox is sealed
   */
  public synchronized void add(WireRecord record) {
    if (sealed) {
      throw new IllegalStateException("the outbox is sealed: this exchange has ended already");
    }
    if (record.size() > MAX_RECORD_BYTES) {
      throw new BadItemException(
          "the record for "
              + record.topic()
              + " has "
              + record.size()
              + " bytes, more than the "
              + MAX_RECORD_BYTES
              + " a topic takes");
    }
    records.add(record);
  }

  public synchronized List<WireRecord> records() {
    return List.copyOf(records);
  }

  /**
   * Marks the exchange as failed and empties the outbox: what it had written is not sent, and what
   * it changed in a story is not kept. What is added from now on (its dead letter) is sent.
   */
  public synchronized void fail() {
    failed = true;
    records.clear();
  }

  public synchronized boolean isFailed() {
    return failed;
  }

  /** Closes the outbox: what comes later is refused. */
  public synchronized void seal() {
    sealed = true;
  }
}
