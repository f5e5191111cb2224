package tolmach.engine.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tolmach.engine.Checksums;
import tolmach.engine.onnx.BrokenModelException;
import tolmach.engine.onnx.OnnxEngine;
import tolmach.language.LanguagePair;

/**
 * Whether an installed model is what it should be: its files as {@code checksums.sha256} and the
 * registry have them, and a structure that opens.
 *
 * @param faults each in words that say what to do; empty if it is sound
 * @param pairs what it translates; empty if it does not open
 * @param listed how many files were compared with a checksum
 * @param bytes of all its files
 */
public record ModelVerification(
    Path folder, List<String> faults, Set<LanguagePair> pairs, int listed, long bytes) {

  private static final Comparator<LanguagePair> BY_NAME =
      Comparator.comparing(LanguagePair::toString);

  /**
   * Looks at a model; reads every byte of it.
   *
   * @param known what the registry knows of it
   */
  public static ModelVerification of(Path folder, Optional<KnownModel> known) {
    List<String> faults = new ArrayList<>();
    int listed = 0;
    long bytes = 0;
    try {
      Optional<Checksums> sums = Checksums.read(folder);
      if (sums.isPresent()) {
        listed = sums.get().paths().size();
        faults.addAll(sums.get().verify());
      }
      faults.addAll(strangers(folder, known, sums));
      bytes = bytes(folder);
    } catch (IOException e) {
      faults.add(e.getMessage() + "; mend or remove it");
    }
    Set<LanguagePair> pairs = new TreeSet<>(BY_NAME);
    try (OnnxEngine engine = OnnxEngine.open(folder, 1)) {
      pairs.addAll(engine.pairs());
    } catch (BrokenModelException e) {
      if (faults.isEmpty()) {
        faults.add(e.getMessage());
      }
    }
    return new ModelVerification(
        folder, List.copyOf(faults), Collections.unmodifiableSet(pairs), listed, bytes);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** Records what its files are now, for later comparison. */
  public static Checksums record(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .filter(file -> !file.equals(folder.resolve(Checksums.FILE)))
              .filter(file -> !file.equals(folder.resolve(Pedigree.FILE)))
              .toList();
    }
    return Checksums.write(folder, files);
  }

  /** Files that are not those that the registry knows, though their own list vouches for them. */
  private static List<String> strangers(
      Path folder, Optional<KnownModel> known, Optional<Checksums> sums) throws IOException {
    List<String> faults = new ArrayList<>();
    for (FileVariant variant : known.isPresent() ? FileVariant.values() : new FileVariant[0]) {
      for (ModelFile file : known.get().files(variant)) {
        Path path = folder.resolve(file.path());
        if (file.sha256().isEmpty() || !Files.isRegularFile(path)) {
          continue;
        }
        Optional<String> listed = sums.flatMap(list -> list.sum(file.path()));
        String sum = listed.isPresent() ? listed.get() : Checksums.of(path);
        String fault =
            file.path()
                + " has the SHA-256 "
                + sum
                + ", and the registry knows it with "
                + file.sha256().get()
                + "; fetch it again, or add an entry of your own to models/registry.json";
        if (!sum.equals(file.sha256().get()) && !faults.contains(fault)) {
          faults.add(fault);
        }
      }
    }
    return faults;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
