package tolmach.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tolmach.article.Json;

/** What all commands share: help, exit codes, the terminal. */
@Command(
    sortOptions = false,
    usageHelpAutoWidth = true,
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExample:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage",
      "3:done, with something held or dead-lettered"
    })
abstract class TolmachCommand implements Callable<Integer> {

  /** A name that is promised is there also where nothing is to be said: as null. */
  private static final ObjectMapper ANSWERS =
      Json.MAPPER.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  final Terminal terminal;

  TolmachCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One line of the answer, as JSON. */
  final void answerJson(Object value) {
    try {
      terminal.answer(ANSWERS.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }
}
