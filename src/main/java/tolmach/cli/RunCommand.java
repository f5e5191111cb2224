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
  public Integer call() throws InterruptedException {
    RunningNewsroom newsroom = Assembly.newsrooms().open(place.settings());
    // on Ctrl-C and on SIGTERM: the JVM waits for this thread, and so for what is in work
    Runtime.getRuntime().addShutdownHook(new Thread(newsroom::close, "tolmach-stop"));
    terminal.tell("Tolmach runs on " + newsroom.bootstrapServers() + "; Ctrl-C stops it.");
    newsroom.awaitEnd();
    return ExitCode.DONE;
  }
}
