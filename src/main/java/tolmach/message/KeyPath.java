package tolmach.message;

import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;

/**
 * The way to a message in a file that nests: {@code menu.items[2]}.
 *
 * @param plain keys joined by dots as they are
 * @param escaped with a backslash before each dot, bracket and backslash that is part of a key, so
 *     that no two ways look the same
 */
public record KeyPath(String plain, String escaped) {

  /** The top of the file. */
  public static final KeyPath ROOT = new KeyPath("", "");

  /** The way on into a key; the empty key is written {@code ""}. */
  public KeyPath child(String key) {
    String name = key.isEmpty() ? "\"\"" : key;
    String safe = key.isEmpty() ? name : key.replaceAll("[\\\\.\\[\"]", "\\\\$0");
    return escaped.isEmpty()
        ? new KeyPath(name, safe)
        : new KeyPath(plain + "." + name, escaped + "." + safe);
  }

  /** The way on into an array, counted from 0. */
  public KeyPath item(int index) {
    return new KeyPath(plain + "[" + index + "]", escaped + "[" + index + "]");
  }

  /**
   * How the messages of one file are called: plainly where that is unique, else all of them
   * escaped.
   */
  public static Function<KeyPath, String> names(Collection<KeyPath> all) {
    var plain = new HashSet<String>();
    boolean unique = all.stream().allMatch(path -> plain.add(path.plain()));
    return unique ? KeyPath::plain : KeyPath::escaped;
  }
}
