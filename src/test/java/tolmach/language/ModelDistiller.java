package tolmach.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/**
 * Makes {@code language-model.bin}. Not part of the build; src/docs/language-model.md says how to
 * run it. Its output depends on its input alone.
 */
final class ModelDistiller {

  /**
   * A language of the model.
   *
   * @param lingua its folder in lingua's jar
   * @param eld its code in ELD or that of its nearest kin there, "-" if there is none
   * @param ngrams to keep
   * @param prior by how many tenths of a nat it is less expected than the great languages of news
   */
  private record Entry(String tag, String lingua, String eld, int ngrams, int prior) {}

  private ModelDistiller() {}

  /**
   * @param arguments lingua's jar, the folder of the unpacked npm package eld, the list of
   *     languages, the file to write
   */
  public static void main(String[] arguments) throws IOException {
    List<Entry> entries =
        Files.readAllLines(Path.of(arguments[2])).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(ModelDistiller::entry)
            .toList();
    var characters = new PieceTableWriter();
    try (var jar = new ZipFile(arguments[0])) {
      for (int i = 0; i < entries.size(); i++) {
        addCharacters(characters, i, entries.get(i), jar);
      }
    }
    var pieces = pieces(entries, new EldPieces(Path.of(arguments[1])));
    try (var stream = new DataOutputStream(new BufferedOutputStream(gzip(Path.of(arguments[3]))))) {
      stream.writeInt(LanguageModel.MAGIC);
      stream.writeByte(entries.size());
      for (Entry entry : entries) {
        stream.writeUTF(entry.tag());
        stream.writeByte(entry.prior());
        stream.writeBoolean(!entry.eld().equals("-"));
      }
      characters.write(stream);
      pieces.write(stream);
    }
    System.out.println(
        entries.size()
            + " languages, "
            + characters.size()
            + " n-grams, "
            + pieces.size()
            + " pieces, "
            + Files.size(Path.of(arguments[3]))
            + " bytes");
  }

  private static Entry entry(String line) {
    String[] columns = line.trim().split("\\s+");
    return new Entry(
        columns[0],
        columns[1],
        columns[2],
        Integer.parseInt(columns[3]),
        Integer.parseInt(columns[4]));
  }

  private static void addCharacters(PieceTableWriter table, int language, Entry entry, ZipFile jar)
      throws IOException {
    Map<String, Double> likelihoods = LinguaFrequencies.of(jar, entry.lingua());
    if (entry.tag().equals("sr-Latn")) {
      likelihoods = SerbianInLatin.of(likelihoods);
    }
    for (var kept : Pruning.of(likelihoods, entry.ngrams()).entrySet()) {
      long value = Math.round(-Math.log(kept.getValue()) * CharacterScores.STEPS);
      table.add(
          PieceHash.ofCharacters(kept.getKey()), language, (int) Math.max(0, Math.min(255, value)));
    }
  }

  private static PieceTableWriter pieces(List<Entry> entries, EldPieces eld) {
    var languages = new HashMap<String, List<Integer>>();
    for (int i = 0; i < entries.size(); i++) {
      String code = entries.get(i).eld();
      var numbers = new ArrayList<>(languages.getOrDefault(code, List.of()));
      numbers.add(i);
      languages.put(code, numbers);
    }
    var table = new PieceTableWriter();
    eld.forEach(
        (piece, scores) ->
            scores.forEach(
                (code, score) -> {
                  for (int language : languages.getOrDefault(code, List.of())) {
                    table.add(PieceHash.ofBytes(piece, 0, piece.length), language, score);
                  }
                }));
    return table;
  }

  /** Gzip that squeezes as well as it can and carries no time. */
  private static GZIPOutputStream gzip(Path file) {
    try {
      return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
        {
          def.setLevel(Deflater.BEST_COMPRESSION);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
