package tolmach.message;

/**
 * A message of a bundle.
 *
 * @param value with its escapes resolved
 * @param comment the comment lines right above, without their marks; {@code ""} if there are none
 * @param line where its key stands, from 1
 */
public record Entry(String key, String value, String comment, int line) {}
