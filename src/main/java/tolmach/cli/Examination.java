package tolmach.cli;

import java.util.ArrayList;
import java.util.List;

/** What the doctor found, in the order in which it looked. */
final class Examination {

  /** How a thing stands. */
  enum Verdict {
    OK,
    WARN,
    FAIL
  }

  /**
   * One line of the answer.
   *
   * @param remedy what to do, {@code ""} if nothing is to be done
   */
  record Line(String check, Verdict verdict, String fact, String remedy) {}

  private final List<Line> lines = new ArrayList<>();

  void ok(String check, String fact) {
    lines.add(new Line(check, Verdict.OK, fact, ""));
  }

  void warn(String check, String fact, String remedy) {
    lines.add(new Line(check, Verdict.WARN, fact, remedy));
  }

  void fail(String check, String fact, String remedy) {
    lines.add(new Line(check, Verdict.FAIL, fact, remedy));
  }

  /** A fault that says both, as every error of the house does. */
  void fail(String check, RuntimeException fault) {
    String[] said = String.valueOf(fault.getMessage()).split("\\.\n", 2);
    fail(check, said[0], said.length > 1 ? said[1].replaceFirst("\\.$", "") : "");
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  boolean hasFailed() {
    return lines.stream().anyMatch(line -> line.verdict() == Verdict.FAIL);
  }
}
