package tolmach.engine.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param path added to the service's base, with its query
 * @param body empty for none
 */
public record Call(String method, String path, Map<String, String> headers, String body) {

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(String path) {
    return new Call("GET", path, Map.of("Accept", "application/json"), "");
  }

  public static Call delete(String path) {
    return new Call("DELETE", path, Map.of("Accept", "application/json"), "");
  }

  public static Call post(String path, String json) {
    return new Call(
        "POST",
        path,
        Map.of("Accept", "application/json", "Content-Type", "application/json; charset=utf-8"),
        json);
  }

  /** A form, as a browser sends it, in UTF-8. */
  public static Call form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Call(
        "POST",
        path,
        Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
        body);
  }

  public Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Without headers and body: they hold keys and texts. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
