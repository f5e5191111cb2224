package tolmach.message.gettext;

import java.util.function.LongUnaryOperator;

/**
 * The expression of C in a {@code Plural-Forms} header, with the operators that gettext knows. For
 * one use; what it gives is safe for threads.
 */
final class PluralExpression {

  private static final String[][] LEVELS = {
    {"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"}
  };
  private static final int DEEPEST = 200;

  private final String text;
  private int at;
  private int depth;

  private PluralExpression(String text) {
    this.text = text;
  }

  /**
   * The number of the form for a count.
   *
   * @throws IllegalArgumentException if it is no such expression
   */
  static LongUnaryOperator parse(String text) {
    var parser = new PluralExpression(text);
    LongUnaryOperator whole = parser.choice();
    parser.skip();
    if (parser.at < text.length()) {
      throw parser.wrong();
    }
    return whole;
  }

  private LongUnaryOperator choice() {
    if (++depth > DEEPEST) {
      throw wrong();
    }
    LongUnaryOperator condition = binary(0);
    if (take("?")) {
      LongUnaryOperator then = choice();
      if (!take(":")) {
        throw wrong();
      }
      LongUnaryOperator otherwise = choice();
      depth--;
      return n -> condition.applyAsLong(n) != 0 ? then.applyAsLong(n) : otherwise.applyAsLong(n);
    }
    depth--;
    return condition;
  }

  private LongUnaryOperator binary(int level) {
    if (level == LEVELS.length) {
      return operand();
    }
    LongUnaryOperator left = binary(level + 1);
    String sign = sign(level);
    while (sign != null) {
      left = joined(sign, left, binary(level + 1));
      sign = sign(level);
    }
    return left;
  }

  private String sign(int level) {
    for (String sign : LEVELS[level]) {
      if (take(sign)) {
        return sign;
      }
    }
    return null;
  }

  private static LongUnaryOperator joined(String sign, LongUnaryOperator a, LongUnaryOperator b) {
    return switch (sign) {
      case "||" -> n -> truth(a.applyAsLong(n) != 0 || b.applyAsLong(n) != 0);
      case "&&" -> n -> truth(a.applyAsLong(n) != 0 && b.applyAsLong(n) != 0);
      case "==" -> n -> truth(a.applyAsLong(n) == b.applyAsLong(n));
      case "!=" -> n -> truth(a.applyAsLong(n) != b.applyAsLong(n));
      case "<=" -> n -> truth(a.applyAsLong(n) <= b.applyAsLong(n));
      case ">=" -> n -> truth(a.applyAsLong(n) >= b.applyAsLong(n));
      case "<" -> n -> truth(a.applyAsLong(n) < b.applyAsLong(n));
      case ">" -> n -> truth(a.applyAsLong(n) > b.applyAsLong(n));
      case "+" -> n -> a.applyAsLong(n) + b.applyAsLong(n);
      case "-" -> n -> a.applyAsLong(n) - b.applyAsLong(n);
      case "*" -> n -> a.applyAsLong(n) * b.applyAsLong(n);
      default -> divided(sign, a, b);
    };
  }

  /** What is divided by nothing is no form, so that such a formula passes for none. */
  private static LongUnaryOperator divided(String sign, LongUnaryOperator a, LongUnaryOperator b) {
    return n -> {
      long by = b.applyAsLong(n);
      if (by == 0) {
        return -1;
      }
      return sign.equals("/") ? a.applyAsLong(n) / by : a.applyAsLong(n) % by;
    };
  }

  private static long truth(boolean is) {
    return is ? 1 : 0;
  }

  private LongUnaryOperator operand() {
    if (take("!")) {
      if (++depth > DEEPEST) {
        throw wrong();
      }
      LongUnaryOperator negated = operand();
      depth--;
      return n -> negated.applyAsLong(n) == 0 ? 1 : 0;
    }
    if (take("(")) {
      LongUnaryOperator inner = choice();
      if (!take(")")) {
        throw wrong();
      }
      return inner;
    }
    if (take("n")) {
      return n -> n;
    }
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at - start > 9) {
      throw wrong();
    }
    long number = Long.parseLong(text.substring(start, at));
    return n -> number;
  }

  private boolean take(String sign) {
    skip();
    if (!text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private void skip() {
    while (at < text.length() && " \t\n\\".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no expression of plural forms: " + text);
  }
}
