package tolmach.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of words of the ELD detector ({@code src/ngrams/large.js} of its package): up to four
 * bytes of UTF-8, with a space where a word begins or ends, and a score for each language that has
 * them. Bytes above 127 stand there as characters of its {@code src/dictionary.js}.
 */
final class EldPieces {

  private static final Pattern LANGUAGE = Pattern.compile("(\\d+):'([a-z]{2})'");
  private static final Pattern PIECE =
      Pattern.compile("(?:'((?:[^'\\\\]|\\\\.)*)'|([^\\s'{},:]+)):\\{([\\d:,]+)\\}");

  private final Map<Integer, String> languages = new HashMap<>();
  private final Map<Character, Integer> highBytes = new HashMap<>();
  private final String source;

  /**
   * @param folder the unpacked npm package
   */
  EldPieces(Path folder) throws IOException {
    source = Files.readString(folder.resolve("src/ngrams/large.js"), StandardCharsets.UTF_8);
    int ngrams = source.indexOf("ngrams:{");
    Matcher matcher = LANGUAGE.matcher(source.substring(0, ngrams));
    while (matcher.find()) {
      languages.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
    }
    String dictionary =
        Files.readString(folder.resolve("src/dictionary.js"), StandardCharsets.UTF_8);
    Matcher entry =
        Pattern.compile("'(\\\\?.)'").matcher(dictionary.substring(dictionary.indexOf('[')));
    for (int b = 0; entry.find(); b++) {
      String character = entry.group(1);
      if (b > 127 && !character.equals(" ")) {
        highBytes.put(character.charAt(character.length() - 1), b);
      }
    }
  }

  /** A piece's bytes and its scores by language. */
  void forEach(BiConsumer<byte[], Map<String, Integer>> action) {
    Matcher matcher = PIECE.matcher(source);
    matcher.region(source.indexOf("ngrams:{") + "ngrams:{".length(), source.length());
    while (matcher.find()) {
      String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      var scores = new HashMap<String, Integer>();
      for (String pair : matcher.group(3).split(",")) {
        String[] both = pair.split(":");
        scores.put(languages.get(Integer.valueOf(both[0])), Integer.valueOf(both[1]));
      }
      action.accept(bytes(key.replaceAll("\\\\(.)", "$1")), scores);
    }
  }

  private byte[] bytes(String key) {
    var bytes = new ByteArrayOutputStream();
    for (char character : key.toCharArray()) {
      bytes.write(highBytes.getOrDefault(character, (int) character));
    }
    return bytes.toByteArray();
  }
}
