package tolmach.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tolmach.language.LanguagePair;
import tolmach.worker.LineTranslation;
import tolmach.worker.TargetSegment;

/**
 * A line in, a line out, in order, however long the input is: holds one portion of it at a time.
 * Whole portions are written, so that who stops it finds no half line.
 */
final class LineByLine {

  /** So many lines go to the engine together; it sorts them by length into batches. */
  static final int LINES_TOGETHER = 256;

  /** Fewer, if they are as long as this together. */
  private static final int CHARACTERS_TOGETHER = 1 << 16;

  private final Terminal terminal;
  private final LineTranslation translation;
  private final LanguagePair pair;
  private final LineFaults faults;

  LineByLine(Terminal terminal, LineTranslation translation, LanguagePair pair) {
    this.terminal = terminal;
    this.translation = translation;
    this.pair = pair;
    this.faults = new LineFaults(terminal);
  }

  /**
   * Translates all of the input.
   *
   * @param answer what is done with each line; its id is the line's number
   * @return {@link ExitCode#HELD} if a line has no translation, else {@link ExitCode#DONE}
   * @throws InterruptedException if it was told to stop; what was written till then is whole lines
   */
  int run(InputLines input, Consumer<TargetSegment> answer) throws InterruptedException {
    int done = 0;
    try (var progress = new Progress(terminal)) {
      List<InputLines.Line> portion = portion(input);
      while (!portion.isEmpty() && !terminal.isClosed()) {
        for (TargetSegment target : translated(portion)) {
          answer.accept(target);
        }
        terminal.out().flush();
        done += portion.size();
        progress.at(done + " lines");
        portion = portion(input);
      }
    } catch (InterruptedException e) {
      terminal.tell("Stopped after " + done + " lines.");
      throw e;
    } finally {
      faults.tell();
      terminal.err().flush();
    }
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.HELD;
  }

  private static List<InputLines.Line> portion(InputLines input) {
    var portion = new ArrayList<InputLines.Line>();
    int characters = 0;
    while (portion.size() < LINES_TOGETHER && characters < CHARACTERS_TOGETHER) {
      InputLines.Line line = input.next();
      if (line == null) {
        break;
      }
      portion.add(line);
      characters += line.text().length();
    }
    return portion;
  }

  private List<TargetSegment> translated(List<InputLines.Line> portion)
      throws InterruptedException {
    List<TargetSegment> targets =
        translation.translate(
            portion.stream().map(InputLines.Line::text).toList(), pair.source(), pair.target());
    var numbered = new ArrayList<TargetSegment>();
    for (int i = 0; i < targets.size(); i++) {
      InputLines.Line line = portion.get(i);
      if (line.fault() != null) {
        faults.add(line.number(), "it is not UTF-8");
      } else {
        LineTranslation.fault(targets.get(i)).ifPresent(why -> faults.add(line.number(), why));
      }
      numbered.add(targets.get(i).withId(Integer.toString(line.number())));
    }
    return numbered;
  }
}
