package tolmach.engine.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguagePair;

/**
 * A translation model on disk, found whole and understood, but not loaded.
 *
 * <p>The layout is that of the usual ONNX exports of Marian models: {@code config.json}, {@code
 * vocab.json}, {@code source.spm}, {@code target.spm} and, in {@code onnx/} or beside them, {@code
 * encoder_model}, and either {@code decoder_model_merged} or {@code decoder_model} with {@code
 * decoder_with_past_model}. Of several kinds the first of {@code _quantized}, {@code _int8}, {@code
 * _uint8}, single precision, {@code _fp16} is taken.
 *
 * @param decoder the merged decoder, or the one for the first step
 * @param laterDecoder the decoder for later steps; empty if the first one is merged
 * @param pairs what it translates, and the token that leads the source, empty where none is needed
 * @param version changes whenever a byte of the model does
 * @param files all that the model is made of
 */
record ModelFolder(
    Path folder,
    ModelShape shape,
    MarianVocabulary vocabulary,
    SentencePiece source,
    Path encoder,
    Path decoder,
    Optional<Path> laterDecoder,
    Map<LanguagePair, String> pairs,
    String version,
    List<Path> files) {

  private static final List<String> KINDS = List.of("_quantized", "_int8", "_uint8", "", "_fp16");

  /** Training sees sentences of at most so many pieces in a model made for this house. */
  private static final int OWN_SOURCE_PIECES = 120;

  /**
   * @throws BrokenModelException if a file is missing, cut short or of the wrong kind
   */
  static ModelFolder open(Path folder) throws BrokenModelException {
    Path config = ModelFiles.require(folder, "config.json");
    ModelShape shape = ModelShape.read(config);
    Path vocabularyFile = ModelFiles.require(folder, "vocab.json");
    MarianVocabulary vocabulary = MarianVocabulary.read(vocabularyFile);
    if (vocabulary.size() > shape.vocabulary()
        || shape.pad() >= vocabulary.size()
        || shape.end() >= vocabulary.size()) {
      throw new BrokenModelException(
          "vocab.json has "
              + vocabulary.size()
              + " pieces where config.json speaks of "
              + shape.vocabulary());
    }
    Path sourceFile = ModelFiles.require(folder, "source.spm");
    SentencePiece source = SentencePiece.read(sourceFile);
    if (Files.exists(folder.resolve("target_vocab.json"))) {
      throw new BrokenModelException(
          "target_vocab.json: a model with two vocabularies cannot be used");
    }
    List<Path> graphs = graphs(folder);
    List<Path> all = new ArrayList<>(List.of(config, vocabularyFile, sourceFile));
    all.addAll(graphs);
    ModelFiles.requireSizes(folder, graphs);
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new ModelFolder(
        folder,
        shape,
        vocabulary,
        source,
        graphs.get(0),
        graphs.get(1),
        graphs.stream().skip(2).findFirst(),
        ModelPairs.of(name, shape.languages(), vocabulary.languageTokens()),
        name + "-" + ModelFiles.checksum(folder, all),
        withTarget(all, ModelFiles.require(folder, "target.spm")));
  }

  private static List<Path> withTarget(List<Path> files, Path target) {
    List<Path> all = new ArrayList<>(files);
    all.add(target);
    return List.copyOf(all);
  }

  /** The most pieces of a source that are translated in one go. */
  int sourcePieces() {
    int most = shape.languages().isEmpty() ? shape.positions() / 2 : OWN_SOURCE_PIECES;
    return Math.min(most, shape.positions() - 4);
  }

  /** Encoder, decoder and, where there are two, the decoder for later steps. */
  private static List<Path> graphs(Path folder) throws BrokenModelException {
    Path place = Files.isDirectory(folder.resolve("onnx")) ? folder.resolve("onnx") : folder;
    for (String kind : KINDS) {
      String encoder = "encoder_model" + kind + ".onnx";
      String merged = "decoder_model_merged" + kind + ".onnx";
      String first = "decoder_model" + kind + ".onnx";
      String later = "decoder_with_past_model" + kind + ".onnx";
      if (Files.exists(place.resolve(encoder)) && Files.exists(place.resolve(merged))) {
        return List.of(
            ModelFiles.requireGraph(place, encoder), ModelFiles.requireGraph(place, merged));
      }
      if (Files.exists(place.resolve(encoder))
          && Files.exists(place.resolve(first))
          && Files.exists(place.resolve(later))) {
        return List.of(
            ModelFiles.requireGraph(place, encoder),
            ModelFiles.requireGraph(place, first),
            ModelFiles.requireGraph(place, later));
      }
    }
    throw new BrokenModelException(
        "no encoder_model.onnx with decoder_model_merged.onnx (or decoder_model.onnx and"
            + " decoder_with_past_model.onnx), quantized or not, in "
            + place);
  }
}
