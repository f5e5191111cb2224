package tolmach.worker.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a bundle says, by the path to it, as readers say that are not ours. A plural category is the
 * last step of its path, whatever the format writes it as.
 */
final class Leaves {

  private static final List<String> CATEGORIES =
      List.of("zero", "one", "two", "few", "many", "other");

  private static final Pattern SUFFIXED = Pattern.compile("(.+)_(zero|one|two|few|many|other)");

  private static final Pattern PAIR =
      Pattern.compile(
          "(?s)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\w+))\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*;");

  private final Map<List<String>, String> found = new LinkedHashMap<>();

  private Leaves() {}

  static Map<List<String>, String> of(String name, byte[] bytes) {
    var leaves = new Leaves();
    String text = Bundles.text(bytes);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    try {
      switch (ending) {
        case "properties" -> leaves.properties(text);
        case "json", "arb" -> leaves.json(List.of(), new JsonMapper().readTree(text), true);
        case "xcstrings" -> leaves.json(List.of(), new JsonMapper().readTree(text), false);
        case "yml", "yaml" ->
            leaves.yaml(List.of(), new Load(LoadSettings.builder().build()).loadFromString(text));
        case "strings" -> leaves.strings(text);
        case "po", "pot" -> leaves.found.putAll(PoLeaves.of(text));
        default -> leaves.found.putAll(XmlLeaves.of(bytes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return leaves.found;
  }

  /** The plurals: a path without its category, with the texts by category. */
  static Map<List<String>, Map<String, String>> plurals(Map<List<String>, String> leaves) {
    var plurals = new LinkedHashMap<List<String>, Map<String, String>>();
    leaves.forEach(
        (path, text) -> {
          int last = path.size() - 1;
          if (last > 0 && CATEGORIES.contains(path.get(last))) {
            plurals
                .computeIfAbsent(path.subList(0, last), p -> new LinkedHashMap<>())
                .put(path.get(last), text);
          }
        });
    plurals.values().removeIf(texts -> !texts.containsKey("other"));
    return plurals;
  }

  /** True for a path that ends in a category. */
  static boolean isCase(List<String> path) {
    return path.stream().skip(1).anyMatch(CATEGORIES::contains);
  }

  static List<String> path(List<String> path, String... steps) {
    var longer = new ArrayList<>(path);
    longer.addAll(List.of(steps));
    return List.copyOf(longer);
  }

  private void properties(String text) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(text));
    properties.forEach((key, value) -> found.put(List.of(key.toString()), value.toString()));
  }

  private void json(List<String> path, JsonNode node, boolean suffixes) {
    if (node.isObject() && node.has("stringUnit")) { // of Apple's catalogues
      found.put(path, node.path("stringUnit").path("value").asText());
      json(path(path, "state"), node.path("stringUnit").path("state"), suffixes);
      return;
    }
    if (!node.isContainerNode()) {
      found.put(path, node.asText());
      return;
    }
    int[] index = {0};
    if (node.isArray()) {
      node.forEach(item -> json(path(path, "" + index[0]++), item, suffixes));
      return;
    }
    node.properties()
        .forEach(
            field -> {
              Matcher plural = SUFFIXED.matcher(field.getKey());
              boolean isPlural =
                  suffixes && plural.matches() && node.has(plural.group(1) + "_other");
              json(
                  isPlural
                      ? path(path, plural.group(1), plural.group(2))
                      : path(path, field.getKey()),
                  field.getValue(),
                  suffixes);
            });
  }

  private void yaml(List<String> path, Object node) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> yaml(path(path, String.valueOf(key)), value));
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        yaml(path(path, "" + i), list.get(i));
      }
    } else {
      found.put(path, String.valueOf(node));
    }
  }

  private void strings(String text) {
    Matcher pair = PAIR.matcher(text.replaceAll("(?s)/\\*.*?\\*/|(?m:^//.*$)", ""));
    while (pair.find()) {
      found.put(List.of(pair.group(1) == null ? pair.group(2) : pair.group(1)), pair.group(3));
    }
  }
}
