package tolmach.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.language.LanguagePair;
import tolmach.language.ready.NameHint;
import tolmach.language.ready.ReadyName;
import tolmach.language.ready.ReadyNames;
import tolmach.memory.Origin;
import tolmach.message.MessageNotes;

/**
 * What CLDR has ready for the strings of one bundle. It is asked for whole messages without inline
 * codes and without cases, in which the glossary has no term; what a check would stop, or what is
 * longer than the message may be, is left to engines.
 */
final class ReadyStrings {

  /** As the engine stands in records. */
  static final String NAME = "cldr";

  /** No name is longer. */
  private static final int LONGEST = 100;

  private final Job job;
  private final Scrutiny scrutiny;

  /** The messages that are one segment. */
  private final Set<String> whole = new HashSet<>();

  private ReadyStrings(Job job, Scrutiny scrutiny) {
    this.job = job;
    this.scrutiny = scrutiny;
  }

  /** Those of a job; none unless it is a bundle. */
  static ReadyStrings of(Job job, Scrutiny scrutiny) {
    var strings = none(job, scrutiny);
    if (job.article().kind() == ItemKind.MESSAGES) {
      for (Block block : job.article().blocks()) {
        if (block.segments().size() == 1 && block.segments().get(0).id().equals(block.id())) {
          strings.whole.add(block.id());
        }
      }
    }
    return strings;
  }

  /** None at all. */
  static ReadyStrings none(Job job, Scrutiny scrutiny) {
    return new ReadyStrings(job, scrutiny);
  }

  /** The translation of a passage, if one is ready and good. */
  Optional<TargetSegment> of(Passage passage) {
    String source = passage.segment().text();
    LanguagePair pair = passage.into(job.target());
    if (!isAskedFor(passage) || !scrutiny.terms(pair, source).isEmpty()) {
      return Optional.empty();
    }
    return ReadyNames.of(pair)
        .name(source, hint(passage))
        .filter(name -> fits(passage, name.text()))
        .map(name -> segment(passage, pair, name))
        .filter(segment -> !Checks.block(segment.findings()));
  }

  private boolean isAskedFor(Passage passage) {
    String source = passage.segment().text();
    return whole.contains(passage.id())
        && passage.segment().codes().isEmpty()
        && source.length() <= LONGEST
        && source.equals(source.strip());
  }

  /** The key and the comment, which stands before the passage. */
  private static NameHint hint(Passage passage) {
    var texts = new ArrayList<>(passage.before());
    texts.add(passage.id());
    return NameHint.of(texts);
  }

  private boolean fits(Passage passage, String text) {
    int limit = MessageNotes.limit(job.article(), passage.id());
    return limit == 0 || text.codePointCount(0, text.length()) <= limit;
  }

  private TargetSegment segment(Passage passage, LanguagePair pair, ReadyName name) {
    String source = passage.segment().text();
    List<Finding> findings = scrutiny.findings(pair, source, name.text());
    Trail trail =
        Trail.made(
            "name of " + name.kind().words(), scrutiny.version(), findings, List.of(), job.round());
    return new TargetSegment(
        passage.id(),
        source,
        name.text(),
        Origin.READY,
        NAME,
        ReadyNames.version(),
        null,
        findings,
        Making.of(scrutiny.use(pair, source), trail));
  }
}
