package tolmach.story;

import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;
import tolmach.article.ItemHead;

/**
 * What tells one version of an item from another: the version it claims, when that was made, and
 * the identity of its bytes.
 *
 * @param version null if none is claimed
 * @param versionCreated null if none is given
 * @param contentHash null before anything was heard
 */
record Edition(String version, Instant versionCreated, String contentHash) {

  private static final Pattern INTEGER = Pattern.compile("[0-9]+");

  /** How an edition stands to the latest one known. */
  enum Order {
    NEWER,
    OLDER,
    /** The same version, with other content. */
    REISSUED,
    /** The same version with the same content, or the same content and nothing to order it by. */
    DUPLICATE,
    /** Nothing orders the two but that this one came later. */
    LATER
  }

  static Edition of(ItemHead head) {
    return new Edition(head.version(), head.versionCreated(), head.contentHash());
  }

  static Edition of(Story story) {
    return new Edition(story.version(), story.versionCreated(), story.contentHash());
  }

  /**
   * Integer versions compare as numbers; where they do not decide, the instants of creation do;
   * where those do not either, the order of arrival.
   */
  Order comparedTo(Edition latest) {
    if (latest.contentHash == null) {
      return Order.NEWER;
    }
    boolean numbered = isNumbered() && latest.isNumbered();
    int byNumber = numbered ? number().compareTo(latest.number()) : 0;
    if (byNumber != 0) {
      return byNumber > 0 ? Order.NEWER : Order.OLDER;
    }
    boolean dated = versionCreated != null && latest.versionCreated != null;
    int byDate = dated ? versionCreated.compareTo(latest.versionCreated) : 0;
    if (byDate != 0) {
      return byDate > 0 ? Order.NEWER : Order.OLDER;
    }
    if (contentHash.equals(latest.contentHash)) {
      return Order.DUPLICATE;
    }
    return numbered || dated ? Order.REISSUED : Order.LATER;
  }

  private boolean isNumbered() {
    return version != null && INTEGER.matcher(version).matches();
  }

  private BigInteger number() {
    return new BigInteger(version);
  }
}
