package tolmach.worker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.article.Block;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.Role;
import tolmach.check.Checks;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.TranslationMemory;
import tolmach.segment.CodedText;
import tolmach.segment.Segment;

/**
 * The same chain without a wire: a file in, the localized file out. Engines get one round; whoever
 * waits at a terminal would rather hear at once that none answers. Safe for use by several threads.
 */
public final class LocalTranslation {

  /**
   * A localized file.
   *
   * @param bytes in the format of the source
   * @param draft with origin and findings of each segment; flagged if a person should look at it
   */
  public record Localized(byte[] bytes, Draft draft) {}

  private static final int ONE_ROUND = 0;

  private final ArticleReading reading;
  private final LanguageGate gate = new LanguageGate();
  private final DraftCheck draftCheck;
  private final LocalizedFile file = new LocalizedFile();
  private final TranslationChain chain;
  private final Clock clock;

  public LocalTranslation(
      ArticleReading reading,
      TranslationMemory memory,
      EngineChoice engines,
      Checks checks,
      Clock clock) {
    this(reading, memory, engines, checks, Desks.NONE, clock);
  }

  /** For desks that want something. */
  public LocalTranslation(
      ArticleReading reading,
      TranslationMemory memory,
      EngineChoice engines,
      Checks checks,
      Desks desks,
      Clock clock) {
    this.reading = reading;
    this.draftCheck = new DraftCheck(desks.checks());
    this.chain =
        new TranslationChain(
            memory, engines, checks, LaneDeadlines.STANDARD, ONE_ROUND, desks, clock);
    this.clock = clock;
  }

  private LocalTranslation(
      ArticleReading reading, DraftCheck draftCheck, TranslationChain chain, Clock clock) {
    this.reading = reading;
    this.draftCheck = draftCheck;
    this.chain = chain;
    this.clock = clock;
  }

  /** The same, which says of what engines make how good it seems to be. */
  public LocalTranslation estimating(Estimation estimation) {
    return new LocalTranslation(reading, draftCheck, chain.estimating(estimation), clock);
  }

  /** The same, which takes names in UI strings from CLDR before it asks an engine, or does not. */
  public LocalTranslation withReadyNames(boolean isWanted) {
    return new LocalTranslation(reading, draftCheck, chain.withReadyNames(isWanted), clock);
  }

  /**
   * Translates one item.
   *
   * @param name of the file, whose ending tells its format; {@code ""} for none
   * @param from the declared language, if any
   * @throws BadItemException if it cannot be read, or its language is not known or already {@code
   *     to}
   * @throws NoTranslation if there is none, with the reason
   */
  public Localized translate(byte[] bytes, String name, Optional<LanguageTag> from, LanguageTag to)
      throws InterruptedException {
    return translate(bytes, name, from, to, false);
  }

  /**
   * As {@link #translate(byte[], String, Optional, LanguageTag)}.
   *
   * @param asNinjs true for ninjs 3.1 whatever the source is, false for the source's own format
   */
  public Localized translate(
      byte[] bytes, String name, Optional<LanguageTag> from, LanguageTag to, boolean asNinjs)
      throws InterruptedException {
    var headers = new HashMap<String, Object>(LocalFormat.headers(name, bytes));
    headers.put(ItemHeaders.KEY, "urn:tolmach:file:" + name);
    from.ifPresent(language -> headers.put(ItemHeaders.LANGUAGE, language.value()));
    Article article = gate.detect(reading.read(bytes, headers));
    if (article.language().sameLanguageAs(to)) {
      throw new BadItemException(
          "the text is in \"" + article.language() + "\" already; choose another --to");
    }
    Draft draft = draftCheck.check(draft(Dispatcher.wanted(article, to), to));
    Object contentType = headers.get(ItemHeaders.CONTENT_TYPE);
    String type = contentType == null ? null : contentType.toString();
    return new Localized(
        asNinjs
            ? file.ninjs(draft, clock.instant())
            : file.render(draft, bytes, type, clock.instant()),
        draft);
  }

  /**
   * Translates each line as one segment, identical ones once: as many out as in, a blank one as it
   * is, one that every engine refused empty.
   *
   * @throws NoTranslation if there is none, with the reason
   */
  public List<TargetSegment> lines(List<String> lines, LanguageTag from, LanguageTag to)
      throws InterruptedException {
    if (lines.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    for (String line : lines) {
      String id = Integer.toString(blocks.size() + 1);
      CodedText coded = CodedText.builder().text(line).build();
      var segment = new Segment(id, coded.text(), coded.codes(), from, true);
      blocks.add(new Block(id, Role.PARAGRAPH, from, List.of(segment), null));
    }
    List<TargetSegment> targets = draft(article(blocks, from), to).segments();
    var restored = new ArrayList<TargetSegment>();
    for (int i = 0; i < targets.size(); i++) {
      restored.add(restored(lines.get(i), blocks.get(i).segments().get(0), targets.get(i)));
    }
    return restored;
  }

  private Draft draft(Article article, LanguageTag to) throws InterruptedException {
    var job = new Job(article, to, Lane.REGULAR, "", clock.instant(), 0, List.of());
    Draft draft = chain.translate(job);
    if (draft.segments().isEmpty() && !article.segments().isEmpty()) {
      throw new NoTranslation(draft.outcome(), draft.reason());
    }
    return draft;
  }

  private static Article article(List<Block> blocks, LanguageTag language) {
    return new Article(
        ItemKind.ARTICLE,
        "urn:tolmach:lines",
        null,
        1,
        "text",
        language,
        blocks,
        List.of(),
        JsonNodeFactory.instance.objectNode(),
        null);
  }

  /** A marker in a line stands for a bracket that was there before; a line stays one line. */
  private static TargetSegment restored(String line, Segment segment, TargetSegment target) {
    var brackets = new HashMap<String, String>();
    segment.codes().forEach(code -> brackets.put(code.marker(), code.data()));
    String text = target.target();
    for (Map.Entry<String, String> bracket : brackets.entrySet()) {
      text = text.replace(bracket.getKey(), bracket.getValue());
    }
    return new TargetSegment(
        target.id(),
        line,
        text.replaceAll("\\R", " "),
        target.origin(),
        target.engine(),
        target.engineVersion(),
        target.score(),
        target.findings(),
        target.making());
  }
}
