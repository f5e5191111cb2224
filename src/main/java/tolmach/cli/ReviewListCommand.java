package tolmach.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.Desk;
import tolmach.language.LanguageTag;
import tolmach.story.HeldDraft;
import tolmach.story.Localization;
import tolmach.story.Story;

@Command(
    name = "list",
    description = {
      "List what waits for a person, the longest waiting first: since when, language, version,",
      "desk, who has taken it over, uri and reason."
    },
    footer = {
      "  ./tolmach review list --desk sport --language ru",
      "  ./tolmach review list --all --json"
    })
final class ReviewListCommand extends TolmachCommand {

  private record Row(Story story, LanguageTag language, Localization localization) {}

  @Mixin private Place place;

  @Option(names = "--language", paramLabel = "TAG", description = "Only in this language.")
  private LanguageTag language;

  @Option(names = "--desk", paramLabel = "NAME", description = "Only of this desk.")
  private String desk;

  @Option(
      names = "--all",
      description = "Also what waits for its hour, an engine, money or the end of a hold.")
  private boolean all;

  @Option(names = "--json", description = "One JSON object a language of a story.")
  private boolean json;

  ReviewListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var rows = new ArrayList<Row>();
    var known = new Desk(place.cluster()).stories(story -> !story.isKilled());
    known.values().forEach(story -> rows.addAll(rows(story)));
    rows.sort(Comparator.comparing(row -> row.localization().at()));
    rows.forEach(this::say);
    if (rows.isEmpty()) {
      terminal.tell("Nothing waits.");
    }
    return ExitCode.DONE;
  }

  private List<Row> rows(Story story) {
    if (desk != null && !desk.equals(story.desk())) {
      return List.of();
    }
    return story.languages().entrySet().stream()
        .filter(entry -> language == null || language.equals(entry.getKey()))
        .filter(entry -> isWanted(entry.getValue()))
        .map(entry -> new Row(story, entry.getKey(), entry.getValue()))
        .toList();
  }

  private boolean isWanted(Localization localization) {
    return localization.cause() == HeldDraft.Cause.REVIEW || (all && localization.cause() != null);
  }

  private void say(Row row) {
    Localization waits = row.localization();
    if (json) {
      answerJson(summary(row));
      return;
    }
    terminal.answer(
        String.join(
            "  ",
            waits.at().toString(),
            row.language().value(),
            "v" + waits.sequence(),
            row.story().desk().isEmpty() ? "-" : row.story().desk(),
            waits.keeper().orElse("-"),
            row.story().uri(),
            reason(row)));
  }

  private static String reason(Row row) {
    Localization waits = row.localization();
    if (waits.reason() != null) {
      return waits.reason();
    }
    return waits.cause() == HeldDraft.Cause.EMBARGO
        ? "waits for " + row.story().embargoedUntil()
        : waits.cause().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> summary(Row row) {
    Localization waits = row.localization();
    var summary = new LinkedHashMap<String, Object>();
    summary.put("uri", row.story().uri());
    summary.put("language", row.language());
    summary.put("sequence", waits.sequence());
    summary.put("online", waits.online());
    summary.put("desk", row.story().desk());
    summary.put("lane", row.story().lane());
    summary.put("cause", waits.cause());
    summary.put("reason", reason(row));
    summary.put("keeper", waits.keeper().orElse(null));
    summary.put("since", waits.at());
    return summary;
  }
}
