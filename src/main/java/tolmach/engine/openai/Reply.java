package tolmach.engine.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.http.KeptCodes;

/**
 * What a model answered. Nothing of it is taken on trust: a translation counts only if it stands
 * once under an id that was asked for, is not empty, of no absurd length, and neither our
 * instructions nor our form of message.
 */
final class Reply {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern THOUGHTS =
      Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);
  private static final Pattern FENCE =
      Pattern.compile("\\A\\s*```[A-Za-z]*\\s*\\n(.*)\\n\\s*```\\s*\\z", Pattern.DOTALL);

  /** A translation may be so much longer than its source, and so many characters more. */
  private static final int TIMES_LONGER = 4;

  private static final int LONGER_BY = 80;

  private Reply() {}

  /** One for each source, in order; empty where the answer has none that counts. */
  static List<Optional<Translation>> read(String answer, List<SourceSegment> sources) {
    JsonNode translations = parse(answer).path("translations");
    String[] texts = new String[sources.size()];
    boolean[] twice = new boolean[sources.size()];
    for (JsonNode entry : translations) {
      JsonNode id = entry.path("id");
      JsonNode text = entry.path("text");
      int place = id.isInt() ? id.asInt() - 1 : -1;
      if (place < 0 || place >= texts.length || !text.isTextual()) {
        continue;
      }
      twice[place] |= texts[place] != null;
      texts[place] = text.asText();
    }
    Translation[] counted = new Translation[texts.length];
    for (int i = 0; i < texts.length; i++) {
      String source = sources.get(i).text();
      if (texts[i] != null && !twice[i] && isSound(texts[i], source)) {
        counted[i] = KeptCodes.in(source, texts[i]);
      }
    }
    return java.util.Arrays.stream(counted).map(Optional::ofNullable).toList();
  }

  private static JsonNode parse(String answer) {
    String text = THOUGHTS.matcher(answer).replaceFirst("");
    Matcher fence = FENCE.matcher(text);
    try {
      JsonNode json = JSON.readTree(fence.matches() ? fence.group(1) : text);
      return json == null ? JSON.missingNode() : json;
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static boolean isSound(String text, String source) {
    return !text.isBlank()
        && text.length() <= TIMES_LONGER * source.length() + LONGER_BY
        && !Instructions.leakInto(text, source)
        && (!text.contains("\"translations\"") || source.contains("\"translations\""))
        && text.indexOf('\u0000') < 0;
  }
}
