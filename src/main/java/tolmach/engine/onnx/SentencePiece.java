package tolmach.engine.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into the pieces of a SentencePiece unigram model and puts pieces together again. Gives
 * the same pieces as the original for normal, user-defined and byte pieces; a run of characters
 * that no piece covers comes out as one piece of its own. Immutable.
 */
final class SentencePiece {

  private static final char SPACE = '▁';
  private static final float UNKNOWN_PENALTY = 10f;
  private static final int BYTE_PIECE_LENGTH = "<0x00>".length();

  private static final int UNIGRAM = 1;
  private static final int NORMAL = 1;
  private static final int USER_DEFINED = 4;

  private record Piece(String text, float score, int type) {}

  private final PieceTrie trie = new PieceTrie();
  private final List<Piece> pieces;
  private final Normaliser normaliser;
  private final boolean byteFallback;
  private final float lowest;
  private final float highest;

  private SentencePiece(List<Piece> pieces, Normaliser normaliser, boolean byteFallback) {
    this.pieces = pieces;
    this.normaliser = normaliser;
    this.byteFallback = byteFallback;
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (int id = 0; id < pieces.size(); id++) {
      Piece piece = pieces.get(id);
      if (piece.type() == NORMAL) {
        low = Math.min(low, piece.score());
        high = Math.max(high, piece.score());
      }
      if (piece.type() == NORMAL || piece.type() == USER_DEFINED) {
        trie.put(piece.text(), id);
      }
    }
    this.lowest = low;
    this.highest = high;
  }

  /**
   * @throws BrokenModelException if the file is no SentencePiece unigram model
   */
  static SentencePiece read(Path file) throws BrokenModelException {
    try {
      return parse(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new BrokenModelException(file.getFileName() + " cannot be read: " + e, e);
    } catch (IllegalStateException e) {
      throw new BrokenModelException(
          file.getFileName() + " is no SentencePiece model: " + e.getMessage(), e);
    }
  }

  private static SentencePiece parse(ByteBuffer bytes) {
    List<Piece> pieces = new ArrayList<>();
    boolean byteFallback = false;
    ByteBuffer charsmap = ByteBuffer.allocate(0);
    Normaliser.Spaces spaces = new Normaliser.Spaces(true, true, true);
    Protobuf model = new Protobuf(bytes);
    while (model.next()) {
      switch (model.field()) {
        case 1 -> pieces.add(piece(new Protobuf(model.message())));
        case 2 -> byteFallback = byteFallback(new Protobuf(model.message()));
        case 3 -> {
          boolean[] flags = {true, true, true};
          Protobuf spec = new Protobuf(model.message());
          while (spec.next()) {
            switch (spec.field()) {
              case 2 -> charsmap = spec.message();
              case 3, 4, 5 -> flags[spec.field() - 3] = spec.varint() != 0;
              default -> spec.skip();
            }
          }
          spaces = new Normaliser.Spaces(flags[0], flags[1], flags[2]);
        }
        default -> model.skip();
      }
    }
    if (pieces.stream().noneMatch(piece -> piece.type() == NORMAL)) {
      throw new IllegalStateException("it holds no pieces");
    }
    List<String> symbols =
        pieces.stream().filter(p -> p.type() == USER_DEFINED).map(Piece::text).toList();
    return new SentencePiece(pieces, new Normaliser(charsmap, spaces, symbols), byteFallback);
  }

  private static Piece piece(Protobuf message) {
    String text = "";
    float score = 0;
    int type = NORMAL;
    while (message.next()) {
      switch (message.field()) {
        case 1 -> text = message.string();
        case 2 -> score = message.fixed32();
        case 3 -> type = (int) message.varint();
        default -> message.skip();
      }
    }
    return new Piece(text, score, type);
  }

  private static boolean byteFallback(Protobuf trainer) {
    boolean fallback = false;
    while (trainer.next()) {
      switch (trainer.field()) {
        case 3 -> {
          if (trainer.varint() != UNIGRAM) {
            throw new IllegalStateException("only unigram models can be read");
          }
        }
        case 35 -> fallback = trainer.varint() != 0;
        default -> trainer.skip();
      }
    }
    return fallback;
  }

  /** True for a piece that stands for itself wherever it occurs in a text. */
  boolean isUserDefined(String text) {
    return pieces.stream().anyMatch(p -> p.type() == USER_DEFINED && p.text().equals(text));
  }

  /** The most likely cut of {@code text}. */
  List<String> encode(String text) {
    String normal = normaliser.normalise(text);
    int length = normal.length();
    float[] best = new float[length + 1];
    int[] cut = new int[length + 1];
    boolean[] known = new boolean[length + 1];
    Arrays.fill(best, 1, length + 1, Float.NEGATIVE_INFINITY);
    for (int from = 0; from < length; from += Character.charCount(normal.codePointAt(from))) {
      int single = from + Character.charCount(normal.codePointAt(from));
      boolean covered = false;
      int node = PieceTrie.root();
      for (int to = from; to < length; ) {
        node = trie.next(node, normal.charAt(to++));
        if (node == PieceTrie.NONE) {
          break;
        }
        int id = trie.value(node);
        if (id != PieceTrie.NONE) {
          covered |= to == single;
          step(best, cut, known, from, to, score(pieces.get(id)), true);
        }
      }
      if (!covered) {
        step(best, cut, known, from, single, lowest - UNKNOWN_PENALTY, false);
      }
    }
    return collect(normal, cut, known);
  }

  private double score(Piece piece) {
    // a symbol of the user's wins over any way to spell it
    return piece.type() == USER_DEFINED
        ? piece.text().getBytes(StandardCharsets.UTF_8).length * highest - 0.1
        : piece.score();
  }

  /**
   * Sums are compared in double and kept in single precision, as the original does: where two cuts
   * are equally likely, the rounding decides.
   */
  private static void step(
      float[] best, int[] cut, boolean[] known, int from, int to, double score, boolean isKnown) {
    double sum = isKnown ? best[from] + score : best[from] + (float) score;
    if (sum > best[to]) {
      best[to] = (float) sum;
      cut[to] = from;
      known[to] = isKnown;
    }
  }

  private List<String> collect(String normal, int[] cut, boolean[] known) {
    List<String> backwards = new ArrayList<>();
    int to = normal.length();
    while (to > 0) {
      int from = cut[to];
      if (!known[to] && byteFallback) {
        byte[] bytes = normal.substring(from, to).getBytes(StandardCharsets.UTF_8);
        for (int i = bytes.length - 1; i >= 0; i--) {
          backwards.add(String.format(Locale.ROOT, "<0x%02X>", bytes[i]));
        }
      } else {
        while (!known[to] && from > 0 && !known[from]) {
          from = cut[from];
        }
        backwards.add(normal.substring(from, to));
      }
      to = from;
    }
    Collections.reverse(backwards);
    return backwards;
  }

  /**
   * The text that {@code pieces} spell, without spaces before it; bytes that are no UTF-8 come out
   * as U+FFFD.
   */
  static String decode(List<String> pieces) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (String piece : pieces) {
      if (piece.length() == BYTE_PIECE_LENGTH && piece.startsWith("<0x") && piece.endsWith(">")) {
        text.write(Integer.parseInt(piece.substring(3, 5), 16));
      } else {
        text.writeBytes(piece.replace(SPACE, ' ').getBytes(StandardCharsets.UTF_8));
      }
    }
    String spelled = text.toString(StandardCharsets.UTF_8);
    int start = 0;
    while (spelled.startsWith(" ", start)) {
      start++;
    }
    return spelled.substring(start);
  }
}
