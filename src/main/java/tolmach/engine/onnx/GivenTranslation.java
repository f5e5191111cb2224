package tolmach.engine.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tolmach.engine.Translation;

/** A translation that came from elsewhere, cut into the pieces a model can follow. Immutable. */
final class GivenTranslation {

  /** How far ahead a character is looked for that is not where it was expected. */
  private static final int REACH = 8;

  private final String source;
  private final String target;
  private final List<String> sourcePieces;
  private final List<String> targetPieces;
  private final int[] sourceIds;
  private final int[] targetIds;

  /**
   * @param token leads the source, unless it is empty
   * @param targetSide cuts the target
   */
  GivenTranslation(
      ModelFolder model, SentencePiece targetSide, String token, String source, String target) {
    this.source = source;
    this.target = target;
    this.sourcePieces = model.source().encode(source);
    this.targetPieces = targetSide.encode(target);
    MarianVocabulary vocabulary = model.vocabulary();
    IntStream lead = token.isEmpty() ? IntStream.empty() : IntStream.of(vocabulary.id(token));
    IntStream end = IntStream.of(model.shape().end());
    this.sourceIds =
        IntStream.concat(
                IntStream.concat(lead, sourcePieces.stream().mapToInt(vocabulary::id)), end)
            .toArray();
    this.targetIds = targetPieces.stream().mapToInt(vocabulary::id).toArray();
  }

  int[] sourceIds() {
    return sourceIds;
  }

  int[] targetIds() {
    return targetIds;
  }

  Translation scored(Decoded followed) {
    List<int[]> targets = places(target, targetPieces);
    List<int[]> sources = places(source, sourcePieces);
    int lead = sourceIds.length - 1 - sourcePieces.size();
    List<Translation.Token> tokens = new ArrayList<>();
    for (int i = 0; i < targetIds.length; i++) {
      int from = followed.isAligned() ? followed.sources()[i] - lead : -1;
      boolean aligned = from >= 0 && from < sources.size();
      tokens.add(
          new Translation.Token(
              targets.get(i)[0],
              targets.get(i)[1],
              followed.logProbabilities()[i],
              aligned ? sources.get(from)[0] : -1,
              aligned ? sources.get(from)[1] : -1));
    }
    double score = followed.logProbability() / followed.tokens();
    return new Translation(target, score, tokens, List.of(), Set.of());
  }

  /** Start and end of each piece in the text, as near as the model's own rules let it be told. */
  private static List<int[]> places(String text, List<String> pieces) {
    List<int[]> places = new ArrayList<>();
    int at = 0;
    for (String piece : pieces) {
      String spelled = piece.replace("▁", "");
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int start = at;
      for (int i = 0; i < spelled.length(); i++) {
        int found = text.indexOf(spelled.charAt(i), at);
        at = found >= 0 && found <= at + REACH ? found + 1 : at;
      }
      places.add(new int[] {Math.min(start, text.length()), at});
    }
    return places;
  }
}
