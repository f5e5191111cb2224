package tolmach.engine.onnx;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows several beginnings of each translation at once. Works as the beam search of Transformers
 * without early stopping does, but for two things: what runs in circles is dropped from the beam,
 * and what was cut off never wins over what came to an end.
 *
 * <p>All beginnings of a sentence share one row until the first token is chosen. Afterwards only
 * those rows of the cache are moved that change their place.
 */
final class BeamSearch {

  private final MarianDecoder decoder;
  private final ModelShape shape;
  private final int unknown;
  private final List<Beam> beams = new ArrayList<>();
  private final BestTokens best;

  BeamSearch(MarianDecoder decoder, ModelShape shape, int unknown, Decoding decoding) {
    this.decoder = decoder;
    this.shape = shape;
    this.unknown = unknown;
    this.best = new BestTokens(2 * decoding.beams());
    for (int sentence = 0; sentence < decoder.rows(); sentence++) {
      int most = decoding.most(decoder.sourceLength(sentence), shape);
      beams.add(new Beam(decoding, most, shape.end()));
    }
  }

  <E extends Exception> List<Decoded> run(Checkpoint<E> mayGoOn) throws OrtException, E {
    int[] tokens = new int[decoder.rows()];
    Arrays.fill(tokens, shape.start());
    while (tokens.length > 0) {
      mayGoOn.pass();
      decoder.step(tokens);
      tokens = advance();
    }
    return beams.stream().map(beam -> beam.decoded(decoder.aligns())).toList();
  }

  /** Chooses what goes on; the rows of a sentence lie one behind the other. */
  private int[] advance() throws OrtException {
    int rows = decoder.rows();
    List<Integer> from = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    for (int first = 0; first < rows; ) {
      Beam beam = beams.get(decoder.sentence(first));
      int count = beam.open().size();
      List<Beam.Candidate> candidates = new ArrayList<>();
      for (int parent = 0; parent < count; parent++) {
        candidates(beam.open().get(parent), parent, first + parent, candidates);
      }
      for (int parent : beam.advance(candidates)) {
        from.add(first + parent);
      }
      beam.open().forEach(beginning -> tokens.add(beginning.token()));
      first += count;
    }
    if (!from.isEmpty()) {
      decoder.move(from.stream().mapToInt(Integer::intValue).toArray());
    }
    return tokens.stream().mapToInt(Integer::intValue).toArray();
  }

  private void candidates(Beginning open, int parent, int row, List<Beam.Candidate> candidates) {
    int source = decoder.aligns() ? decoder.alignment(row, 0) : -1;
    best.of(decoder.scores(row, 0, unknown));
    for (int i = 0; i < best.size(); i++) {
      Beginning next = open.then(best.id(i), best.score(i), source);
      candidates.add(new Beam.Candidate(parent, next));
    }
  }
}
