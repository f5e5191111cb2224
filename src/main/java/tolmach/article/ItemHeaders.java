package tolmach.article;

/**
 * Names of record headers that say something of an item. Values are ASCII, so that no platform
 * charset can harm them. The {@code ce_} ones are CloudEvents 1.0 in Kafka's binary mode.
 */
public final class ItemHeaders {

  /** Media type of the value: {@code application/json}, {@code text/html} … */
  public static final String CONTENT_TYPE = "content-type";

  public static final String CE_SPECVERSION = "ce_specversion";
  public static final String CE_ID = "ce_id";
  public static final String CE_SOURCE = "ce_source";
  public static final String CE_TYPE = "ce_type";
  public static final String CE_SUBJECT = "ce_subject";
  public static final String CE_TIME = "ce_time";

  /** Given by whoever publishes, and from receive on always there. */
  public static final String URI = "tolmach.uri";

  public static final String VERSION = "tolmach.version";
  public static final String URGENCY = "tolmach.urgency";
  public static final String DESK = "tolmach.desk";

  /** The declared language of an incoming item; the target language further on. */
  public static final String LANGUAGE = "tolmach.language";

  /** {@code ARTICLE} or {@code MESSAGES}; from receive on. */
  public static final String KIND = "tolmach.kind";

  public static final String SEQUENCE = "tolmach.sequence";
  public static final String LANE = "tolmach.lane";

  /** Count of the records written for one story in one language, from 1. */
  public static final String REVISION = "tolmach.revision";

  /** When receive accepted the item, ISO 8601. */
  public static final String ACCEPTED = "tolmach.accepted";

  /** How often a job was delayed, from 0. */
  public static final String ROUND = "tolmach.round";

  /** The record's key, as a header of the exchange. */
  public static final String KEY = "tolmach.key";

  /** The topic a record was read from, as a header of the exchange. */
  public static final String TOPIC = "tolmach.topic";

  /** Set on a record that receive has sent on under its own identity, against loops. */
  public static final String REKEYED = "tolmach.rekeyed";

  /**
   * Set on a record that the story stage has sent on into the partition of its key, against loops.
   */
  public static final String MOVED = "tolmach.moved";

  /**
   * Dead letters: the route that failed, the reason in words, the class of the fault, how often
   * tried.
   */
  public static final String ERROR_ROUTE = "tolmach.error.route";

  public static final String ERROR_REASON = "tolmach.error.reason";
  public static final String ERROR_CLASS = "tolmach.error.class";
  public static final String ERROR_TOPIC = "tolmach.error.topic";
  public static final String ERROR_PARTITION = "tolmach.error.partition";
  public static final String ERROR_OFFSET = "tolmach.error.offset";

  /** A dead letter's original key in Base64, where it is no text. */
  public static final String ERROR_KEY = "tolmach.error.key";

  public static final String ERROR_TRIES = "tolmach.error.tries";

  /**
   * On a record of the dead letters that is none itself: which one it settles, as {@code
   * partition-offset}; how ({@code replayed} or {@code discarded}), by whom, and why if that was
   * said.
   */
  public static final String SETTLES = "tolmach.settles";

  public static final String SETTLED_AS = "tolmach.settled.as";
  public static final String SETTLED_BY = "tolmach.settled.by";
  public static final String SETTLED_REASON = "tolmach.settled.reason";

  /** Which decision an entry of the ledger answers; whoever decides gives it a name of its own. */
  public static final String DECISION = "tolmach.decision";

  private ItemHeaders() {}
}
