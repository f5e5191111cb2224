package tolmach.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import tolmach.language.LanguageTag;

/**
 * Reads ninjs 3.x, and the lower-case names of 1.x and 2.x. The item must fit the profile {@code
 * ninjs-profile.schema.json}: what Tolmach reads of ninjs, and in which shape.
 */
final class NinjsReader {

  private static final ObjectMapper MAPPER = new ObjectMapper(NinjsHead.FACTORY);
  private static final Schemas PROFILE =
      Schemas.resource("/tolmach/article/ninjs-profile.schema.json");

  /** Text, or said anew in each language by whoever writes the localized item. */
  private static final Set<String> NOT_CARRIED =
      Set.of(
          "uri",
          "type",
          "version",
          "headlines",
          "bodies",
          "descriptions",
          "language",
          "standard",
          "title");

  private static final Set<String> DATES =
      Set.of("firstCreated", "versionCreated", "contentCreated", "embargoedUntil", "expires");

  private static final Set<String> SUMMARIES = Set.of("", "main", "summary", "lead", "abstract");

  /**
   * @throws BadItemException if it is not JSON, does not fit the profile, or holds no text
   */
  Reading read(String text) {
    JsonNode item = parse(text);
    var faults = PROFILE.faults(item);
    if (!faults.isEmpty()) {
      throw new BadItemException(
          "the item is no ninjs that can be read: " + String.join("; ", faults));
    }
    return read(NinjsSpelling.canonical(item));
  }

  /**
   * @param item in the names and shapes of 3.1
   * @throws BadItemException if it holds no text
   */
  Reading read(ObjectNode item) {
    return new Parts(item).reading();
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw NinjsHead.notJson(e);
    }
  }

  /** A tag as people write it ({@code en_GB} too); {@code und} if it is none. */
  static LanguageTag tag(String value) {
    try {
      return LanguageTag.of(value.strip().replace('_', '-'));
    } catch (IllegalArgumentException e) {
      return LanguageTag.UNDETERMINED;
    }
  }

  static List<DomBlock> dom(JsonNode text) {
    var body = Jsoup.parseBodyFragment(text.path("value").asText()).body();
    PageMap map = PageMap.of(body);
    return DomWalk.of(body, map, new Chrome(map));
  }

  static String plain(JsonNode text) {
    String value = text.path("value").asText("");
    return Words.clean(isHtml(text) ? Jsoup.parseBodyFragment(value).text() : value);
  }

  static boolean isHtml(JsonNode text) {
    String type = text.path("contentType").asText("").toLowerCase(Locale.ROOT);
    return type.contains("html");
  }

  /** One item on its way into blocks. */
  private static final class Parts {
    private final ObjectNode item;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();

    Parts(ObjectNode item) {
      this.item = item;
    }

    Reading reading() {
      headlines();
      descriptions();
      bodies();
      if (blocks.isEmpty()) {
        throw new BadItemException(
            "no article text found: the item has neither headlines nor bodies nor descriptions"
                + " with text in them");
      }
      signOffs();
      blocks.addAll(Associations.read(item));
      if (item.hasNonNull("title")) {
        leave(item.get("title").asText(), "a title is metadata; the headline is published");
      }
      ObjectNode properties = item.deepCopy();
      properties.remove(NOT_CARRIED);
      DATES.forEach(name -> date(properties, name));
      String language = item.path("language").asText("");
      return new Reading(
          language.isEmpty() ? LanguageTag.UNDETERMINED : tag(language),
          blocks,
          leftovers,
          properties);
    }

    private static void date(ObjectNode properties, String name) {
      if (properties.has(name)) {
        properties.put(name, Moment.of(name, properties.get(name).asText()).toString());
      }
    }

    private void headlines() {
      var headlines = ranked("headlines");
      for (int i = 0; i < headlines.size(); i++) {
        if (i == 0) {
          whole(headlines.get(i), Role.HEADLINE);
        } else {
          leave(
              plain(headlines.get(i)), "a headline of the role \"" + role(headlines.get(i)) + "\"");
        }
      }
    }

    private void descriptions() {
      boolean leadFound = false;
      for (JsonNode description : ranked("descriptions")) {
        if (!leadFound && SUMMARIES.contains(role(description))) {
          whole(description, Role.LEAD);
          leadFound = true;
        } else if (role(description).equals("caption")) {
          whole(description, Role.CAPTION);
        } else {
          leave(plain(description), "a description of the role \"" + role(description) + "\"");
        }
      }
    }

    /** The first ranked body is read; the same body in another media type is no loss. */
    private void bodies() {
      var bodies = ranked("bodies");
      for (int i = 0; i < bodies.size(); i++) {
        if (i == 0) {
          body(bodies.get(i));
        } else if (!role(bodies.get(i)).equals(role(bodies.get(0)))) {
          leave(plain(bodies.get(i)), "a body of the role \"" + role(bodies.get(i)) + "\"");
        }
      }
    }

    private void body(JsonNode body) {
      if (isHtml(body)) {
        for (DomBlock block : dom(body)) {
          if (block.reason() == null && repeatsHeadline(block.block())) {
            leave(block.block().text(), "repeats the headline");
          } else if (block.reason() == null) {
            blocks.add(block.block());
          } else {
            leave(block.block().text(), block.reason());
          }
        }
      } else {
        for (String line : Lines.paragraphs(body.path("value").asText())) {
          blocks.add(RawBlock.plain(PageWords.isLink(line) ? Role.LINK : Role.PARAGRAPH, line));
        }
      }
    }

    /** What stands after the last sentence is whose text it is, and that it is over. */
    private void signOffs() {
      for (int last = blocks.size() - 1;
          last > 0
              && blocks.get(last).role() == Role.PARAGRAPH
              && AgencyWords.isSignOff(blocks.get(last).text());
          last--) {
        leave(blocks.remove(last).text(), "an agency's sign-off");
      }
    }

    /** Many senders begin the body with the headline once more. */
    private boolean repeatsHeadline(RawBlock block) {
      return block.role() == Role.HEADING
          && blocks.stream()
              .anyMatch(
                  other ->
                      other.role() == Role.HEADLINE
                          && Words.clean(other.text()).equals(Words.clean(block.text())));
    }

    /** All of a short text as one block. */
    private void whole(JsonNode text, Role role) {
      if (isHtml(text)) {
        dom(text).forEach(block -> blocks.add(block.block().as(role)));
      } else {
        blocks.add(RawBlock.plain(role, plain(text)));
      }
    }

    /** Those with text: main before other roles, HTML before plain text, else in their order. */
    private List<JsonNode> ranked(String list) {
      return stream(item.path(list))
          .filter(one -> !plain(one).isEmpty())
          .sorted(
              Comparator.<JsonNode, Boolean>comparing(one -> !SUMMARIES.contains(role(one)))
                  .thenComparing(one -> !isHtml(one)))
          .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
      return StreamSupport.stream(list.spliterator(), false);
    }

    private static String role(JsonNode text) {
      String role = text.path("role").asText("").strip().toLowerCase(Locale.ROOT);
      return role.substring(role.lastIndexOf(':') + 1);
    }

    private void leave(String text, String reason) {
      leftovers.add(new Leftover(Words.clean(text), reason));
    }
  }
}
