package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.why.Facts;
import tolmach.app.why.Inquiry;
import tolmach.app.why.SentenceWhy;
import tolmach.app.why.StateWords;
import tolmach.article.ReaderLabels;
import tolmach.language.LanguageTag;
import tolmach.story.Provenance;
import tolmach.wire.OperatorException;

@Command(
    name = "why",
    description = {
      "Why does it read like this? For each sentence that readers have: its source, where it came",
      "from, what the checks said, who let it pass and why, and what it cost. Of what is not out:",
      "what it waits for, or who took it away."
    },
    footer = {
      "  ./tolmach why urn:example:1 --to ru",
      "  ./tolmach why urn:example:1 --to ru --text мост",
      "  ./tolmach why urn:example:1 --to ru --segment p3.1 --json"
    })
final class WhyCommand extends TolmachCommand {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  @Mixin private Place place;

  @Parameters(paramLabel = "URI", description = "The story.")
  private String uri;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "L",
      description = "The language it is translated into.")
  private LanguageTag language;

  @Option(
      names = "--segment",
      paramLabel = "ID",
      description = "Only this sentence; the body has the ids as data-segment.")
  private String segment;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Only sentences with these words, in source or translation.")
  private String text;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  WhyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    String currency = place.settings().currency();
    Facts facts = facts();
    if (facts.localization() == null && facts.published() == null) {
      throw new OperatorException(
          "There is nothing to explain of " + uri + ": " + StateWords.of(facts).orElse(""),
          "See what waits with ./tolmach review list --all");
    }
    List<SentenceWhy> all = facts.isOut() ? SentenceWhy.all(facts) : List.of();
    List<SentenceWhy> wanted = all.stream().filter(this::isWanted).toList();
    if (!all.isEmpty() && wanted.isEmpty()) {
      throw new OperatorException(
          "No sentence of it is "
              + (segment == null ? "one with \"" + text + "\"" : segment)
              + (segment != null && text != null ? " with \"" + text + "\"" : ""),
          "See all of them with ./tolmach why " + uri + " --to " + language);
    }
    if (json) {
      answerJson(answer(facts, wanted));
    } else {
      var page = new WhyPage(terminal, currency);
      page.head(uri, facts);
      wanted.forEach(sentence -> page.sentence(sentence, facts.published()));
    }
    return facts.isWaiting() ? ExitCode.HELD : ExitCode.DONE;
  }

  private Facts facts() {
    try (var progress = new Progress(terminal)) {
      return new Inquiry(uri, language)
          .at(place.cluster(), count -> progress.at(count + " records read"));
    }
  }

  private boolean isWanted(SentenceWhy sentence) {
    return (segment == null || segment.equals(sentence.id()))
        && (text == null || says(sentence.source()) || says(sentence.target()));
  }

  private boolean says(String sentence) {
    return plain(sentence).contains(plain(text));
  }

  private static String plain(String words) {
    return MARKER
        .matcher(words)
        .replaceAll("")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> answer(Facts facts, List<SentenceWhy> sentences) {
    Provenance published = facts.isOut() ? facts.published() : null;
    var answer = new LinkedHashMap<String, Object>();
    answer.put("uri", uri);
    answer.put("language", language);
    answer.put("state", facts.localization() == null ? null : facts.localization().state());
    answer.put("stateInWords", StateWords.of(facts).orElse(null));
    answer.put("kind", published == null ? null : published.kind());
    answer.put("source", published == null ? null : published.source());
    answer.put("sequence", published == null ? null : published.sequence());
    answer.put("version", published == null ? null : published.version());
    answer.put("revision", published == null ? null : published.revision());
    answer.put("published", published == null ? null : published.published());
    answer.put("reviewer", published == null ? null : published.reviewer());
    var by = published == null ? null : published.madeBy();
    answer.put("digitalSourceType", by == null ? null : by.making().uri());
    answer.put("reviewed", by == null ? null : by.reviewed());
    answer.put("label", by == null ? null : ReaderLabels.of(by.making(), by.reviewed(), language));
    answer.put("way", published == null ? null : published.way());
    answer.put("decisions", facts.decisions());
    answer.put("sentences", sentences);
    return answer;
  }
}
