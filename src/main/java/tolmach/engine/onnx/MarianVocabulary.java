package tolmach.engine.onnx;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Pieces and their ids, as {@code vocab.json} of a Marian model has them. Immutable. */
final class MarianVocabulary {

  static final String UNKNOWN = "<unk>";

  private final Map<String, Integer> ids;
  private final String[] pieces;
  private final int unknown;

  private MarianVocabulary(Map<String, Integer> ids, String[] pieces) {
    this.ids = ids;
    this.pieces = pieces;
    this.unknown = ids.get(UNKNOWN);
  }

  /**
   * @throws BrokenModelException if the file does not give each id from 0 on exactly one piece
   */
  static MarianVocabulary read(Path file) throws BrokenModelException {
    Map<String, Integer> ids;
    try {
      ids = new ObjectMapper().readValue(Files.readAllBytes(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new BrokenModelException(
          file.getFileName() + " is no JSON object of pieces and ids", e);
    }
    String[] pieces = new String[ids.size()];
    for (Map.Entry<String, Integer> entry : ids.entrySet()) {
      Integer id = entry.getValue();
      if (id == null || id < 0 || id >= pieces.length || pieces[id] != null) {
        throw new BrokenModelException(
            file.getFileName()
                + " has "
                + pieces.length
                + " pieces but gives \""
                + entry.getKey()
                + "\" the id "
                + id);
      }
      pieces[id] = entry.getKey();
    }
    if (!ids.containsKey(UNKNOWN)) {
      throw new BrokenModelException(file.getFileName() + " lacks the piece " + UNKNOWN);
    }
    return new MarianVocabulary(new HashMap<>(ids), pieces);
  }

  int size() {
    return pieces.length;
  }

  int unknown() {
    return unknown;
  }

  boolean has(String piece) {
    return ids.containsKey(piece);
  }

  /** The id of a piece, that of {@code <unk>} if there is none. */
  int id(String piece) {
    return ids.getOrDefault(piece, unknown);
  }

  List<String> pieces(int[] of) {
    List<String> list = new ArrayList<>();
    for (int id : of) {
      list.add(pieces[id]);
    }
    return list;
  }

  /** The languages for which it has a token that asks for them: {@code ru} of {@code >>ru<<}. */
  Set<String> languageTokens() {
    Set<String> languages = new TreeSet<>();
    for (String piece : pieces) {
      if (piece.length() > 4 && piece.startsWith(">>") && piece.endsWith("<<")) {
        languages.add(piece.substring(2, piece.length() - 2));
      }
    }
    return languages;
  }
}
