package tolmach.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The statistics that come with Tolmach, for the languages that share a script with others; the
 * rest are told by their script. Made by {@code ModelDistiller} in the test sources, which says
 * from what.
 */
final class LanguageModel {

  static final int MAGIC = 0x746f6c31;

  private static final String RESOURCE = "language-model.bin";

  /** Priors are kept in tenths of a nat. */
  static final double PRIOR_SCALE = 10;

  private final List<LanguageTag> languages = new ArrayList<>();
  private final Map<LanguageTag, Integer> numbers = new HashMap<>();
  private final double[] priors;
  private final boolean[] inPieces;
  private final PieceTable characters;
  private final PieceTable pieces;

  private LanguageModel(DataInputStream stream) throws IOException {
    if (stream.readInt() != MAGIC) {
      throw new IOException("it is of another format");
    }
    int size = stream.readUnsignedByte();
    priors = new double[size];
    inPieces = new boolean[size];
    for (int i = 0; i < size; i++) {
      LanguageTag language = LanguageTag.of(stream.readUTF());
      numbers.put(language, i);
      languages.add(language);
      priors[i] = -stream.readUnsignedByte() / PRIOR_SCALE;
      inPieces[i] = stream.readBoolean();
    }
    characters = PieceTable.read(stream);
    pieces = PieceTable.read(stream);
  }

  /** The one of this process, loaded (some 20 MB) when first asked for. */
  static LanguageModel shared() {
    return Loaded.MODEL;
  }

  private static final class Loaded {
    static final LanguageModel MODEL = load();
  }

  private static LanguageModel load() {
    try (InputStream stream = LanguageModel.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path beside " + LanguageModel.class.getName());
      }
      return new LanguageModel(new DataInputStream(new GZIPInputStream(stream, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language model " + RESOURCE, e);
    }
  }

  /** Its languages; a language's place here is its number everywhere else. */
  List<LanguageTag> languages() {
    return languages;
  }

  /** The language's number, or -1 if it has no statistics. */
  int number(LanguageTag language) {
    return numbers.getOrDefault(language, -1);
  }

  /** How much less a text is expected in this language than in the great ones of news, in nats. */
  double prior(int number) {
    return priors[number];
  }

  /** N-grams of one to five letters and how likely the last is after the others. */
  PieceTable characters() {
    return characters;
  }

  /** Pieces of four bytes, begin and end of words among them, and what they say. */
  PieceTable pieces() {
    return pieces;
  }

  /** False if no pieces of the language are known. */
  boolean isInPieces(int number) {
    return inPieces[number];
  }
}
