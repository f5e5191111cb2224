package tolmach.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tolmach.app.Newsrooms.RunningNewsroom;

@Command(
    name = "run",
    description = {
      "Run the newsroom until Ctrl-C, which drains and stops.",
      "The broker is embedded unless tolmach.kafka.bootstrap-servers names a cluster."
    },
    footer = {"  ./tolmach run --data data -Dtolmach.target-languages=en,ru,es"})
final class RunCommand extends TolmachCommand {

  @Mixin private Place place;

  RunCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    return OrderlyEnd.of(this::runUntilTold);
  }

  private int runUntilTold() throws InterruptedException {
    try (RunningNewsroom newsroom = Assembly.newsrooms().open(place.settings())) {
      terminal.tell("Tolmach runs on " + newsroom.bootstrapServers() + "; Ctrl-C stops it.");
      newsroom.awaitEnd();
    }
    return ExitCode.DONE;
  }
}
