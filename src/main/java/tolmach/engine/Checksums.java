package tolmach.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a folder's files, as its file {@value #FILE} has them: lines as {@code sha256sum}
 * writes and {@code sha256sum -c} reads them, {@code <hex> <path relative to the folder>}, in
 * UTF-8. Empty lines and lines that begin with {@code #} say nothing.
 */
public final class Checksums {

  /** The name of the file, directly in the folder. */
  public static final String FILE = "checksums.sha256";

  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Map<String, String> sums;

  private Checksums(Path folder, Map<String, String> sums) {
    this.folder = folder;
    this.sums = Collections.unmodifiableMap(sums);
  }

  /**
   * What the folder's {@value #FILE} says; empty if there is none.
   *
   * @throws IOException if it cannot be read or is no such list; the message says what and where
   */
  public static Optional<Checksums> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> sums = new TreeMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IOException(
            file + ", line " + number + ": expected 64 hexadecimal digits, two spaces and a path");
      }
      String path = relative(folder, Path.of(matcher.group(2)), file + ", line " + number);
      String sum = matcher.group(1).toLowerCase(Locale.ROOT);
      String other = sums.put(path, sum);
      if (other != null && !other.equals(sum)) {
        throw new IOException(file + ", line " + number + ": a second checksum for " + path);
      }
    }
    if (sums.isEmpty()) {
      throw new IOException(file + " lists no file; it was cut short, or is not such a list");
    }
    return Optional.of(new Checksums(folder, sums));
  }

  /**
   * Sums up files and writes the list, whole or not at all.
   *
   * @param files in the folder, absolute or relative to it; what was listed before is forgotten
   * @return the list as it was written
   */
  public static Checksums write(Path folder, Collection<Path> files) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (Path file : files) {
      String path = relative(folder, file, "the list of files");
      sums.put(path, of(folder.resolve(path)));
    }
    return write(folder, sums);
  }

  /**
   * Writes a list whose sums are known already.
   *
   * @param sums 64 hexadecimal digits each, by path relative to the folder
   */
  public static Checksums write(Path folder, Map<String, String> sums) throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(sums)
        .forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
    Path part = folder.resolve("." + FILE + ".part");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    Files.move(
        part,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return read(folder).orElseThrow();
  }

  /**
   * The SHA-256 of a file, as 64 lower-case hexadecimal digits.
   *
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The paths listed, relative to the folder, with {@code /} between their parts. */
  public Set<String> paths() {
    return sums.keySet();
  }

  /** The sum of a path as {@link #paths} has it, in lower case; empty if it is not listed. */
  public Optional<String> sum(String path) {
    return Optional.ofNullable(sums.get(path));
  }

  /**
   * Whether a file is listed.
   *
   * @param file in the folder, absolute or relative to it
   */
  public boolean lists(Path file) {
    try {
      return sums.containsKey(relative(folder, file, FILE));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What is wrong with a file, in words that begin with its path and say what to do; empty if it is
   * what the list says. A file that is not listed is wrong too: nobody has vouched for it.
   *
   * @param file in the folder, absolute or relative to it
   */
  public Optional<String> verify(Path file) {
    String path;
    try {
      path = relative(folder, file, FILE);
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
    String expected = sums.get(path);
    if (expected == null) {
      return Optional.of(
          path + " is not listed in " + FILE + "; remove it, or fetch the model again");
    }
    if (!Files.isRegularFile(folder.resolve(path))) {
      return Optional.of(path + " is missing, and " + FILE + " lists it; fetch it again");
    }
    try {
      String found = of(folder.resolve(path));
      return found.equals(expected)
          ? Optional.empty()
          : Optional.of(
              path
                  + " has the SHA-256 "
                  + found
                  + ", "
                  + FILE
                  + " says "
                  + expected
                  + "; it was changed or damaged, fetch it again");
    } catch (IOException e) {
      return Optional.of(path + " cannot be read: " + e);
    }
  }

  /** What is wrong with any file listed, as {@link #verify(Path)} says it. */
  public List<String> verify() {
    return sums.keySet().stream().flatMap(path -> verify(Path.of(path)).stream()).toList();
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not text in UTF-8", e);
    }
  }

  /** A path that leads out of the folder is refused: a list must not have others read. */
  private static String relative(Path folder, Path file, String where) throws IOException {
    try {
      Path base = folder.toAbsolutePath().normalize();
      Path there = base.resolve(file.startsWith(folder) ? file.toAbsolutePath() : file).normalize();
      if (!there.startsWith(base) || there.equals(base)) {
        throw new IOException(where + ": \"" + file + "\" is not a file in " + folder);
      }
      return base.relativize(there).toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      throw new IOException(where + ": \"" + file + "\" is no path", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
