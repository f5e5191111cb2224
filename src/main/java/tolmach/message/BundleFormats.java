package tolmach.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tolmach.article.BadItemException;
import tolmach.message.android.AndroidFormat;
import tolmach.message.apple.StringsFormat;
import tolmach.message.apple.StringsdictFormat;
import tolmach.message.gettext.GettextFormat;
import tolmach.message.json.ArbFormat;
import tolmach.message.json.JsonFormat;
import tolmach.message.json.XcstringsFormat;
import tolmach.message.xliff.Xliff12Format;
import tolmach.message.xliff.Xliff2Format;
import tolmach.message.yaml.YamlFormat;

/**
 * All formats a bundle of UI strings may come in. What the media type says decides, then the name,
 * then the content.
 */
public final class BundleFormats {

  /** In the order in which they are asked; the last takes any {@code key=value} for its own. */
  private static final List<BundleFormat> ALL =
      List.of(
          new XcstringsFormat(),
          new ArbFormat(),
          new JsonFormat(),
          new Xliff2Format(),
          new Xliff12Format(),
          new StringsdictFormat(),
          new AndroidFormat(),
          new GettextFormat(),
          new StringsFormat(),
          new YamlFormat(),
          new PropertiesFormat());

  /** Media types that say nothing of the format. */
  private static final Set<String> VAGUE = Set.of("", "text/plain", "application/octet-stream");

  /** Endings that articles and other files have too: there only the content can tell. */
  private static final Set<String> SHARED =
      Set.of(
          "json",
          "jsonc",
          "yml",
          "yaml",
          "xml",
          "txt",
          "text",
          "html",
          "htm",
          "xhtml",
          "md",
          "markdown");

  /** What a page, a feed or an archive begins with, and no text with keys. */
  private static final Pattern OTHER_THINGS =
      Pattern.compile(
          "\\A\\uFEFF?\\s*+(?:<\\?xml\\s|<!DOCTYPE|<[a-z]++[\\s>]|PK\\x03|%PDF|\\{\\s*+\")",
          Pattern.CASE_INSENSITIVE);

  private static final int BEGINNING = 1 << 10;

  private BundleFormats() {}

  /** Every format, in the order in which they are asked. */
  public static List<BundleFormat> all() {
    return ALL;
  }

  /**
   * @param name as {@link BundleFormat#name} gives it
   * @throws IllegalArgumentException if there is none of that name
   */
  public static BundleFormat named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no bundle has the format \"" + name + "\""));
  }

  /** The media type under which a bundle of that format goes out. */
  public static String mediaType(String name) {
    return named(name).mediaTypes().iterator().next();
  }

  /**
   * The format of something that is known to be a bundle.
   *
   * @param mediaType in lower case without parameters, {@code ""} if there is none
   * @param name of its file, or the record's key, {@code ""} if it has none
   * @return empty if it is of none of them
   * @throws BadItemException if type or name say one format, and the content is clearly another
   */
  public static Optional<BundleFormat> of(String mediaType, String name, byte[] bytes) {
    String path = path(name);
    if (!VAGUE.contains(mediaType)) {
      List<BundleFormat> typed =
          ALL.stream().filter(format -> format.mediaTypes().contains(mediaType)).toList();
      String says = "the content-type is " + mediaType;
      return typed.size() > 1
          ? best(typed, path, bytes)
          : typed.stream().findFirst().map(format -> agreed(format, says, bytes));
    }
    List<BundleFormat> named = named(ALL, path);
    return named.isEmpty()
        ? resembled(ALL, bytes)
        : best(named, path, bytes)
            .map(format -> agreed(format, "the name ends with ." + ending(path), bytes));
  }

  /**
   * The format of a file that may as well be an article.
   *
   * @param name with or without folders, {@code ""} if it has none
   * @return empty if it is no bundle, or nothing but its looks say so and an article may look so
   */
  public static Optional<BundleFormat> ofFile(String name, byte[] bytes) {
    String path = path(name);
    return ending(path).isEmpty()
        ? resembled(ALL.stream().filter(BundleFormats::isSureOfItsLooks).toList(), bytes)
        : best(named(ALL, path), path, bytes);
  }

  /** Words about the formats for an error: {@code properties (text/x-java-properties)}. */
  static String accepted() {
    return ALL.stream()
        .map(format -> format.name() + " (" + format.mediaTypes().iterator().next() + ")")
        .collect(Collectors.joining(", "));
  }

  static boolean isVague(String mediaType) {
    return VAGUE.contains(mediaType);
  }

  /** The formats a media type may mean, in words; empty if it means none. */
  static String meant(String mediaType) {
    return ALL.stream()
        .filter(format -> format.mediaTypes().contains(mediaType))
        .map(BundleFormat::name)
        .collect(Collectors.joining(", "));
  }

  /** Any text with an equals sign looks like properties. */
  private static boolean isSureOfItsLooks(BundleFormat format) {
    return !(format instanceof PropertiesFormat);
  }

  /**
   * The one that is meant where type or name leave several, or other things than bundles. A name
   * that is a format's own is one even where the content is damaged: reading it says how.
   */
  private static Optional<BundleFormat> best(
      List<BundleFormat> formats, String path, byte[] bytes) {
    List<BundleFormat> named = named(formats, path);
    List<BundleFormat> others = formats.size() < ALL.size() ? formats : List.of();
    if (named.isEmpty() || SHARED.contains(ending(path))) {
      return fitting(named, bytes).or(() -> fitting(others, bytes));
    }
    return fitting(named, bytes).or(() -> Optional.of(named.get(named.size() - 1)));
  }

  private static Optional<BundleFormat> fitting(List<BundleFormat> formats, byte[] bytes) {
    return formats.stream().filter(format -> format.mayBe(bytes)).findFirst();
  }

  /** The format, unless the content is clearly another. */
  private static BundleFormat agreed(BundleFormat format, String says, byte[] bytes) {
    if (format.mayBe(bytes)) {
      return format;
    }
    Optional<BundleFormat> other =
        resembled(
            ALL.stream().filter(one -> isSureOfItsLooks(one) && !isYaml(one)).toList(), bytes);
    if (other.isPresent() && other.get() != format) {
      throw new BadItemException(
          says
              + ", which is "
              + format.name()
              + ", and the content is "
              + other.get().name()
              + "; send it as "
              + mediaType(other.get().name()));
    }
    if (!isSureOfItsLooks(format) && OTHER_THINGS.matcher(beginning(bytes)).find()) {
      throw new BadItemException(
          says
              + ", which is "
              + format.name()
              + ", and the content begins like a page or a file of another kind;"
              + " send it with the content-type that it has");
    }
    return format;
  }

  private static boolean isYaml(BundleFormat format) {
    return format instanceof YamlFormat;
  }

  private static String beginning(byte[] bytes) {
    int length = Math.min(bytes.length, BEGINNING);
    return new String(bytes, 0, length, ByteOrderMark.charset(bytes));
  }

  private static List<BundleFormat> named(List<BundleFormat> formats, String path) {
    return formats.stream().filter(format -> format.mayBeNamed(path)).toList();
  }

  private static String path(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  private static Optional<BundleFormat> resembled(List<BundleFormat> formats, byte[] bytes) {
    return formats.stream().filter(format -> format.resembles(bytes)).findFirst();
  }

  private static String ending(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.indexOf('.') < 0 ? "" : last.substring(last.lastIndexOf('.') + 1);
  }
}
