package tolmach.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.message.MessageArticle;
import tolmach.segment.Segment;

/**
 * The way of one bundle as the house goes it: read, put into the forms of the target, translated,
 * tried out, written.
 *
 * @param article as read
 * @param draft as the check left it
 * @param bytes the file in the target language
 */
public record BundleRun(Article article, Draft draft, byte[] bytes) {

  /** A bundle as it is read from a file of that name, in the language that this says. */
  public static Article read(String name, byte[] bytes) {
    var headers = new HashMap<String, Object>(LocalFormat.headers(name, bytes));
    headers.put(ItemHeaders.KEY, "urn:tolmach:file:" + name);
    return new LanguageGate().detect(Texts.reading().read(bytes, headers));
  }

  /**
   * @param engine translates one text with markers
   */
  public static BundleRun of(
      String name, byte[] bytes, LanguageTag target, UnaryOperator<String> engine) {
    Article article = read(name, bytes);
    Article wanted = Dispatcher.wanted(article, target);
    var segments = new ArrayList<TargetSegment>();
    for (Segment segment : wanted.segments()) {
      segments.add(translated(segment, engine));
    }
    var job = new Job(wanted, target, Lane.REGULAR, "", Sample.NOON, 0, List.of());
    Draft draft = new DraftCheck().check(Draft.of(job, Draft.Outcome.TRANSLATED, null, segments));
    byte[] written = new LocalizedItem().render(draft, 1, Sample.NOON);
    return new BundleRun(article, draft, written);
  }

  private static TargetSegment translated(Segment segment, UnaryOperator<String> engine) {
    return segment.translate()
        ? new TargetSegment(
            segment.id(),
            segment.text(),
            engine.apply(segment.text()),
            Origin.ENGINE,
            "test",
            "1",
            null,
            List.of())
        : new TargetSegment(
            segment.id(), segment.text(), segment.text(), Origin.KEPT, null, null, null, List.of());
  }

  /** The bundle written with no translation at all. */
  public static byte[] untranslated(String name, byte[] bytes, LanguageTag target) {
    return MessageArticle.write(read(name, bytes), Map.of(), target);
  }

  /** What would keep it from going out, with the segment it is in. */
  public List<String> objections() {
    var all = new ArrayList<String>();
    for (TargetSegment segment : draft.segments()) {
      for (Finding finding : segment.findings()) {
        if (finding.severity() == Severity.BLOCK) {
          all.add(segment.id() + ": " + finding.message());
        }
      }
    }
    return all;
  }

  /** What the translator was asked, by segment. */
  public Map<String, String> asked() {
    var asked = new LinkedHashMap<String, String>();
    draft.segments().forEach(segment -> asked.put(segment.id(), segment.source()));
    return asked;
  }
}
