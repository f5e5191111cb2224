package tolmach.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tolmach.language.LanguageTag;

/**
 * Writes a localized article as ninjs 3.1.
 *
 * <p>It has an identity of its own, derived from the original's ({@code urn:…:lang:ru}, {@code
 * https://…#lang=ru}), and names the original and its version among its {@code altIds} under the
 * roles {@link #TRANSLATED_FROM} and {@link #TRANSLATED_FROM_VERSION}. What is not text goes over
 * from the original unchanged, and captions of its associations in the target language. {@code
 * digitalSourceType} says by whom it was translated: its {@code uri} to programs, its {@code name}
 * to readers, in their language.
 */
public final class NinjsWriter {

  /** Role of the {@code altIds} entry with the original's uri. */
  public static final String TRANSLATED_FROM = "translatedFrom";

  /**
   * Role of the {@code altIds} entry with the original's version, or its sequence if it has none.
   */
  public static final String TRANSLATED_FROM_VERSION = "translatedFromVersion";

  /** The identity of an article in one language; the same for all its versions. */
  public static String localizedUri(String sourceUri, LanguageTag target) {
    return LocalizedUri.of(sourceUri, target);
  }

  /**
   * @param source the accepted article, with its sequence
   * @param blocks all its blocks in the target language
   */
  public ObjectNode write(
      Article source, LanguageTag target, List<LocalizedBlock> blocks, Localization info) {
    ObjectNode item = head(source.uri(), source.sequence(), target, info);
    item.put("pubStatus", info.status().name().toLowerCase(Locale.ROOT));
    source.properties().properties().stream()
        .filter(property -> NinjsSpelling.NAMES.contains(property.getKey()))
        .filter(property -> !item.has(property.getKey()))
        .forEach(property -> item.set(property.getKey(), property.getValue().deepCopy()));
    Associations.write(item, blocks, target);
    origin(item, source);
    ObjectNode made = item.putObject("digitalSourceType");
    if (info.label() != null) {
      made.put("name", info.label());
    }
    made.put("uri", info.making().uri());
    texts(item, "headlines", "main", blocks, Role.HEADLINE, target);
    texts(item, "descriptions", "summary", blocks, Role.LEAD, target);
    bodies(item, source, target, blocks);
    return item;
  }

  /**
   * The least that says: this item is on hold, show nothing of it.
   *
   * @param info for revision and time; status and making are those of an item without text
   */
  public ObjectNode withheld(
      String sourceUri, long sequence, LanguageTag target, Localization info) {
    ObjectNode item = head(sourceUri, sequence, target, info);
    item.put("pubStatus", "withheld");
    item.putArray("altIds").addObject().put("role", TRANSLATED_FROM).put("value", sourceUri);
    return item;
  }

  private static ObjectNode head(
      String sourceUri, long sequence, LanguageTag target, Localization info) {
    var item = Json.MAPPER.createObjectNode();
    item.put("uri", LocalizedUri.of(sourceUri, target));
    item.put("type", "text");
    item.put("language", target.value());
    item.put("version", sequence + "." + info.revision());
    item.put("versionCreated", info.created().toString());
    item.putObject("standard").put("name", "ninjs").put("version", "3.1");
    return item;
  }

  private static void origin(ObjectNode item, Article source) {
    var ids = Json.MAPPER.createArrayNode();
    for (JsonNode id : item.path("altIds")) {
      if (!id.path("role").asText().startsWith(TRANSLATED_FROM)) {
        ids.add(id);
      }
    }
    String version = source.version() != null ? source.version() : Long.toString(source.sequence());
    ids.addObject().put("role", TRANSLATED_FROM).put("value", source.uri());
    ids.addObject().put("role", TRANSLATED_FROM_VERSION).put("value", version);
    item.set("altIds", ids);
  }

  private static void texts(
      ObjectNode item,
      String list,
      String role,
      List<LocalizedBlock> blocks,
      Role blockRole,
      LanguageTag target) {
    var found = blocks.stream().filter(block -> block.role() == blockRole).toList();
    if (!found.isEmpty()) {
      var texts = item.putArray(list);
      for (LocalizedBlock block : found) {
        texts
            .addObject()
            .put("role", role)
            .put("contentType", "text/plain")
            .put("value", LocalizedBody.plain(block, target));
      }
    }
  }

  /** In ninjs the lead is a description; elsewhere it is the body's first paragraph as well. */
  private static void bodies(
      ObjectNode item, Article source, LanguageTag target, List<LocalizedBlock> blocks) {
    boolean apart = Formats.named(source.format()).leadStandsApart();
    Predicate<LocalizedBlock> ofBody =
        block ->
            block.role() != Role.HEADLINE
                && !(apart && block.role() == Role.LEAD)
                && !Associations.hold(block.id());
    var bodyBlocks = blocks.stream().filter(ofBody).toList();
    if (!bodyBlocks.isEmpty()) {
      var body = new LocalizedBody(bodyBlocks, target);
      var bodies = item.putArray("bodies");
      bodies
          .addObject()
          .put("role", "main")
          .put("contentType", "text/html")
          .put("value", body.html());
      bodies
          .addObject()
          .put("role", "main")
          .put("contentType", "text/plain")
          .put("value", body.plain());
    }
  }
}
