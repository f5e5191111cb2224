package tolmach.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.engine.EngineException;

/**
 * What a service answered, whole.
 *
 * @param from the service and its place, for messages
 */
public record Answer(String from, int status, HttpHeaders headers, byte[] bytes) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final Pattern CHARSET =
      Pattern.compile("charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  public String contentType() {
    return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * The body in the charset it says it is in, else in UTF-8.
   *
   * @throws ServiceFault if it is not in that charset; a guess would put wrong letters into a text
   */
  public String text() throws ServiceFault {
    Charset charset = charset();
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ServiceFault.refused(from + " gave an answer that is not in " + charset);
    }
  }

  private Charset charset() throws ServiceFault {
    Matcher named = CHARSET.matcher(contentType());
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw ServiceFault.refused(
          from + " gave an answer in a charset that nobody here knows: " + named.group(1));
    }
  }

  /**
   * The body as JSON.
   *
   * @throws ServiceFault if it is a web page, which is refused, or broken, which may pass
   */
  public JsonNode json() throws ServiceFault {
    String text = text();
    if (contentType().startsWith("text/html") || text.stripLeading().startsWith("<")) {
      throw ServiceFault.refused(
          from + " answered with a web page where JSON was expected; is its address right?");
    }
    try {
      JsonNode json = JSON.readTree(text);
      if (json == null || json.isMissingNode()) {
        throw broken();
      }
      return json;
    } catch (JsonProcessingException e) {
      throw broken();
    }
  }

  private ServiceFault broken() {
    return new ServiceFault(
        new EngineException.RetryLater(
            from + " answered with JSON that is broken or cut off", null),
        ServiceFault.Cure.AGAIN,
        status,
        "");
  }

  /** Without headers and body. */
  @Override
  public String toString() {
    return status + " from " + from;
  }
}
