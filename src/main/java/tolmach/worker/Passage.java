package tolmach.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.Query;
import tolmach.message.MessageNotes;
import tolmach.segment.Segment;
import tolmach.segment.TextHash;

/**
 * A segment where it stands: with the language to translate it from and its neighbours.
 *
 * @param language the segment's own; the article's where that is not known or differs in nothing
 *     but the region
 * @param previousHash of the segment before it in the article, {@code ""} for the first; of a UI
 *     string that of its key, as what stands beside it in the file says nothing of it
 * @param nextHash of the segment after it in the article, {@code ""} for the last; of a UI string
 *     that of its key again
 * @param before up to two segments before it in plain text, the nearest last; of a UI string the
 *     lines of its comment
 * @param after the segment after it in plain text, if there is one; none of a UI string
 */
record Passage(
    Segment segment,
    LanguageTag language,
    String previousHash,
    String nextHash,
    List<String> before,
    List<String> after) {

  private static final int BEFORE = 2;
  private static final int AFTER = 1;

  /** Every segment of the article, in order. */
  static List<Passage> of(Article article) {
    List<Segment> segments = article.segments();
    Map<String, List<String>> comments =
        article.kind() == ItemKind.MESSAGES ? comments(article) : null;
    List<String> hashes = segments.stream().map(Segment::hash).toList();
    boolean isKeyed = comments != null;
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < segments.size(); i++) {
      passages.add(
          new Passage(
              segments.get(i),
              language(article, segments.get(i)),
              isKeyed ? ofKey(segments.get(i)) : i == 0 ? "" : hashes.get(i - 1),
              isKeyed ? ofKey(segments.get(i)) : i == segments.size() - 1 ? "" : hashes.get(i + 1),
              isKeyed
                  ? comments.get(segments.get(i).id())
                  : plain(segments.subList(Math.max(0, i - BEFORE), i)),
              isKeyed
                  ? List.of()
                  : plain(segments.subList(i + 1, Math.min(segments.size(), i + 1 + AFTER)))));
    }
    return passages;
  }

  /** What a bundle says of each message: the buttons beside it say nothing of it. */
  private static Map<String, List<String>> comments(Article bundle) {
    var comments = new HashMap<String, List<String>>();
    for (Block block : bundle.blocks()) {
      List<String> lines = MessageNotes.comment(bundle, block.id());
      block.segments().forEach(segment -> comments.put(segment.id(), lines));
    }
    return comments;
  }

  /** Not the hash of a text that could stand there: a key may be that text. */
  private static String ofKey(Segment segment) {
    return TextHash.of("key " + segment.id());
  }

  private static List<String> plain(List<Segment> segments) {
    return segments.stream().map(Segment::plainText).toList();
  }

  /** True of a UI string, whose place in the file means nothing and whose key means all. */
  boolean isKeyed() {
    return !previousHash.isEmpty() && previousHash.equals(ofKey(segment));
  }

  String id() {
    return segment.id();
  }

  LanguagePair into(LanguageTag target) {
    return new LanguagePair(language, target);
  }

  Query query(String uri, String desk) {
    return new Query(uri, segment.hash(), previousHash, nextHash, segment.text(), desk);
  }

  /** True if there is something to translate into that language. */
  boolean needs(LanguageTag target) {
    return segment.translate()
        && !language.sameLanguageAs(target)
        && segment.plainText().codePoints().anyMatch(Character::isLetter);
  }

  private static LanguageTag language(Article article, Segment segment) {
    boolean own =
        segment.language().isKnown() && !segment.language().sameLanguageAs(article.language());
    return own ? segment.language() : article.language();
  }
}
