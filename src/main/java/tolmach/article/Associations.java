package tolmach.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;

/**
 * The texts of an item's associations, such as the captions of its pictures: read into blocks that
 * are named by where they stand, {@code associations/0/descriptions/1}, and written back there.
 * Credits, which are properties, stay as they are, and so does all else of an association.
 */
final class Associations {

  private static final String NAME = "associations";
  private static final List<String> LISTS = List.of("headlines", "descriptions", "bodies");

  private Associations() {}

  /** True for a block of an association, which is no part of the body. */
  static boolean hold(String blockId) {
    return blockId.startsWith(NAME + "/");
  }

  /**
   * @param item in the names and shapes of ninjs 3.1
   */
  static List<RawBlock> read(JsonNode item) {
    var blocks = new ArrayList<RawBlock>();
    read(item, "", blocks);
    return blocks;
  }

  private static void read(JsonNode item, String place, List<RawBlock> blocks) {
    JsonNode associations = item.path(NAME);
    for (int i = 0; i < associations.size(); i++) {
      JsonNode one = associations.get(i);
      String here = place + NAME + "/" + i + "/";
      for (String list : LISTS) {
        for (int j = 0; j < one.path(list).size(); j++) {
          JsonNode text = one.path(list).get(j);
          if (!NinjsReader.plain(text).isEmpty()) {
            read(text, list, here + list + "/" + j, blocks);
          }
        }
      }
      read(one, here, blocks);
    }
  }

  private static void read(JsonNode text, String list, String place, List<RawBlock> blocks) {
    if (NinjsReader.isHtml(text)) {
      for (DomBlock block : NinjsReader.dom(text)) {
        boolean isBody = list.equals("bodies");
        blocks.add((isBody ? block.block() : block.block().as(Role.CAPTION)).at(place));
      }
    } else if (list.equals("bodies")) {
      Lines.paragraphs(text.path("value").asText())
          .forEach(line -> blocks.add(RawBlock.plain(Role.PARAGRAPH, line).at(place)));
    } else {
      blocks.add(RawBlock.plain(Role.CAPTION, NinjsReader.plain(text)).at(place));
    }
  }

  /**
   * Puts the translations where their originals stood.
   *
   * @param item with the source's associations, which are changed
   * @param blocks all of the article
   */
  static void write(ObjectNode item, List<LocalizedBlock> blocks, LanguageTag target) {
    Map<String, List<LocalizedBlock>> byPlace = new LinkedHashMap<>();
    for (LocalizedBlock block : blocks) {
      if (hold(block.id())) {
        String place = block.id().substring(0, block.id().lastIndexOf('/'));
        byPlace.computeIfAbsent(place, unused -> new ArrayList<>()).add(block);
      }
    }
    byPlace.forEach((place, texts) -> write(item.at("/" + place), texts, target));
    byPlace
        .keySet()
        .forEach(place -> language(item.at("/" + place.split("/[a-z]+/[0-9]+$")[0]), target));
  }

  private static void write(JsonNode text, List<LocalizedBlock> blocks, LanguageTag target) {
    if (text instanceof ObjectNode written) {
      var body = new LocalizedBody(blocks, target);
      written.put("value", NinjsReader.isHtml(written) ? body.inner() : body.plain());
      written.remove(List.of("charCount", "wordCount")); // of the original
    }
  }

  private static void language(JsonNode association, LanguageTag target) {
    if (association instanceof ObjectNode one && one.has("language")) {
      one.put("language", target.value());
    }
  }
}
