package tolmach.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Endings that articles have too: there only the content can tell. */
  private static final Set<String> OF_ARTICLES =
      Set.of("", "json", "xml", "txt", "text", "html", "htm", "xhtml", "md", "markdown");

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
   */
  public static Optional<BundleFormat> of(String mediaType, String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!VAGUE.contains(mediaType)) {
      return best(
          ALL.stream().filter(format -> format.mediaTypes().contains(mediaType)).toList(),
          lower,
          bytes);
    }
    List<BundleFormat> named = ALL.stream().filter(format -> format.mayBeNamed(lower)).toList();
    return named.isEmpty() ? resembled(ALL, bytes) : best(named, lower, bytes);
  }

  /**
   * The format of a file that may as well be an article.
   *
   * @param name with or without folders, {@code ""} if it has none
   * @return empty if it is no bundle, or nothing but its looks say so and an article may look so
   */
  public static Optional<BundleFormat> ofFile(String name, byte[] bytes) {
    String lower = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    List<BundleFormat> named = ALL.stream().filter(format -> format.mayBeNamed(lower)).toList();
    if (!OF_ARTICLES.contains(ending(lower))) {
      return named.isEmpty() ? Optional.empty() : best(named, lower, bytes);
    }
    boolean isNameless = ending(lower).isEmpty();
    return isNameless
        ? resembled(ALL.stream().filter(BundleFormats::isSureOfItsLooks).toList(), bytes)
        : resembled(named, bytes);
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

  /** Any text with an equals sign looks like properties. */
  private static boolean isSureOfItsLooks(BundleFormat format) {
    return !(format instanceof PropertiesFormat);
  }

  private static Optional<BundleFormat> best(
      List<BundleFormat> formats, String name, byte[] bytes) {
    if (formats.size() < 2) {
      return formats.stream().findFirst();
    }
    List<BundleFormat> named = formats.stream().filter(format -> format.mayBeNamed(name)).toList();
    List<BundleFormat> left = named.isEmpty() ? formats : named;
    return resembled(left, bytes).or(() -> left.stream().findFirst());
  }

  private static Optional<BundleFormat> resembled(List<BundleFormat> formats, byte[] bytes) {
    return formats.stream().filter(format -> format.resembles(bytes)).findFirst();
  }

  private static String ending(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.indexOf('.') < 0 ? "" : last.substring(last.lastIndexOf('.') + 1);
  }
}
