package tolmach.engine.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tolmach.engine.Translation;
import tolmach.engine.text.CodedText;

/** Between the text of segments and the ids of a model, both ways. Immutable. */
final class ModelText {

  /** One stretch of a segment that goes through the model in one go. Used by one thread. */
  static final class Part {
    private final int[] ids;
    private final String gap;
    private Decoded decoded;

    private Part(int[] ids, String gap) {
      this.ids = ids;
      this.gap = gap;
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
  record Segment(CodedText text, List<Part> parts) {}

  private final ModelFolder model;
  private final int placeholders;

  ModelText(ModelFolder model) {
    this.model = model;
    int copied = 0;
    while (copied < 10 && copies("⟦" + copied + "⟧")) {
      copied++;
    }
    this.placeholders = copied;
  }

  private boolean copies(String placeholder) {
    return model.source().isUserDefined(placeholder) && model.vocabulary().has(placeholder);
  }

  /**
   * @param token leads each part, unless it is empty
   */
  Segment prepare(String source, String token) {
    CodedText coded = new CodedText(source, placeholders);
    if (coded.forModel().isBlank()) {
      return new Segment(coded, List.of());
    }
    List<Part> parts = new ArrayList<>();
    for (LongText.Part part :
        LongText.split(
            coded.forModel(), text -> model.source().encode(text).size() <= model.sourcePieces())) {
      List<String> pieces = model.source().encode(part.text());
      if (!pieces.isEmpty()) {
        parts.add(new Part(ids(pieces, token), part.gap()));
      }
    }
    return new Segment(coded, parts);
  }

  private int[] ids(List<String> pieces, String token) {
    MarianVocabulary vocabulary = model.vocabulary();
    IntStream lead = token.isEmpty() ? IntStream.empty() : IntStream.of(vocabulary.id(token));
    IntStream text = pieces.stream().mapToInt(vocabulary::id);
    IntStream end = IntStream.of(model.shape().end());
    return IntStream.concat(IntStream.concat(lead, text), end).toArray();
  }

  Translation finish(Segment segment) {
    if (segment.parts().isEmpty()) {
      return Translation.unscored(segment.text().untouched());
    }
    StringBuilder target = new StringBuilder();
    double logProbability = 0;
    int tokens = 0;
    boolean ended = true;
    for (Part part : segment.parts()) {
      List<String> pieces = model.vocabulary().pieces(part.decoded.ids());
      target.append(SentencePiece.decode(pieces).strip()).append(part.gap);
      logProbability += part.decoded.logProbability();
      tokens += part.decoded.tokens();
      ended &= part.decoded.ended();
    }
    double score = ended ? logProbability / tokens : OnnxEngine.BROKEN;
    return new Translation(segment.text().restore(target.toString()), score);
  }
}
