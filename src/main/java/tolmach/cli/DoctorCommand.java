package tolmach.cli;

import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.Settings;
import tolmach.wire.OperatorException;

@Command(
    name = "doctor",
    description = {
      "Check machine, settings, ports, models, broker and topics, and say what to do.",
      "Exit 1 if anything would keep Tolmach from running."
    },
    footer = {"  ./tolmach doctor --data data"})
final class DoctorCommand extends TolmachCommand {

  @Mixin private Place place;

  @Option(names = "--json", description = "One JSON object a check.")
  private boolean json;

  DoctorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var examination = new Examination();
    MachineChecks.java(examination);
    Settings settings = null;
    try {
      settings = place.settings();
      examination.ok("settings", settings.given().size() + " given, the rest by default; all hold");
    } catch (OperatorException e) {
      examination.fail("settings", e);
    }
    if (settings != null) {
      MachineChecks.disk(examination, settings.data());
      MachineChecks.dataFolder(examination, settings.data());
      ModelChecks.models(examination, settings);
      EngineChecks.engines(examination, settings);
      MachineChecks.routes(examination, settings.home());
      FeedChecks.feeds(examination, settings);
      new ClusterChecks(settings).look(examination);
    }
    for (Examination.Line line : examination.lines()) {
      say(line);
    }
    return examination.hasFailed() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private void say(Examination.Line line) {
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("check", line.check());
      answer.put("verdict", line.verdict().name());
      answer.put("fact", line.fact());
      answer.put("remedy", line.remedy().isEmpty() ? null : line.remedy());
      answerJson(answer);
    } else {
      String verdict = (line.verdict() + "   ").substring(0, 4);
      terminal.answer(verdict + "  " + line.check() + ": " + line.fact() + ".");
      if (!line.remedy().isEmpty()) {
        terminal.answer("      " + line.remedy() + ".");
      }
    }
  }
}
