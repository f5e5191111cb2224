package tolmach.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tolmach.app.why.DecisionWords;
import tolmach.app.why.Facts;
import tolmach.app.why.OriginWords;
import tolmach.app.why.SentenceWhy;
import tolmach.app.why.StateWords;
import tolmach.article.ReaderLabels;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.story.Itinerary;
import tolmach.story.LedgerEntry;
import tolmach.story.Provenance;
import tolmach.worker.Attempt;
import tolmach.worker.Trail;

/** Why a text reads as it does, for people. */
final class WhyPage {

  private final Terminal terminal;
  private final String currency;

  WhyPage(Terminal terminal, String currency) {
    this.terminal = terminal;
    this.currency = currency;
  }

  void head(String uri, Facts facts) {
    say(
        facts.published() == null
            ? uri + "  " + facts.language()
            : uri + "  " + facts.published().source() + " → " + facts.language());
    StateWords.of(facts).ifPresent(words -> say((facts.isOut() ? "Now " : "Not out: ") + words));
    if (facts.isOut()) {
      out(facts.published());
    }
    if (!facts.decisions().isEmpty()) {
      say("");
      facts.decisions().forEach(this::decision);
    }
  }

  private void out(Provenance published) {
    say(
        "Out since "
            + (published.published() == null
                ? "some time"
                : OriginWords.time(published.published()))
            + ": version "
            + published.sequence()
            + (published.version() == null
                ? ""
                : " (its source calls it " + published.version() + ")")
            + ", revision "
            + published.revision()
            + (published.reviewer() == null ? "" : ", let out by " + published.reviewer()));
    if (published.madeBy() != null) {
      var by = published.madeBy();
      say(
          "For readers: "
              + ReaderLabels.of(by.making(), by.reviewed(), published.target())
              + "; for programs: "
              + by.making().uri());
    }
    if (published.way() != null) {
      way(published.way());
    }
  }

  private void way(Itinerary way) {
    var arrival = way.arrival();
    if (arrival != null) {
      say(
          "Came in as event "
              + (arrival.id() == null ? "without an id" : arrival.id())
              + (arrival.source() == null ? "" : " of " + arrival.source())
              + (arrival.trace() == null ? "" : ", trace " + arrival.trace()));
    }
    say(
        (way.accepted() == null ? "Accepted" : "Accepted " + OriginWords.time(way.accepted()))
            + ", "
            + way.lane()
            + " lane"
            + (way.desk().isEmpty() ? "" : ", desk " + way.desk())
            + "; job and draft "
            + way.work()
            + ", sent to readers as "
            + way.item());
  }

  private void decision(LedgerEntry entry) {
    say(DecisionWords.of(entry));
    String evidence = DecisionWords.evidence(entry);
    if (evidence != null) {
      say("    " + evidence);
    }
  }

  void sentence(SentenceWhy sentence, Provenance published) {
    say("");
    say(sentence.id());
    say("  " + published.source() + "  " + sentence.source());
    say("  " + published.target() + "  " + sentence.target());
    say("  Why: " + sentence.why());
    passed(sentence);
    sentence.attempts().forEach(this::attempt);
    checked(sentence);
    if (sentence.glossary() != null && !sentence.terms().isEmpty()) {
      say(
          "  Terms: "
              + sentence.terms().stream()
                  .map(term -> term.source() + " → " + term.target())
                  .collect(Collectors.joining(", "))
              + " (glossary "
              + sentence.glossary()
              + ")");
    }
    sentence
        .former()
        .forEach(
            former ->
                say(
                    "  Before its source changed: "
                        + (former.by() == null ? "a person" : former.by())
                        + " wrote \""
                        + former.target()
                        + "\" for \""
                        + former.source()
                        + "\""));
    if (sentence.memory() != null) {
      say("  Memory: " + sentence.memory());
    }
    cost(sentence);
  }

  private void passed(SentenceWhy sentence) {
    var overrule = sentence.overrule();
    if (overrule != null) {
      say(
          "  Let pass by "
              + overrule.by()
              + ", "
              + OriginWords.time(overrule.at())
              + ", against "
              + found(overrule.findings())
              + "; reason: "
              + overrule.reason());
    } else if (sentence.engine() != null && sentence.reviewer() != null) {
      say("  Reviewed by " + sentence.reviewer() + ", who changed nothing");
    }
  }

  private void attempt(Attempt attempt) {
    String outcome = attempt.outcome().name().toLowerCase(Locale.ROOT);
    String reason = attempt.reason() == null ? "" : ": " + attempt.reason();
    say("  Asked as well: " + attempt.engine() + ", " + outcome + reason);
  }

  private void checked(SentenceWhy sentence) {
    List<Finding> left =
        sentence.findings().stream()
            .filter(finding -> sentence.overrule() == null || finding.severity() != Severity.BLOCK)
            .toList();
    Trail.Verdict verdict = verdict(sentence);
    if (sentence.checks() != null || !left.isEmpty()) {
      say(
          "  Checks"
              + (sentence.checks() == null ? "" : " " + sentence.checks())
              + ": "
              + (verdict == null ? "" : word(verdict))
              + (left.isEmpty() ? "" : (verdict == null ? "" : ", ") + found(left)));
    }
  }

  /** Its own, unless the text as a whole was looked at after it and stopped because of it. */
  private static Trail.Verdict verdict(SentenceWhy sentence) {
    boolean isStopped =
        sentence.overrule() != null
            || sentence.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCK);
    return sentence.verdict() != null && isStopped ? Trail.Verdict.BLOCK : sentence.verdict();
  }

  private static String word(Trail.Verdict verdict) {
    return switch (verdict) {
      case PASS -> "nothing to object";
      case WARN -> "warned";
      case BLOCK -> "stopped it";
    };
  }

  private static String found(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.check() + ": " + finding.message())
        .collect(Collectors.joining("; "));
  }

  private void cost(SentenceWhy sentence) {
    if (sentence.cost() > 0) {
      say("  Cost: " + LedgerMoney.amount(sentence.cost()) + " " + currency);
    } else if (sentence.saved() > 0) {
      say("  Saved: " + LedgerMoney.amount(sentence.saved()) + " " + currency);
    }
  }

  private void say(String line) {
    terminal.answer(RecordText.shown(line.getBytes(StandardCharsets.UTF_8)));
  }
}
