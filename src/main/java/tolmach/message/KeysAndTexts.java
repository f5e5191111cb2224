package tolmach.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a tree of keys and values in JSON or YAML is: the strings of a user interface, or one of the
 * many other things in these formats. A reader tells it the keys and values as they come.
 */
public final class KeysAndTexts {

  /** How many values are enough to tell. */
  private static final int ENOUGH = 5000;

  /** Where in {@code services: web: image:} the last key stands. */
  private static final int THIRD = 3;

  /** Outermost keys that together make a file something else. */
  private static final List<Set<String>> FOREIGN =
      List.of(
          Set.of("@@locale"), // Application Resource Bundle
          Set.of("sourceLanguage", "strings"), // string catalog
          Set.of("body_html"), // ninjs
          Set.of("body_text"),
          Set.of("body_xhtml"),
          Set.of("bodies"),
          Set.of("headlines"),
          Set.of("pubStatus"),
          Set.of("pubstatus"),
          Set.of("versionCreated"),
          Set.of("versioncreated"),
          Set.of("representationtype"),
          Set.of("@context"), // JSON-LD
          Set.of("specversion"), // CloudEvents
          Set.of("jsonrpc"),
          Set.of("openapi"),
          Set.of("swagger"),
          Set.of("lockfileVersion"),
          Set.of("devDependencies"),
          Set.of("name", "dependencies"),
          Set.of("compilerOptions"),
          Set.of("manifest_version"),
          Set.of("extends", "rules"),
          Set.of("$schema", "properties"), // JSON Schema
          Set.of("type", "features"), // GeoJSON
          Set.of("type", "coordinates"),
          Set.of("nbformat"), // notebooks
          Set.of("apiVersion", "kind"), // Kubernetes
          Set.of("site_name", "nav"),
          Set.of("version", "updates"),
          Set.of("stages", "script"),
          Set.of("spring"));

  /** An outermost key, and one two levels below it. */
  private static final List<List<String>> FOREIGN_BELOW =
      List.of(
          List.of("services", "image"),
          List.of("services", "build"),
          List.of("jobs", "steps"),
          List.of("jobs", "runs-on"),
          List.of("paths", "responses"));

  private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
  private static final Pattern DATUM =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:\\S*" // an address
              + "|[~^<>=v\"]*[0-9][\\w.:+-]*" // a version, a time
              + "|\\S*[/\\\\@]\\S*" // a path
              + "|[\\w-]+\\.[A-Za-z][A-Za-z0-9]{1,4}" // a file
              + "|[0-9A-Fa-f-]{16,}");
  private static final Pattern VERSION = Pattern.compile("[v^~]?[0-9].*", Pattern.DOTALL);

  private final Map<String, String> outermost = new HashMap<>();
  private final Set<String> third = new HashSet<>();
  private int texts;
  private int others;

  /**
   * A key.
   *
   * @param depth 1 for the outermost
   */
  public void key(String key, int depth) {
    if (depth == 1) {
      outermost.putIfAbsent(key, "");
    } else if (depth == THIRD) {
      third.add(key);
    }
  }

  /**
   * A string.
   *
   * @param key that it stands under, {@code ""} in a list
   * @param depth of the key
   */
  public void string(String key, int depth, String value) {
    if (depth == 1 && !key.isEmpty()) {
      outermost.put(key, value);
    }
    if (isText(value)) {
      texts++;
    } else if (!value.isBlank()) {
      others++;
    }
  }

  /** A number, true, false or nothing. */
  public void literal() {
    others++;
  }

  /** The file breaks off or goes wrong here: behind a key may stand a text. */
  public void brokenOff() {
    if (!outermost.isEmpty()) {
      texts++;
    }
  }

  /** True if more would tell nothing new. */
  public boolean isEnough() {
    return texts + others >= ENOUGH;
  }

  /** True if people are to read most of it, and nothing says that it is something else. */
  public boolean areMessages() {
    return texts > 0 && texts >= others && !isForeign();
  }

  private boolean isForeign() {
    Set<String> keys = outermost.keySet();
    String uri = outermost.get("uri");
    return FOREIGN.stream().anyMatch(keys::containsAll)
        || FOREIGN_BELOW.stream()
            .anyMatch(pair -> keys.contains(pair.get(0)) && third.contains(pair.get(1)))
        || keys.contains("name") && VERSION.matcher(outermost.getOrDefault("version", "")).matches()
        || uri != null && !uri.isEmpty() && !Character.isUpperCase(uri.codePointAt(0));
  }

  private static boolean isText(String value) {
    String words = TAGS.matcher(value).replaceAll(" ").strip();
    return words.codePoints().anyMatch(Character::isLetter) && !DATUM.matcher(words).matches();
  }
}
