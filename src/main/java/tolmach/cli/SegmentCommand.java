package tolmach.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.language.LanguageTag;
import tolmach.segment.Segmenter;
import tolmach.segment.SentenceSegmenter;

@Command(
    name = "segment",
    description = "Cut text into sentences: a line in, a JSON array of its sentences out.",
    footer = {"  ./tolmach segment --language en --lines paragraphs.txt"})
final class SegmentCommand extends TolmachCommand {

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The text; else standard input.")
  private Path file;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "L",
      description = "The text's language, as en.")
  private LanguageTag language;

  @Option(names = "--lines", description = "Each line is a text; else the whole is one.")
  private boolean lines;

  SegmentCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Segmenter segmenter = new SentenceSegmenter();
    var input = new InputFile(file, terminal.in());
    if (lines) {
      try (var progress = new Progress(terminal)) {
        input.lines(
            (number, line) -> {
              answerJson(segmenter.sentences(language, line));
              progress.at(number + " lines");
            });
      }
    } else {
      answerJson(segmenter.sentences(language, input.text()));
    }
    return ExitCode.DONE;
  }
}
