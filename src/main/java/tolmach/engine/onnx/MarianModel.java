package tolmach.engine.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import tolmach.engine.Checksums;

/**
 * A model at work: loaded with the first batch, once, after its files were compared with their
 * checksums. Safe for use by several threads, each of which works for itself; the caller sees to it
 * that none is at work when it is closed.
 */
final class MarianModel implements AutoCloseable {

  /** Rows of a batch, all beams counted; more gain nothing and take memory. */
  private static final int MOST_ROWS = 32;

  private static final int MOST_ROWS_OF_BEAMS = 48;

  /** Beams where one ran in circles. */
  private static final int OTHER_BEAMS = 4;

  /** Rows times length of one batch, on the source side; bounds the memory it takes. */
  private static final int MOST_TOKENS = 2048;

  /** A batch of one costs three times as much a sentence as a large one: filling is cheaper. */
  private static final double MOST_PADDING = 0.3;

  private final ModelFolder folder;
  private final Decoding decoding;
  private final LengthBuckets buckets;
  private final Deque<DecoderMemory> memories = new ConcurrentLinkedDeque<>();
  private MarianSessions sessions;
  private BrokenModelException failure;

  MarianModel(ModelFolder folder, Decoding decoding) {
    this.folder = folder;
    this.decoding = decoding;
    this.buckets = buckets(decoding);
  }

  private static LengthBuckets buckets(Decoding decoding) {
    int rows = decoding.beams() == 1 ? MOST_ROWS : MOST_ROWS_OF_BEAMS / decoding.beams();
    return new LengthBuckets(rows, MOST_TOKENS, MOST_PADDING);
  }

  /** At most so many rows go through the model at once. */
  int mostRows() {
    return buckets.rows();
  }

  /**
   * @param sources ids of each row, language token and {@code </s>} included
   * @return what became of each, in order
   * @throws BrokenModelException if the model cannot be loaded, now and ever
   */
  <E extends Exception> List<Decoded> decode(List<int[]> sources, Checkpoint<E> mayGoOn)
      throws OrtException, BrokenModelException, E {
    return decode(sources, decoding, buckets, mayGoOn);
  }

  /** The same, taking the likeliest token each time, whatever the usual search is. */
  <E extends Exception> List<Decoded> decodeQuickly(List<int[]> sources, Checkpoint<E> mayGoOn)
      throws OrtException, BrokenModelException, E {
    var greedy = new Decoding(1, decoding.lengthPenalty(), decoding.exactly());
    return decode(sources, greedy, buckets(greedy), mayGoOn);
  }

  /** False if each translation is as long as it was told to be: another search is no better. */
  boolean mayDecodeOtherwise() {
    return decoding.exactly() == 0;
  }

  /** The same by another search: for sources that the usual one went round in circles with. */
  <E extends Exception> List<Decoded> decodeOtherwise(List<int[]> sources, Checkpoint<E> mayGoOn)
      throws OrtException, BrokenModelException, E {
    Decoding other = decoding.beams() == 1 ? Decoding.beams(OTHER_BEAMS) : Decoding.GREEDY;
    return decode(sources, other, buckets(other), mayGoOn);
  }

  private <E extends Exception> List<Decoded> decode(
      List<int[]> sources, Decoding search, LengthBuckets inBatches, Checkpoint<E> mayGoOn)
      throws OrtException, BrokenModelException, E {
    List<Decoded> answers = new ArrayList<>(Collections.nCopies(sources.size(), null));
    for (int[] batch : inBatches.of(sources.stream().mapToInt(ids -> ids.length).toArray())) {
      List<Decoded> decoded =
          batch(Arrays.stream(batch).mapToObj(sources::get).toList(), search, mayGoOn);
      for (int i = 0; i < batch.length; i++) {
        answers.set(batch[i], decoded.get(i));
      }
    }
    return answers;
  }

  private <E extends Exception> List<Decoded> batch(
      List<int[]> sources, Decoding search, Checkpoint<E> mayGoOn)
      throws OrtException, BrokenModelException, E {
    MarianSessions loaded = loaded();
    int unknown = folder.vocabulary().unknown();
    DecoderMemory memory = Optional.ofNullable(memories.poll()).orElseGet(DecoderMemory::new);
    try (MarianDecoder decoder = new MarianDecoder(loaded, folder.shape(), memory, sources)) {
      return search.beams() == 1
          ? new GreedySearch(decoder, folder.shape(), unknown, search).run(mayGoOn)
          : new BeamSearch(decoder, folder.shape(), unknown, search).run(mayGoOn);
    } finally {
      memories.push(memory);
    }
  }

  /**
   * How likely the model thinks a given translation, and how it is aligned.
   *
   * @param source ids, language token and {@code </s>} included
   * @param target ids without {@code </s>}
   */
  Decoded follow(int[] source, int[] target) throws OrtException, BrokenModelException {
    MarianSessions loaded = loaded();
    DecoderMemory memory = Optional.ofNullable(memories.poll()).orElseGet(DecoderMemory::new);
    try (MarianDecoder decoder =
        new MarianDecoder(loaded, folder.shape(), memory, List.of(source))) {
      return new ForcedDecoding(decoder, folder.shape()).run(target, folder.shape().isOwn());
    } finally {
      memories.push(memory);
    }
  }

  /**
   * Loads it, if it is not.
   *
   * @throws BrokenModelException if its files are not what they should be or ONNX Runtime does not
   *     take them; says which, and is thrown again by every later call
   */
  synchronized MarianSessions loaded() throws BrokenModelException {
    if (failure != null) {
      throw failure;
    }
    if (sessions == null) {
      try {
        verify();
        sessions = MarianSessions.load(folder);
      } catch (BrokenModelException e) {
        failure = e;
        throw e;
      } catch (OrtException | RuntimeException e) {
        failure =
            new BrokenModelException(
                "ONNX Runtime does not take the model: " + e.getMessage() + "; fetch it again", e);
        throw failure;
      }
    }
    return sessions;
  }

  private void verify() throws BrokenModelException {
    try {
      Optional<Checksums> sums = Checksums.read(folder.folder());
      if (sums.isPresent()) {
        for (Path file : folder.files()) {
          Optional<String> fault = sums.get().verify(file);
          if (fault.isPresent()) {
            throw new BrokenModelException(fault.get());
          }
        }
      }
    } catch (IOException e) {
      throw new BrokenModelException(e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    if (sessions != null) {
      sessions.close();
    }
    sessions = null;
    failure = new BrokenModelException("the model is closed");
    memories.clear();
  }
}
