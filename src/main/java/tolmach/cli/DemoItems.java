package tolmach.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tolmach.app.IncomingItem;
import tolmach.article.ItemHeaders;

/** What the demo publishes when no files are named: a page, its correction, two bundles. */
final class DemoItems {

  private static final String PAGE = "https://www.example.org/news/port-of-varnholm";

  private DemoItems() {}

  static List<IncomingItem> samples() {
    return List.of(
        sample("page.txt", Map.of(ItemHeaders.URI, PAGE, ItemHeaders.VERSION, "1")),
        sample("page-correction.txt", Map.of(ItemHeaders.URI, PAGE, ItemHeaders.VERSION, "2")),
        sample(
            "messages_en.properties",
            Map.of(ItemHeaders.URI, "urn:tolmach:demo:messages", ItemHeaders.LANGUAGE, "en")),
        sample(
            "messages_ru.json",
            Map.of(ItemHeaders.URI, "urn:tolmach:demo:archive", ItemHeaders.LANGUAGE, "ru")));
  }

  static List<IncomingItem> of(List<Path> files) {
    return files.stream()
        .map(
            file ->
                IncomingItem.of(
                    file,
                    new InputFile(file, InputStream.nullInputStream()).bytes(),
                    Map.<String, String>of()))
        .toList();
  }

  private static IncomingItem sample(String name, Map<String, String> headers) {
    try (InputStream in = DemoItems.class.getResourceAsStream("/tolmach/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the sample " + name + " is not on the class path");
      }
      return IncomingItem.of(Path.of(name), in.readAllBytes(), headers);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample " + name, e);
    }
  }
}
