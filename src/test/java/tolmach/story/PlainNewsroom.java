package tolmach.story;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tolmach.article.BadItemException;
import tolmach.article.ItemHead;
import tolmach.article.ItemKind;
import tolmach.article.ItemPeek;
import tolmach.article.PublicationStatus;
import tolmach.language.LanguageTag;
import tolmach.segment.TextHash;
import tolmach.worker.Draft;
import tolmach.worker.Outgoing;
import tolmach.worker.RecordHeaders;
import tolmach.worker.TargetSegment;

/**
 * A newsroom whose incoming items are {@code key=value} pairs ({@code version=2 embargo=12:05}), or
 * XML that is read as it is everywhere, and whose readers get plain text.
 */
public final class PlainNewsroom {

  /** How long published drafts are kept. */
  public static final Duration KEEP = Duration.ofDays(7);

  private PlainNewsroom() {}

  public static Newsroom of(StoryStore store, Clock clock) {
    return of(store, HouseRules.keeping(KEEP), clock);
  }

  static Newsroom of(StoryStore store, HouseRules rules, Clock clock) {
    return new Newsroom(store, new PlainText(), PlainNewsroom::units, rules, clock);
  }

  public static Receiver receiver(Newsroom newsroom) {
    return new Receiver(
        newsroom,
        (body, headers, key) ->
            body.length > 0 && body[0] == '<'
                ? new ItemPeek().peek(body, new RecordHeaders(headers).words(), key)
                : head(ItemKind.ARTICLE, body, key),
        (body, headers, key) -> head(ItemKind.MESSAGES, body, key));
  }

  private static ItemHead head(ItemKind kind, byte[] body, String key) {
    var fields = new HashMap<String, String>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split(" ")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    String uri = fields.getOrDefault("uri", key);
    if (uri == null) {
      throw new BadItemException("the item has no identity");
    }
    return new ItemHead(
        kind,
        "ninjs",
        uri,
        fields.get("version"),
        instant(fields.get("created")),
        Integer.parseInt(fields.getOrDefault("urgency", "0")),
        PublicationStatus.valueOf(fields.getOrDefault("status", "USABLE")),
        instant(fields.get("embargo")),
        TextHash.of(body));
  }

  private static Instant instant(String time) {
    if (time == null) {
      return null;
    }
    return Instant.parse(time.contains("T") ? time : "2026-11-23T" + time + ":00Z");
  }

  private static List<Outgoing> units(Draft draft, Instant now) {
    return draft.segments().stream()
        .map(segment -> Outgoing.of(segment.source(), Map.of(), segment.target()))
        .toList();
  }

  private static final class PlainText implements Renderer {
    @Override
    public byte[] render(Draft draft, int revision, Instant now) {
      return draft.segments().stream()
          .map(TargetSegment::target)
          .collect(Collectors.joining(" "))
          .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] withheld(Story story, LanguageTag language, int revision, Instant now) {
      return "withheld".getBytes(StandardCharsets.UTF_8);
    }
  }
}
