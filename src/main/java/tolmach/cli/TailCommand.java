package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.TopicReading;
import tolmach.language.LanguageTag;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

@Command(
    name = "tail",
    description = "Follow what is published in these languages, as a downstream site would.",
    footer = {"  ./tolmach tail ru en --from-beginning --max 10 --json"})
final class TailCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(arity = "1..*", paramLabel = "LANG", description = "Languages, as ru or en-XA.")
  private List<LanguageTag> languages;

  @Option(names = "--max", paramLabel = "N", description = "End after so many records.")
  private long max = Long.MAX_VALUE;

  @Option(
      names = "--from-beginning",
      description = "Begin with what is there; else with what comes.")
  private boolean fromBeginning;

  @Option(names = "--json", description = "One JSON object a record.")
  private boolean json;

  private long shown;

  TailCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    List<String> topics =
        languages.stream()
            .flatMap(
                language ->
                    Stream.of(
                        Topics.localizedArticles(language), Topics.localizedMessages(language)))
            .toList();
    try (var reading = TopicReading.of(place.cluster(), topics)) {
      refuseMissing(reading.topics());
      if (!fromBeginning) {
        reading.seekToEnd();
        terminal.tell("Following " + String.join(", ", reading.topics()) + "; Ctrl-C ends it.");
      }
      while (shown < max && !terminal.isClosed()) {
        for (var record : reading.next()) {
          if (shown < max) {
            show(record);
            shown++;
          }
        }
      }
    }
    return ExitCode.DONE;
  }

  private void refuseMissing(List<String> there) {
    for (LanguageTag language : languages) {
      if (!there.contains(Topics.localizedArticles(language))) {
        throw new OperatorException(
            "Nothing is published in \""
                + language
                + "\": there is no topic "
                + Topics.localizedArticles(language),
            "Name a language of tolmach.target-languages, or add this one there");
      }
    }
  }

  private void show(ConsumerRecord<byte[], byte[]> record) {
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("topic", record.topic());
      answer.put("partition", record.partition());
      answer.put("offset", record.offset());
      answer.put("timestamp", record.timestamp());
      answer.put("key", RecordText.key(record));
      answer.put("headers", RecordText.headers(record));
      answer.put("value", RecordText.value(record.value()));
      answerJson(answer);
    } else {
      terminal.answer(
          record.topic() + "  " + RecordText.key(record) + "  " + Headline.of(record.value()));
    }
    terminal.out().flush();
  }
}
