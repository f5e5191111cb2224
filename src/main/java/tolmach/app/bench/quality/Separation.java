package tolmach.app.bench.quality;

import java.util.function.IntPredicate;

/**
 * Puts spaces around characters by what stands beside them: the rules of mteval's tokenizers. Like
 * a regular expression that replaces all its matches, each rule goes once from left to right and
 * never looks again at what it has taken.
 */
final class Separation {

  private int[] text;

  Separation(String text) {
    this.text = text.codePoints().toArray();
  }

  /** {@code "x"} becomes {@code " x "}. */
  Separation alone(IntPredicate which) {
    var target = new CodePoints(text.length * 3);
    for (int c : text) {
      if (which.test(c)) {
        target.add(' ', c, ' ');
      } else {
        target.add(c);
      }
    }
    text = target.toArray();
    return this;
  }

  /** {@code "ax"} becomes {@code "a x "}, where x comes after a character of that kind. */
  Separation after(IntPredicate before, IntPredicate which) {
    var target = new CodePoints(text.length * 2);
    int i = 0;
    for (; i + 1 < text.length; i++) {
      if (before.test(text[i]) && which.test(text[i + 1])) {
        target.add(text[i], ' ', text[++i], ' ');
      } else {
        target.add(text[i]);
      }
    }
    return rest(target, i);
  }

  /** {@code "xa"} becomes {@code " x a"}, where x comes before a character of that kind. */
  Separation before(IntPredicate which, IntPredicate after) {
    var target = new CodePoints(text.length * 2);
    int i = 0;
    for (; i + 1 < text.length; i++) {
      if (which.test(text[i]) && after.test(text[i + 1])) {
        target.add(' ', text[i], ' ', text[++i]);
      } else {
        target.add(text[i]);
      }
    }
    return rest(target, i);
  }

  private Separation rest(CodePoints target, int from) {
    for (int i = from; i < text.length; i++) {
      target.add(text[i]);
    }
    text = target.toArray();
    return this;
  }

  @Override
  public String toString() {
    return new String(text, 0, text.length);
  }

  /** A list of code points that grows. */
  private static final class CodePoints {
    private int[] points;
    private int size;

    CodePoints(int most) {
      points = new int[most];
    }

    void add(int... more) {
      for (int c : more) {
        points[size++] = c;
      }
    }

    int[] toArray() {
      return java.util.Arrays.copyOf(points, size);
    }
  }
}
