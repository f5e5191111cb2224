package tolmach.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.app.Desk;
import tolmach.app.GlossaryTopic;
import tolmach.glossary.Concept;
import tolmach.glossary.Glossary;
import tolmach.glossary.GlossaryVersion;
import tolmach.glossary.TermBase;
import tolmach.language.LanguagePair;
import tolmach.memory.Origin;
import tolmach.memory.Query;
import tolmach.memory.SimilarUnit;
import tolmach.segment.TextHash;
import tolmach.wire.OperatorException;
import tolmach.worker.TargetSegment;
import tolmach.worker.exchange.Guidance;

/**
 * What memory and glossary have to offer to who reviews or translates a text. Where one of them
 * cannot be read that is told, and the rest is there.
 */
final class Suggestions implements AutoCloseable {

  private final MemorySearch search;
  private final Guidance guidance;

  private Suggestions(MemorySearch search, Guidance guidance) {
    this.search = search;
    this.guidance = guidance;
  }

  /** Those of memory and glossary. */
  static Suggestions open(Terminal terminal, Place place) throws InterruptedException {
    Glossary glossary = Glossary.EMPTY;
    try {
      Collection<Concept> concepts = new GlossaryTopic(place.cluster()).concepts().values();
      glossary = TermBase.of(concepts, GlossaryVersion.of(concepts));
    } catch (OperatorException e) {
      terminal.tell("Without terms: " + e.getMessage());
    }
    return open(terminal, place, glossary);
  }

  /** Those of the memory alone. */
  static Suggestions ofMemory(Terminal terminal, Place place) throws InterruptedException {
    return open(terminal, place, Glossary.EMPTY);
  }

  private static Suggestions open(Terminal terminal, Place place, Glossary glossary)
      throws InterruptedException {
    try {
      MemorySearch search = MemorySearch.open(terminal, place);
      return new Suggestions(search, new Guidance(search.memory(), glossary));
    } catch (OperatorException e) {
      terminal.tell("Without suggestions of the memory: " + e.getMessage());
      return new Suggestions(null, new Guidance(Guidance.NONE.memory(), glossary));
    }
  }

  Guidance guidance() {
    return guidance;
  }

  /** By segment id what is like it, for those that no person wrote. */
  Map<String, List<SimilarUnit>> of(Desk.Text text) {
    var pair = new LanguagePair(text.source(), text.target());
    var hashes = new ArrayList<String>();
    text.segments().forEach(segment -> hashes.add(TextHash.of(segment.source())));
    var found = new HashMap<String, List<SimilarUnit>>();
    for (int i = 0; i < hashes.size(); i++) {
      TargetSegment segment = text.segments().get(i);
      if (segment.origin() == Origin.KEPT || segment.isPersons()) {
        continue;
      }
      String before = i == 0 ? "" : hashes.get(i - 1);
      String after = i == hashes.size() - 1 ? "" : hashes.get(i + 1);
      List<SimilarUnit> similar =
          guidance.similar(
              pair, new Query(text.uri(), hashes.get(i), before, after, segment.source(), ""));
      if (!similar.isEmpty()) {
        found.put(segment.id(), similar);
      }
    }
    return found;
  }

  @Override
  public void close() {
    if (search != null) {
      search.close();
    }
  }
}
