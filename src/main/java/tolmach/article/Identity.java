package tolmach.article;

/** What an item may be called, and its versions: both go into keys and records everywhere. */
public final class Identity {

  /** The longest uri, in characters: it is a record key wherever the story goes. */
  static final int MAX_URI = 2000;

  /** The longest version, in characters. */
  static final int MAX_VERSION = 200;

  private Identity() {}

  /**
   * The uri as it came.
   *
   * @throws BadItemException if it is too long, or holds a character that would break a key apart
   */
  public static String uri(String uri) {
    if (uri.length() > MAX_URI) {
      throw new BadItemException(
          "the uri has " + uri.length() + " characters, more than the limit of " + MAX_URI);
    }
    if (uri.chars().anyMatch(Character::isISOControl)) {
      throw new BadItemException("the uri holds a control character; leave it out");
    }
    return uri;
  }

  /**
   * The version as it came, null if none did.
   *
   * @throws BadItemException if it is too long to be compared as a number in reasonable time
   */
  public static String version(String version) {
    if (version != null && version.length() > MAX_VERSION) {
      throw new BadItemException(
          "the version has "
              + version.length()
              + " characters, more than the limit of "
              + MAX_VERSION);
    }
    return version;
  }
}
