package tolmach.engine.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tolmach.language.LanguagePair;

/**
 * A model that the registry knows.
 *
 * @param name its name, and that of its folder
 * @param builtIn true if it comes with Tolmach and lies on no hub
 * @param repository {@code OWNER/NAME} on the hub; empty if it can be had with {@code --from} only
 * @param revision a commit, tag or branch of the repository
 * @param licence an SPDX name, or words
 * @param card the page that tells of it; empty if there is none
 * @param bytes about how big each variant is
 * @param usual true if it has the files of the usual export, of which {@code files} only says more
 * @param files by variant, null standing for both
 */
public record KnownModel(
    String name,
    List<LanguagePair> pairs,
    boolean builtIn,
    Optional<String> repository,
    String revision,
    String licence,
    Optional<String> card,
    Map<FileVariant, Long> bytes,
    boolean usual,
    List<VariantFile> files) {

  /** The branch that is meant where none is named. */
  static final String MAIN = "main";

  /** The licence of what nobody told us of. */
  static final String UNKNOWN_LICENCE = "unknown";

  /**
   * @param variant empty if every variant has the file
   */
  record VariantFile(Optional<FileVariant> variant, ModelFile file) {}

  public KnownModel {
    pairs = List.copyOf(pairs);
    bytes = Map.copyOf(bytes);
    files = List.copyOf(files);
  }

  /** A model that is in no registry, in the layout of the usual export. */
  static KnownModel unlisted(String name) {
    return new KnownModel(
        name,
        List.of(),
        false,
        Optional.empty(),
        MAIN,
        UNKNOWN_LICENCE,
        Optional.empty(),
        Map.of(),
        true,
        List.of());
  }

  /** The files of a variant, small ones first. */
  public List<ModelFile> files(FileVariant variant) {
    Map<String, ModelFile> all = new LinkedHashMap<>();
    if (usual) {
      for (ModelFile file : usual(variant)) {
        all.put(file.path(), file);
      }
    }
    for (VariantFile one : files) {
      ModelFile file = one.file();
      boolean known = all.containsKey(file.path());
      if (one.variant().map(variant::equals).orElse(!isGraph(file) || known || !usual)) {
        boolean optional = known ? all.get(file.path()).optional() : file.optional();
        all.put(file.path(), new ModelFile(file.path(), file.bytes(), file.sha256(), optional));
      }
    }
    return List.copyOf(all.values());
  }

  /** About how many bytes a variant has; empty if that is not known. */
  public OptionalLong bytes(FileVariant variant) {
    Long about = bytes.get(variant);
    return about == null ? OptionalLong.empty() : OptionalLong.of(about);
  }

  /** Whether the checksums of a variant's graphs are known, which is where its knowledge lies. */
  public boolean isPinned(FileVariant variant) {
    return files(variant).stream()
        .filter(KnownModel::isGraph)
        .allMatch(file -> file.sha256().isPresent());
  }

  boolean serves(LanguagePair wanted) {
    return pairs.stream()
        .anyMatch(
            pair ->
                pair.source().sameLanguageAs(wanted.source())
                    && pair.target().sameLanguageAs(wanted.target()));
  }

  private static List<ModelFile> usual(FileVariant variant) {
    List<ModelFile> files = new ArrayList<>();
    for (String name : List.of("config.json", "vocab.json", "source.spm", "target.spm")) {
      files.add(ModelFile.required(name));
    }
    for (String name :
        List.of("generation_config.json", "tokenizer_config.json", "special_tokens_map.json")) {
      files.add(ModelFile.optional(name));
    }
    files.add(ModelFile.required(variant.graph("encoder_model")));
    files.add(ModelFile.required(variant.graph("decoder_model_merged")));
    return files;
  }

  private static boolean isGraph(ModelFile file) {
    return file.path().endsWith(".onnx");
  }
}
