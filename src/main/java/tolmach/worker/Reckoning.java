package tolmach.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.engine.Translation.Note;
import tolmach.language.LanguagePair;
import tolmach.memory.Origin;
import tolmach.worker.TranslationCost.Part;
import tolmach.worker.TranslationCost.Piece;

/**
 * Reckons what each segment of a draft cost, and what it would have cost. A sentence that stands in
 * the article several times is asked for once, so it costs once. For one thread and one use.
 */
final class Reckoning {

  private record Place(Origin origin, String engine, String engineVersion, boolean cached) {}

  private final Draft draft;
  private final Prices prices;
  private final Map<String, Passage> passages = new HashMap<>();
  private final Map<Place, List<Piece>> places = new LinkedHashMap<>();

  /** What engines were asked for: a pair and the hash of a text. */
  private final Set<Object> asked = new HashSet<>();

  Reckoning(Draft draft, Prices prices) {
    this.draft = draft;
    this.prices = prices;
    if (draft.article() != null) {
      Passage.of(draft.article()).forEach(passage -> passages.put(passage.id(), passage));
    }
  }

  /** What the draft is made of, in order of first use. */
  List<Part> parts() {
    draft.segments().forEach(this::add);
    var parts = new ArrayList<Part>();
    places.forEach((place, pieces) -> parts.add(part(place, pieces)));
    return parts;
  }

  private void add(TargetSegment segment) {
    boolean isCached = isCached(segment);
    long characters = segment.source().codePointCount(0, segment.source().length());
    long cost = isCached || segment.making() == null ? 0 : segment.making().cost();
    long saved = isCached || isRemembered(segment) ? price(segment, characters) : 0;
    var place = new Place(segment.origin(), segment.engine(), segment.engineVersion(), isCached);
    places
        .computeIfAbsent(place, any -> new ArrayList<>())
        .add(new Piece(segment.id(), characters, cost, saved));
  }

  /** True if an engine's answer was had for nothing. */
  private boolean isCached(TargetSegment segment) {
    if (segment.origin() != Origin.ENGINE || segment.engine() == null) {
      return false;
    }
    boolean isNoted = segment.making() != null && segment.making().notes().contains(Note.CACHED);
    Passage passage = passages.get(segment.id());
    Object text =
        passage == null ? segment.source() : List.of(pair(segment), passage.segment().hash());
    return !asked.add(text) || isNoted;
  }

  private static boolean isRemembered(TargetSegment segment) {
    return segment.origin() != Origin.ENGINE && segment.origin() != Origin.KEPT;
  }

  private long price(TargetSegment segment, long characters) {
    return prices.of(pair(segment), draft.desk(), draft.lane(), characters);
  }

  private LanguagePair pair(TargetSegment segment) {
    Passage passage = passages.get(segment.id());
    return passage == null
        ? new LanguagePair(draft.article().language(), draft.target())
        : passage.into(draft.target());
  }

  private static Part part(Place place, List<Piece> pieces) {
    return new Part(
        place.origin(),
        place.engine(),
        place.engineVersion(),
        pieces.size(),
        place.cached() ? pieces.size() : 0,
        pieces.stream().mapToLong(Piece::characters).sum(),
        pieces.stream().mapToLong(Piece::cost).sum(),
        pieces.stream().mapToLong(Piece::saved).sum(),
        pieces);
  }
}
