package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.article.Fixtures.EN;
import static tolmach.article.Fixtures.FIRST;
import static tolmach.article.Fixtures.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;

/**
 * Random markup goes in, is translated by leaving it as it is or by tearing it up, and comes out.
 */
class InlineMarkupRoundTripTest {

  /**
   * Tags in any order, but links that end with their paragraph: nested, empty, crossing, never
   * closed, closed twice.
   */
  private static final String[] TAGS = {
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<em>",
    "</em>",
    "<strong>",
    "</strong>",
    "<u>",
    "</u>",
    "<a href=\"https://a.example/x?a=1&amp;b=2\" title='The \"first\" page'>",
    "</a>",
    "<a href=\"javascript:alert(1)\">",
    "<a onclick=\"alert(2)\" href=\"https://b.example/\">",
    "<abbr title=\"World Health &amp; Food\">",
    "</abbr>",
    "<span lang=\"fr\" style=\"top:0\">",
    "</span>",
    "<span class=\"x\">",
    "<font color=red>",
    "</font>",
    "<sup>",
    "</sup>",
    "<b></b>",
    "<code>run --all</code>",
    "<span translate=\"no\">Kept <i>as it</i> is</span>",
    "<!-- a <b>comment</b> -->",
    "<script>alert(3)</script>",
    "<style>p{}</style>",
    "<img src=\"https://a.example/i.png\" alt=\"A tug\" onerror=\"alert(4)\">",
    "<img src=\"data:image/png;base64,AA\" alt=\"Bad\">",
  };

  private static final String[] WORDS = {
    "rain",
    "Harbour",
    "fell.",
    "It",
    "stopped!",
    "Why?",
    "5 &lt; 6",
    "&amp;",
    "&quot;so&quot;",
    "⟦1⟧",
    "⟦/1⟧",
    "⟦",
    "⟧",
    "⟦x⟧",
    "caf&eacute;",
    "Привет.",
    "&nbsp;",
    "3.5",
    "&#x1F600;",
    "Dr.",
  };

  private static final Safelist ALLOWED =
      Safelist.basicWithImages()
          .addTags("p", "span", "abbr", "bdi", "mark", "del", "ins", "samp", "kbd", "tt", "div")
          .addAttributes(":all", "id", "data-segment", "lang", "dir", "title", "translate", "class")
          .removeEnforcedAttribute("a", "rel");

  private static String markup(Random random) {
    var html = new StringBuilder();
    for (int p = 1 + random.nextInt(3); p > 0; p--) {
      html.append("<p>The mayor of Lysgate opened the bridge on Monday morning as planned ");
      for (int n = random.nextInt(25); n > 0; n--) {
        boolean tag = random.nextInt(5) < 2;
        html.append(tag ? TAGS[random.nextInt(TAGS.length)] : WORDS[random.nextInt(WORDS.length)]);
        html.append(tag && random.nextBoolean() ? "" : " ");
      }
      html.append("</a> and went home.</p>");
    }
    return html.toString();
  }

  private static Article article(String html) {
    var item = Json.MAPPER.createObjectNode().put("uri", "a:b").put("language", "en");
    item.putArray("bodies").addObject().put("contentType", "text/html").put("value", html);
    return read(item.toString());
  }

  private static String written(Article article, Map<String, String> translations) {
    return new NinjsWriter()
        .write(article.withSequence(1), EN, LocalizedBlock.of(article, translations), FIRST)
        .at("/bodies/0/value")
        .asText();
  }

  private static Map<String, String> asItIs(Article article) {
    return article.segments().stream().collect(Collectors.toMap(Segment::id, Segment::text));
  }

  /**
   * Characters with the elements they stand in, one run a line: what a reader can tell of markup.
   */
  private static String styled(String html) {
    var styled = new ArrayList<String[]>();
    styled(Jsoup.parseBodyFragment(html).body(), "", styled);
    var runs = new StringBuilder();
    String style = null;
    for (String[] one : styled) {
      runs.append(one[1].equals(style) ? "" : "\n" + one[1] + " ").append(one[0]);
      style = one[1];
    }
    return runs.toString();
  }

  private static void styled(Element parent, String style, List<String[]> styled) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        text.getWholeText()
            .codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .forEach(c -> styled.add(new String[] {Character.toString(c), style}));
      } else if (node instanceof Element element) {
        String name = element.normalName();
        String own = attributes(element);
        boolean silent = name.equals("script") || name.equals("style");
        boolean plain =
            name.equals("p") || name.equals("font") || own.isEmpty() && "a span".contains(name);
        if (name.equals("img") && own.contains("src")) {
          styled.add(new String[] {"image" + own, style});
        } else if (!silent) {
          styled(element, plain ? style : style + "<" + name + own + ">", styled);
        }
      }
    }
  }

  private static String readable(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style").remove();
    return body.text().replace('\u00A0', ' ').replaceAll(" +", " ").strip();
  }

  private static String attributes(Element element) {
    var kept = new TreeMap<String, String>();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      if (switch (attribute.getKey()) {
        case "title", "lang", "alt", "translate" -> true;
        case "href", "src" -> value.startsWith("https:");
        default -> false;
      }) {
        kept.put(attribute.getKey(), value);
      }
    }
    return kept.isEmpty() ? "" : kept.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void comes_back_as_it_was_where_the_translation_changes_nothing(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String html = markup(random);
      Article article = article(html);
      String out = written(article, asItIs(article));

      assertThat(styled(out)).as(html).isEqualTo(styled(html));
      assertThat(Jsoup.parseBodyFragment(out).text().strip()).as(html).isEqualTo(readable(html));
      assertThat(Jsoup.isValid(out, ALLOWED)).as(out).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void stays_valid_and_whole_whatever_becomes_of_the_codes(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Article article = article(markup(random));
      var torn = new HashMap<String, String>();
      article.segments().forEach(segment -> torn.put(segment.id(), torn(segment.text(), random)));
      String out = written(article, torn);

      assertThat(isBalanced(out)).as(out).isTrue();
      assertThat(Jsoup.isValid(out, ALLOWED)).as(out).isTrue();
      for (Block block : article.blocks()) {
        for (Segment segment : block.segments()) {
          String text =
              Jsoup.parseBodyFragment(out).select("[data-segment=" + segment.id() + "]").text();
          assertThat(text.split(" "))
              .as(out)
              .containsSubsequence(words(torn.get(segment.id())).split(" "));
          for (InlineCode code : segment.codes()) {
            if (code.data().startsWith("<code") || code.data().startsWith("<span translate")) {
              assertThat(text).contains(Jsoup.parseBodyFragment(code.data()).text());
            }
          }
        }
      }
    }
  }

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  /** The words stand apart from the markers, so that they can be found again. */
  private static String torn(String text, Random random) {
    var markers = new ArrayList<String>();
    var marker = MARKER.matcher(text);
    while (marker.find()) {
      for (int copies = random.nextInt(3); copies > 0; copies--) {
        markers.add(marker.group());
      }
    }
    markers.add("⟦77⟧");
    Collections.shuffle(markers, random);
    var torn = new StringBuilder();
    for (String word : MARKER.matcher(text).replaceAll(" ").strip().split("\\s+")) {
      torn.append(word).append(' ');
      if (!markers.isEmpty() && random.nextBoolean()) {
        torn.append(markers.remove(0)).append(' ');
      }
    }
    return torn + String.join(" ", markers);
  }

  private static String words(String torn) {
    return MARKER.matcher(torn).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }

  private static boolean isBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    var tag = Pattern.compile("<(/?)([a-z0-9]+)([^<>]*)>").matcher(html);
    while (tag.find()) {
      boolean empty = tag.group(2).equals("br") || tag.group(2).equals("img");
      if (!tag.group(1).isEmpty()) {
        if (!tag.group(2).equals(open.poll())) {
          return false;
        }
      } else if (!empty) {
        open.push(tag.group(2));
      }
    }
    return open.isEmpty();
  }
}
