package tolmach.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tolmach.app.Settings;
import tolmach.wire.EmbeddedBroker;

@Command(
    name = "broker",
    description = {
      "Run the embedded broker alone, until Ctrl-C.",
      "Its log lies in the data folder, its port in broker.port there."
    },
    footer = {"  ./tolmach broker --data data -Dtolmach.broker.port=19092"})
final class BrokerCommand extends TolmachCommand {

  @Mixin private Place place;

  BrokerCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    return OrderlyEnd.of(this::serve);
  }

  private int serve() throws InterruptedException {
    Settings settings = place.settings();
    try (var broker = EmbeddedBroker.start(settings.data(), settings.brokerPort())) {
      if (settings.brokerPort() != 0 && broker.port() != settings.brokerPort()) {
        terminal.tell(
            "Port " + settings.brokerPort() + " is taken; this broker has a free one instead.");
      }
      terminal.answer(broker.bootstrapServers());
      terminal.out().flush();
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
