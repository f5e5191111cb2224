package tolmach.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A content type as a header gives it.
 *
 * @param type in lower case without parameters: {@code text/html}
 * @param charset of the {@code charset} parameter, null if none is given
 */
record MediaType(String type, Charset charset) {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

  /**
   * @return empty for a missing or blank header
   * @throws BadItemException if the header names a charset that this JVM does not know
   */
  static Optional<MediaType> of(String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    int end = header.indexOf(';');
    String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    var found = CHARSET.matcher(header);
    return Optional.of(new MediaType(type, found.find() ? charset(found.group(1)) : null));
  }

  /**
   * @throws BadItemException if this JVM does not know a charset of that name
   */
  static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadItemException(
          "the charset \"" + name + "\" is not known here; send the item in UTF-8", e);
    }
  }
}
