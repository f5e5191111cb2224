package tolmach.engine.onnx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Hypothesis;
import tolmach.engine.Translation.Note;
import tolmach.engine.Translation.Token;
import tolmach.engine.text.Holders;
import tolmach.engine.text.JoinedText;
import tolmach.engine.text.LongText;
import tolmach.engine.text.Loops;
import tolmach.engine.text.PreparedText;
import tolmach.engine.text.Protection;
import tolmach.engine.text.TextPolicy;
import tolmach.language.LanguagePair;

/** Between the text of segments and the ids of a model, both ways. Immutable. */
final class ModelText {

  /** One stretch of a segment that goes through the model in one go. Used by one thread. */
  static final class Part {
    private final LongText.Part stretch;
    private final List<String> pieces;
    private final int[] ids;
    private Decoded decoded;
    private List<Part> second = List.of();

    private Part(LongText.Part stretch, List<String> pieces, int[] ids) {
      this.stretch = stretch;
      this.pieces = pieces;
      this.ids = ids;
    }

    /** Language token, pieces and {@code </s>}. */
    int[] ids() {
      return ids;
    }

    void decoded(Decoded answer) {
      decoded = answer;
    }
  }

  /** A segment and the parts it was cut into; none if there is nothing to translate. */
  record Segment(PreparedText text, LanguagePair pair, String token, List<Part> parts) {}

  private static final int MOST_HOLDERS = 10;

  private final ModelFolder model;
  private final TextPolicy policy;

  /** Pairs follow the alignment: models that learnt to copy learnt to align as well. */
  ModelText(ModelFolder model) {
    this.model = model;
    int copied = 0;
    while (copied < MOST_HOLDERS && copies("⟦" + copied + "⟧")) {
      copied++;
    }
    this.policy =
        new TextPolicy(Protection.ALL, new Holders(copied), true, true, Integer.MAX_VALUE);
  }

  private boolean copies(String placeholder) {
    return model.source().isUserDefined(placeholder) && model.vocabulary().has(placeholder);
  }

  /**
   * @param token leads each part, unless it is empty
   */
  Segment prepare(String source, LanguagePair pair, String token) {
    PreparedText text = PreparedText.of(source, pair, policy);
    List<Part> parts = new ArrayList<>();
    if (text.hasWords()) {
      for (LongText.Part stretch : LongText.split(text.forEngine(), this::fits)) {
        add(stretch, token, parts);
      }
    }
    return new Segment(text, pair, token, parts);
  }

  private boolean fits(String text) {
    return model.source().encode(text).size() <= model.sourcePieces();
  }

  private void add(LongText.Part stretch, String token, List<Part> parts) {
    List<String> pieces = model.source().encode(stretch.text());
    if (!pieces.isEmpty()) {
      parts.add(new Part(stretch, pieces, ids(pieces, token)));
    }
  }

  private int[] ids(List<String> pieces, String token) {
    MarianVocabulary vocabulary = model.vocabulary();
    IntStream lead = token.isEmpty() ? IntStream.empty() : IntStream.of(vocabulary.id(token));
    IntStream text = pieces.stream().mapToInt(vocabulary::id);
    IntStream end = IntStream.of(model.shape().end());
    return IntStream.concat(IntStream.concat(lead, text), end).toArray();
  }

  /**
   * What to decode once more, after all parts were decoded: those that ran in circles or found no
   * end, in halves where they can be cut. Another setting of the decoder helps as well.
   */
  List<Part> again(List<Segment> segments) {
    List<Part> again = new ArrayList<>();
    for (Segment segment : segments) {
      for (Part part : segment.parts()) {
        if (loops(part)) {
          List<Part> second = new ArrayList<>();
          for (LongText.Part half : LongText.halves(part.stretch.text())) {
            add(half, segment.token(), second);
          }
          part.second = List.copyOf(second);
          again.addAll(second);
        }
      }
    }
    return again;
  }

  private boolean loops(Part part) {
    return !part.decoded.ended() || Loops.isLoop(part.stretch.text(), text(part.decoded));
  }

  private String text(Decoded decoded) {
    return SentencePiece.decode(model.vocabulary().pieces(decoded.ids()));
  }

  Translation finish(Segment segment) {
    if (segment.parts().isEmpty()) {
      return segment.text().untouched();
    }
    JoinedText whole = new JoinedText(segment.pair().target());
    for (Part part : segment.parts()) {
      whole.add(part.stretch, translation(part, segment), weight(part));
    }
    return segment.text().finish(whole.finish());
  }

  private static int weight(Part part) {
    return Math.max(1, part.decoded.tokens());
  }

  private Translation translation(Part part, Segment segment) {
    if (!loops(part)) {
      return translation(part, EnumSet.noneOf(Note.class));
    }
    if (part.second.isEmpty() || part.second.stream().anyMatch(this::loops)) {
      return translation(part, EnumSet.of(Note.RUNAWAY));
    }
    JoinedText halves = new JoinedText(segment.pair().target());
    for (Part half : part.second) {
      halves.add(half.stretch, translation(half, EnumSet.of(Note.RETRIED)), weight(half));
    }
    return halves.finish();
  }

  private Translation translation(Part part, Set<Note> notes) {
    Decoded decoded = part.decoded;
    PieceSpans.Spelling spelling = PieceSpans.spelling(model.vocabulary().pieces(decoded.ids()));
    List<PieceSpans.Span> sources = PieceSpans.in(part.stretch.text(), part.pieces);
    int lead = part.ids.length - 1 - part.pieces.size();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < decoded.ids().length; i++) {
      PieceSpans.Span span = spelling.spans().get(i);
      int source = decoded.isAligned() ? decoded.sources()[i] - lead : -1;
      boolean aligned = source >= 0 && source < sources.size();
      tokens.add(
          new Token(
              span.start(),
              span.end(),
              decoded.logProbabilities()[i],
              aligned ? sources.get(source).start() : -1,
              aligned ? sources.get(source).end() : -1));
    }
    List<Hypothesis> others =
        decoded.alternatives().stream()
            .map(other -> new Hypothesis(text(other), other.logProbability() / other.tokens()))
            .toList();
    double score = decoded.logProbability() / Math.max(1, decoded.tokens());
    return new Translation(spelling.text(), score, tokens, others, notes);
  }
}
