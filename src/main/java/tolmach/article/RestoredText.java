package tolmach.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tolmach.segment.InlineCode;

/**
 * A translation with its inline codes back in place. Whatever an engine did to the markers, the
 * result is well-formed: an element is closed where its block ends, a marker of no code goes, and
 * nothing that is not a code of the source is written as markup.
 */
final class RestoredText {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  private final String text;
  private final Map<String, InlineCode> byMarker = new HashMap<>();

  RestoredText(String text, List<InlineCode> codes) {
    this.text = text;
    codes.forEach(code -> byMarker.put(code.marker(), code));
  }

  String html() {
    var html = new StringBuilder();
    Deque<InlineCode> open = new ArrayDeque<>();
    var marker = MARKER.matcher(text);
    int from = 0;
    while (marker.find()) {
      html.append(escaped(text.substring(from, marker.start())));
      from = marker.end();
      InlineCode code = byMarker.get(marker.group());
      if (code != null) {
        html(code, open, html);
      }
    }
    html.append(escaped(text.substring(from)));
    while (!open.isEmpty()) {
      html.append(closing(open.removeLast()));
    }
    return html.toString();
  }

  private void html(InlineCode code, Deque<InlineCode> open, StringBuilder html) {
    if (!InlineMarkup.isSafe(code.data())) {
      html.append(code.kind() == InlineCode.Kind.STANDALONE ? escaped(code.data()) : "");
      return;
    }
    switch (code.kind()) {
      case STANDALONE -> html.append(code.data());
      case OPEN -> {
        open.addLast(code);
        html.append(code.data());
      }
      case CLOSE -> {
        // an engine may have crossed two pairs: close what is open inside, so that nothing overlaps
        if (open.stream().anyMatch(other -> other.id() == code.id())) {
          InlineCode last;
          do {
            last = open.removeLast();
            html.append(closing(last));
          } while (last.id() != code.id());
        }
      }
    }
  }

  private static String closing(InlineCode open) {
    String name = open.data().substring(1).split("[ >]", 2)[0];
    return "</" + name + ">";
  }

  String plain() {
    return MARKER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(plain(byMarker.get(found.group()))));
  }

  private static String plain(InlineCode code) {
    if (code == null || code.kind() != InlineCode.Kind.STANDALONE) {
      return "";
    }
    if (code.data().equals("<br/>")) {
      return "\n";
    }
    return InlineMarkup.isSafe(code.data())
        ? Jsoup.parseBodyFragment(code.data()).text()
        : code.data();
  }

  /** Text as it may stand between tags and inside quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
  }
}
