package tolmach.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The n-gram statistics of lingua's jar: of each n-gram of one to five letters, how likely its last
 * letter is after the others. They stand there as {@code "numerator/denominator":"n-gram n-gram"}.
 */
final class LinguaFrequencies {

  static final int ORDERS = 5;

  private static final String[] FILES = {
    "unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"
  };

  private static final Pattern SHARE = Pattern.compile("\"(\\d+)/(\\d+)\":\"([^\"]*)\"");

  private LinguaFrequencies() {}

  /** N-gram to likelihood, for all orders in one map. */
  static Map<String, Double> of(ZipFile jar, String language) throws IOException {
    var likelihoods = new HashMap<String, Double>();
    for (String file : FILES) {
      String name = "language-models/" + language + "/" + file + ".json";
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) {
        throw new IOException("there is no " + name + " in " + jar.getName());
      }
      try (InputStream stream = jar.getInputStream(entry)) {
        String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = SHARE.matcher(json);
        while (matcher.find()) {
          double likelihood =
              Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
          for (String ngram : matcher.group(3).split(" ")) {
            likelihoods.put(ngram, likelihood);
          }
        }
      }
    }
    return likelihoods;
  }
}
