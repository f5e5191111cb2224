package tolmach.story;

import java.time.Instant;
import java.util.List;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.segment.Segment;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** Drafts of a two-sentence article, as a worker would send them. */
public final class Drafts {

  public static final Instant ACCEPTED = Instant.parse("2026-11-23T11:59:58Z");
  static final LanguageTag EN = LanguageTag.of("en");

  private Drafts() {}

  public static Draft translated(String uri, long sequence, String language) {
    return draft(uri, sequence, language, Draft.Outcome.TRANSLATED, null);
  }

  static Draft flagged(String uri, long sequence, String language) {
    return draft(uri, sequence, language, Draft.Outcome.FLAGGED, "7,500 became 75,000");
  }

  static Draft overBudget(String uri, long sequence, String language, Instant until) {
    Draft draft = draft(uri, sequence, language, Draft.Outcome.NO_BUDGET, "the budget is spent");
    return new Draft(
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.target(),
        draft.lane(),
        draft.desk(),
        draft.accepted(),
        draft.outcome(),
        draft.reason(),
        draft.article(),
        List.of(),
        List.of(),
        until);
  }

  public static Draft withoutEngine(String uri, long sequence, String language) {
    return draft(uri, sequence, language, Draft.Outcome.NO_ENGINE, "no engine for en→" + language);
  }

  static Draft failed(String uri, long sequence, String language) {
    return draft(uri, sequence, language, Draft.Outcome.FAILED, "the engine refused it");
  }

  static Draft draft(
      String uri, long sequence, String language, Draft.Outcome outcome, String reason) {
    boolean hasText = outcome == Draft.Outcome.TRANSLATED || outcome == Draft.Outcome.FLAGGED;
    return new Draft(
        uri,
        ItemKind.ARTICLE,
        sequence,
        LanguageTag.of(language),
        Lane.REGULAR,
        "sport",
        ACCEPTED,
        outcome,
        reason,
        article(uri, sequence),
        hasText ? segments(outcome, sequence) : List.of());
  }

  /** The same draft of an article in another language. */
  static Draft from(String language, Draft draft) {
    Article article = draft.article();
    return new Draft(
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.target(),
        draft.lane(),
        draft.desk(),
        draft.accepted(),
        draft.outcome(),
        draft.reason(),
        new Article(
            article.kind(),
            article.uri(),
            article.version(),
            article.sequence(),
            article.format(),
            LanguageTag.of(language),
            article.blocks(),
            article.dropped(),
            article.properties(),
            article.skeleton()),
        draft.segments());
  }

  private static Article article(String uri, long sequence) {
    var sentences =
        List.of(
            Segment.plain("p1.1", "The bridge over the Veltra is open.", EN),
            Segment.plain("p1.2", "Version " + sequence + ".", EN));
    return new Article(
        ItemKind.ARTICLE,
        uri,
        String.valueOf(sequence),
        sequence,
        "ninjs",
        EN,
        List.of(new Block("p1", Role.PARAGRAPH, EN, sentences, null)),
        List.of(),
        Json.MAPPER.createObjectNode(),
        null);
  }

  private static List<TargetSegment> segments(Draft.Outcome outcome, long sequence) {
    var findings =
        outcome == Draft.Outcome.FLAGGED
            ? List.of(new Finding("numbers", Severity.BLOCK, "7,500 became 75,000"))
            : List.<Finding>of();
    return List.of(
        new TargetSegment(
            "p1.1",
            "The bridge over the Veltra is open.",
            "Мост через Вельтру открыт.",
            Origin.ENGINE,
            "pseudo",
            "1",
            null,
            findings),
        new TargetSegment(
            "p1.2",
            "Version " + sequence + ".",
            "Версия " + sequence + ".",
            Origin.EXACT,
            null,
            null,
            null,
            List.of()));
  }
}
