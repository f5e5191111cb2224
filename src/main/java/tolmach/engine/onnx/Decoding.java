package tolmach.engine.onnx;

import java.util.Map;

/**
 * How a translation is searched for.
 *
 * <p>With one beam the likeliest token is taken each time. With {@code k} beams the {@code k} best
 * beginnings are followed at once, and translations that ended are compared by {@code (log p1 + … +
 * log pn) / n^a}, where {@code n} counts the tokens and {@code </s>} and {@code a} is the length
 * penalty: the formula of Marian ({@code --normalize}) and of Transformers ({@code
 * length_penalty}).
 *
 * @param beams 1 (greedy) to 6
 * @param lengthPenalty {@code a}, 0.0 to 2.0: 1.0 compares means, 0.0 sums, which favours the short
 * @param exactly every translation has so many tokens, whatever the model says, for measurements; 0
 *     for real ones
 */
public record Decoding(int beams, double lengthPenalty, int exactly) {

  public static final int MOST_BEAMS = 6;
  public static final Decoding GREEDY = beams(1);

  public Decoding {
    if (beams < 1 || beams > MOST_BEAMS) {
      throw new IllegalArgumentException("beams are from 1 to " + MOST_BEAMS + ", got " + beams);
    }
    if (!(lengthPenalty >= 0.0 && lengthPenalty <= 2.0)) {
      throw new IllegalArgumentException(
          "the length penalty is from 0.0 to 2.0, got " + lengthPenalty);
    }
    if (exactly < 0) {
      throw new IllegalArgumentException("no translation has " + exactly + " tokens");
    }
  }

  public static Decoding beams(int beams) {
    return new Decoding(beams, 1.0, 0);
  }

  /** Greedy, each translation so many tokens long: the same work for every model. */
  public static Decoding exactly(int tokens) {
    return new Decoding(1, 1.0, tokens);
  }

  /**
   * As an engine's options have it.
   *
   * @param options {@code beam}, 1 to 6, and {@code length-penalty}, 0.0 to 2.0; what is left out
   *     is 1 and 1.0
   * @throws IllegalArgumentException if one of them is wrong; says which
   */
  public static Decoding of(Map<String, String> options) {
    return new Decoding(
        (int) number(options, "beam", 1), number(options, "length-penalty", 1.0), 0);
  }

  private static double number(Map<String, String> options, String name, double otherwise) {
    String value = options.getOrDefault(name, "").strip();
    try {
      double number = value.isEmpty() ? otherwise : Double.parseDouble(value);
      if (name.equals("beam") && number != Math.rint(number)) {
        throw new NumberFormatException();
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no such number: \"" + value + "\"", e);
    }
  }

  /** Short, for a version: what differs from greedy decoding. */
  String name() {
    String name = "beam" + beams;
    name += lengthPenalty == 1.0 ? "" : "-penalty" + lengthPenalty;
    return exactly == 0 ? name : name + "-exactly" + exactly;
  }

  /** The most tokens that a source of so many may become. */
  int most(int source, ModelShape shape) {
    int most = exactly > 0 ? exactly : 2 * source + 16;
    return Math.min(most, shape.positions() - 1);
  }

  double score(double sum, int tokens) {
    return sum / Math.pow(tokens, lengthPenalty);
  }
}
