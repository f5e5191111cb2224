package tolmach.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import tolmach.app.IncomingItem;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;

/** What can be said of an item beside its bytes. */
final class ItemOptions {

  @Option(
      names = "--uri",
      paramLabel = "U",
      description =
          "Identity through all versions; else the item's own, else one made of the file's path.")
  private String uri;

  @Option(names = "--version", paramLabel = "N", description = "The item's version.")
  private String version;

  @Option(names = "--language", paramLabel = "L", description = "Its language, as en or en-GB.")
  private String language;

  @Option(names = "--urgency", paramLabel = "N", description = "1 (most urgent) to 9.")
  private Integer urgency;

  @Option(names = "--desk", paramLabel = "D", description = "Whose rules apply.")
  private String desk;

  /** One identity cannot be that of several files. */
  void refuseOneIdentityFor(List<Path> files) {
    if (uri != null && files.size() > 1) {
      throw new UsageException(
          "--uri names one item, and there are " + files.size() + " files",
          "Publish them one by one, or leave --uri out");
    }
  }

  IncomingItem read(Path file) {
    byte[] bytes = new InputFile(file, InputStream.nullInputStream()).bytes();
    return IncomingItem.of(file, bytes, headers());
  }

  private Map<String, String> headers() {
    var headers = new TreeMap<String, String>();
    put(headers, ItemHeaders.URI, uri);
    put(headers, ItemHeaders.VERSION, version);
    put(headers, ItemHeaders.LANGUAGE, language == null ? null : tag(language));
    put(headers, ItemHeaders.URGENCY, urgency == null ? null : urgency(urgency));
    put(headers, ItemHeaders.DESK, desk);
    return headers;
  }

  private static String tag(String language) {
    try {
      return LanguageTag.of(language).value();
    } catch (IllegalArgumentException e) {
      throw new UsageException("--language: " + e.getMessage(), "For instance --language en");
    }
  }

  private static String urgency(int urgency) {
    if (urgency < 1 || urgency > 9) {
      throw new UsageException(
          "--urgency is from 1 (most urgent) to 9, got " + urgency, "For instance --urgency 2");
    }
    return String.valueOf(urgency);
  }

  /** Headers are ASCII, so that no platform's charset can harm them. */
  private static void put(Map<String, String> headers, String name, String value) {
    if (value == null) {
      return;
    }
    if (value.isBlank() || !value.chars().allMatch(c -> c > 0x1F && c < 0x7F)) {
      throw new UsageException(
          "\"" + value + "\" cannot stand in a record's header: it is empty or not ASCII",
          "Write a uri with percent signs (%D0%B0), and the rest in plain letters");
    }
    headers.put(name, value);
  }
}
