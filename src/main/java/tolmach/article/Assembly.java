package tolmach.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tolmach.language.LanguageDetector;
import tolmach.language.LanguageTag;
import tolmach.segment.CodedText;
import tolmach.segment.Segment;

/** Makes the canonical article of what a format's reader found: languages, ids, sentences. */
final class Assembly {

  /** Surer than this, the detector knows better than what the item says of itself. */
  private static final double OVERRULES = 0.9;

  private static final Map<Role, String> PREFIXES =
      new EnumMap<>(
          Map.of(
              Role.HEADLINE, "h",
              Role.LEAD, "l",
              Role.PARAGRAPH, "p",
              Role.HEADING, "s",
              Role.LIST_ITEM, "li",
              Role.QUOTE, "q",
              Role.CAPTION, "c",
              Role.CREDIT, "r",
              Role.LINK, "k",
              Role.MESSAGE, "m"));

  /** An address or a handle, which reads the same in every language. */
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://\\S+|www\\.\\S+|[@#]\\S+|\\S+@\\S+\\.\\S+)");

  private final SentenceCutter cutter;
  private final LanguageDetector detector;

  Assembly(SentenceCutter cutter, LanguageDetector detector) {
    this.cutter = cutter;
    this.detector = detector;
  }

  Article article(ItemHead head, Reading reading, LanguageTag declared) {
    LanguageTag prior = declared.isKnown() ? declared : reading.declared();
    LanguageTag language = language(prior, reading.blocks());
    return new Article(
        ItemKind.ARTICLE,
        head.uri(),
        head.version(),
        0,
        head.format(),
        language,
        blocks(language, reading.blocks()),
        reading.leftovers().stream().map(leftover -> dropped(language, leftover)).toList(),
        reading.properties(),
        null);
  }

  private LanguageTag language(LanguageTag prior, List<RawBlock> blocks) {
    var texts =
        blocks.stream()
            .filter(block -> block.role() != Role.CREDIT && block.place() == null)
            .map(RawBlock::text)
            .toList();
    var detection = detector.detectDocument(texts);
    if (!detection.isCertain() || (prior.isKnown() && detection.confidence() <= OVERRULES)) {
      return prior;
    }
    return nearest(prior, detection.language());
  }

  /** The same language with its region, where one of two tags has it: en-GB for en. */
  private static LanguageTag nearest(LanguageTag known, LanguageTag found) {
    return known.sameLanguageAs(found) ? known : found;
  }

  private List<Block> blocks(LanguageTag document, List<RawBlock> raw) {
    var counts = new EnumMap<Role, Integer>(Role.class);
    var beside = new HashMap<String, Integer>();
    var blocks = new ArrayList<Block>();
    for (RawBlock block : raw) {
      if (block.place() != null) {
        int number = beside.merge(block.place(), 1, Integer::sum);
        blocks.add(block(document, block, block.place() + "/" + number));
        continue;
      }
      int number = counts.merge(block.role(), 1, Integer::sum);
      blocks.add(block(document, block, PREFIXES.get(block.role()) + number));
    }
    return blocks;
  }

  private Block block(LanguageTag document, RawBlock raw, String id) {
    var flows = new LinkedHashMap<String, String>();
    CodedText coded =
        raw.coded(text -> flows.computeIfAbsent(text, unused -> id + ".a" + (flows.size() + 1)));
    LanguageTag language = within(document, raw.text());
    var sentences =
        isWhole(raw.role())
            ? cutter.whole(coded.text(), coded.codes())
            : cutter.cut(language, coded.text(), coded.codes());
    var segments = new ArrayList<Segment>();
    for (var sentence : sentences) {
      String segmentId = id + "." + (segments.size() + 1);
      var segment = new Segment(segmentId, sentence.text(), sentence.codes(), language, true);
      segments.add(
          new Segment(
              segmentId,
              sentence.text(),
              sentence.codes(),
              sentences.size() == 1 ? language : within(language, segment.plainText()),
              isTranslated(raw) && hasWords(segment.plainText())));
    }
    var attributes = new ArrayList<Segment>();
    flows.forEach((text, flow) -> attributes.add(attribute(flow, text, language, raw)));
    return new Block(id, raw.role(), language, segments, raw.href(), attributes);
  }

  private Segment attribute(String id, String text, LanguageTag block, RawBlock raw) {
    CodedText coded = CodedText.builder().text(text).build();
    return new Segment(
        id, coded.text(), coded.codes(), within(block, text), isTranslated(raw) && hasWords(text));
  }

  private static boolean isTranslated(RawBlock raw) {
    return raw.role() != Role.CREDIT && !raw.verbatim();
  }

  private static boolean isWhole(Role role) {
    return switch (role) {
      case HEADLINE, HEADING, CREDIT, LINK -> true;
      default -> false;
    };
  }

  private static boolean hasWords(String text) {
    return Words.hasLetters(text) && !ADDRESS.matcher(text.strip()).matches();
  }

  private LanguageTag within(LanguageTag outer, String text) {
    return nearest(outer, detector.detectWithin(outer, text));
  }

  private Dropped dropped(LanguageTag document, Leftover leftover) {
    return new Dropped(leftover.text(), within(document, leftover.text()), leftover.reason());
  }
}
