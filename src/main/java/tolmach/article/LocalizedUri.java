package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Locale;
import tolmach.language.LanguageTag;

/**
 * The identity of an article in one language, derived from that of the original: the same for every
 * version, another for each language.
 *
 * <ul>
 *   <li>a URN gets the language at its end: {@code urn:newsml:agency:1:lang:ru};
 *   <li>any other URI gets it as its fragment: {@code https://site/page#lang=ru};
 *   <li>what is no URI is made one: {@code story 7} is {@code urn:tolmach:story%207:lang:ru}.
 * </ul>
 */
final class LocalizedUri {

  private LocalizedUri() {}

  static String of(String source, LanguageTag target) {
    URI uri = absolute(source);
    if (uri == null) {
      return "urn:tolmach:" + encoded(source) + ":lang:" + target;
    }
    if (uri.getScheme().toLowerCase(Locale.ROOT).equals("urn")) {
      return uri.toASCIIString() + ":lang:" + target;
    }
    return uri.toASCIIString() + (uri.getRawFragment() == null ? "#" : "&") + "lang=" + target;
  }

  private static URI absolute(String source) {
    try {
      URI uri = new URI(source);
      boolean whole = uri.isAbsolute() && !uri.getRawSchemeSpecificPart().isEmpty();
      return whole ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
