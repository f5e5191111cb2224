package tolmach.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.article.BadItemException;

/**
 * A Java {@code .properties} file that keeps every byte that is not of a changed value: comments,
 * blank lines, order, separators, continuation lines, escapes and line ends.
 *
 * <p>Bytes that are valid UTF-8 are UTF-8, others ISO 8859-1. A file in pure ASCII stays so: what
 * is beyond it is written as {@code \\uXXXX}, which every reader of such files understands;
 * likewise in ISO 8859-1.
 */
public final class PropertiesBundle {

  private final List<Line> lines;
  private final Charset charset;

  private PropertiesBundle(List<Line> lines, Charset charset) {
    this.lines = lines;
    this.charset = charset;
  }

  /**
   * Reads a bundle.
   *
   * @throws BadItemException with line and reason, at a bad escape, a key that stands twice, or
   *     bytes that are no text
   */
  public static PropertiesBundle parse(byte[] bytes) {
    Charset charset = Charsets.of(bytes);
    return parse(new String(bytes, charset), charset);
  }

  /** As {@link #parse(byte[])}, of text that was read in that charset. */
  static PropertiesBundle parse(String text, Charset charset) {
    return new PropertiesBundle(PropertiesParser.parse(text), charset);
  }

  /** The messages, in the order of the file. */
  public List<Entry> entries() {
    return lines.stream().map(Line::entry).filter(Objects::nonNull).toList();
  }

  /** US-ASCII, UTF-8 or ISO 8859-1: what it was read as and is written in. */
  public Charset charset() {
    return charset;
  }

  /** True if every key is set off from its value by an equals sign or a colon. */
  boolean hasSeparators() {
    return lines.stream()
        .filter(line -> line.entry() != null)
        .allMatch(line -> line.raw().substring(0, line.valueStart()).matches("(?s).*[=:]\\s*"));
  }

  /** The whole file as text, escapes and all. */
  public String text() {
    return lines.stream().map(Line::toString).collect(Collectors.joining());
  }

  /**
   * The file with other values; messages without one, and those whose value is the same, are left
   * byte for byte.
   *
   * @throws IllegalArgumentException if there is a value for a key that the bundle does not have
   */
  public byte[] localized(Map<String, String> valuesByKey) {
    Set<String> unknown = new HashSet<>(valuesByKey.keySet());
    entries().forEach(entry -> unknown.remove(entry.key()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("the bundle has no message " + unknown);
    }
    boolean asciiOnly = !charset.equals(StandardCharsets.UTF_8);
    var text = new StringBuilder();
    for (Line line : lines) {
      String value = line.entry() == null ? null : valuesByKey.get(line.entry().key());
      text.append(
          value == null || value.equals(line.entry().value())
              ? line.toString()
              : line.with(Escapes.write(value, asciiOnly)));
    }
    return text.toString().getBytes(charset);
  }
}
