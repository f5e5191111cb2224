package tolmach.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What receive needs of a ninjs item, read as a stream: its top level only, in the spellings of
 * 1.x, 2.x and 3.x. The whole text is checked to be one JSON object.
 */
final class NinjsHead {

  /** How deep an item may nest; associations of associations stay far below it. */
  static final int MAX_DEPTH = 64;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(ItemPeek.MAX_BYTES)
                  .build())
          .build();

  /** Spelling in the item to the name of 3.1. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("uri", "uri"),
          Map.entry("version", "version"),
          Map.entry("versionCreated", "versionCreated"),
          Map.entry("versioncreated", "versionCreated"),
          Map.entry("urgency", "urgency"),
          Map.entry("pubStatus", "pubStatus"),
          Map.entry("pubstatus", "pubStatus"),
          Map.entry("embargoedUntil", "embargoedUntil"),
          Map.entry("embargoed", "embargoedUntil"));

  private final Map<String, String> values;

  private NinjsHead(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @throws BadItemException if the text is not one JSON object, or nests too deep
   */
  static NinjsHead of(String text) {
    var values = new HashMap<String, String>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadItemException("the item is JSON but no object; a ninjs item is {\"uri\": …}");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = NAMES.get(parser.currentName());
        JsonToken token = parser.nextToken();
        if (token.isStructStart()) {
          refuseStructure(name);
          parser.skipChildren();
        } else if (name != null && token != JsonToken.VALUE_NULL) {
          values.put(name, parser.getText());
        }
      }
      if (parser.nextToken() != null) {
        throw new BadItemException(
            "there is more after the end of the JSON object; send one item a record");
      }
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NinjsHead(values);
  }

  /** The refusal of what a JSON parser could not read, with the place. */
  static BadItemException notJson(JsonProcessingException e) {
    var place = e.getLocation();
    return new BadItemException(
        "the item is not JSON"
            + (place == null
                ? ""
                : ", line " + place.getLineNr() + " column " + place.getColumnNr())
            + ": "
            + e.getOriginalMessage(),
        e);
  }

  private static void refuseStructure(String name) {
    if (name != null) {
      throw new BadItemException(name + " is an object or an array; ninjs has a plain value there");
    }
  }

  /** Null if there is none or it is blank. */
  String uri() {
    return Words.orNull(values.get("uri"));
  }

  /** As text also where an older ninjs has a number; null if there is none. */
  String version() {
    return Words.orNull(values.get("version"));
  }

  /** Null if there is none. */
  Instant versionCreated() {
    return moment("versionCreated");
  }

  /** Null if there is none. */
  Instant embargoedUntil() {
    return moment("embargoedUntil");
  }

  /** As written, null if there is none. */
  String urgency() {
    return values.get("urgency");
  }

  PublicationStatus status() {
    String value = values.get("pubStatus");
    return value == null ? PublicationStatus.USABLE : status(value);
  }

  /** {@code cancelled} and G2's {@code stat:canceled} are kills too: none may be missed. */
  private static PublicationStatus status(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return switch (word.startsWith("stat:") ? word.substring(5) : word) {
      case "usable" -> PublicationStatus.USABLE;
      case "withheld" -> PublicationStatus.WITHHELD;
      case "canceled", "cancelled" -> PublicationStatus.CANCELED;
      default ->
          throw new BadItemException(
              "pubStatus \"" + value + "\" is not known; use usable, withheld or canceled");
    };
  }

  private Instant moment(String name) {
    String value = values.get(name);
    return value == null ? null : Moment.of(name, value);
  }
}
