package tolmach.engine.deepl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.deepl.DeepLLanguages.Names;
import tolmach.engine.http.Answer;
import tolmach.engine.http.Call;
import tolmach.engine.http.Deadline;
import tolmach.engine.http.ServiceFault;

/**
 * The glossaries of the house in the account: one for each pair of languages and set of terms,
 * named after both, so that it is found again after a restart. The one that was not used for
 * longest is deleted when there are too many. Glossaries of other names are left alone.
 */
final class DeepLGlossaries {

  private static final Logger LOG = LoggerFactory.getLogger(DeepLGlossaries.class);
  private static final String PREFIX = "tolmach ";
  private static final String PATH = "/v3/glossaries";

  /** A phrase longer than this is not taken. */
  private static final int LONGEST_PHRASE_BYTES = 1024;

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** Sends a call with the key. */
  @FunctionalInterface
  interface Sender {
    <T> T send(Call call, Deadline deadline, tolmach.engine.http.Transport.Reading<T> reading)
        throws ServiceFault;
  }

  private final Sender sender;
  private final int room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, String> ids = new LinkedHashMap<>(16, 0.75f, true);
  private boolean listed;
  private Deadline refusedUntil = Deadline.in(Duration.ZERO);

  DeepLGlossaries(Sender sender, int room) {
    this.sender = sender;
    this.room = room;
  }

  /**
   * The id of a glossary with these terms; empty if there are none or the account takes none.
   *
   * @throws ServiceFault if it could not be made and may be another time
   */
  Optional<String> with(Names names, List<Hints.Term> terms, Deadline deadline)
      throws ServiceFault {
    SortedMap<String, String> entries = entries(terms);
    if (entries.isEmpty() || room == 0) {
      return Optional.empty();
    }
    String name = name(names, entries);
    boolean mine = false;
    try {
      mine = lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!mine) {
      throw new ServiceFault(
          new EngineException.RetryLater("no glossary was ready in time", null),
          ServiceFault.Cure.NONE,
          0,
          "");
    }
    try {
      if (!refusedUntil.isOver()) {
        return Optional.empty();
      }
      list(deadline);
      String id = ids.get(name);
      if (id == null) {
        id = create(name, names, entries, deadline);
        ids.put(name, id);
        makeRoom();
      }
      return Optional.of(id);
    } catch (ServiceFault e) {
      if (e.why() instanceof EngineException.Refused) {
        refusedUntil = Deadline.in(Duration.ofMinutes(10));
        LOG.warn("terms are not kept for ten minutes: {}", e.getMessage());
        return Optional.empty();
      }
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets one that the account no longer has. */
  void forget(String id) {
    lock.lock();
    try {
      ids.values().remove(id);
    } finally {
      lock.unlock();
    }
  }

  private void list(Deadline deadline) throws ServiceFault {
    if (listed) {
      return;
    }
    JsonNode list = sender.send(Call.get(PATH), deadline, Answer::json).path("glossaries");
    for (JsonNode glossary : list) {
      if (glossary.path("name").asText().startsWith(PREFIX)) {
        ids.put(glossary.path("name").asText(), glossary.path("glossary_id").asText());
      }
    }
    listed = true;
  }

  private String create(
      String name, Names names, SortedMap<String, String> entries, Deadline deadline)
      throws ServiceFault {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name);
    StringBuilder lines = new StringBuilder();
    entries.forEach(
        (source, target) -> lines.append(source).append('\t').append(target).append('\n'));
    body.putArray("dictionaries")
        .addObject()
        .put("source_lang", Names.bare(names.source()))
        .put("target_lang", Names.bare(names.target()))
        .put("entries", lines.toString())
        .put("entries_format", "tsv");
    JsonNode answer = sender.send(Call.post(PATH, body.toString()), deadline, Answer::json);
    String id = answer.path("glossary_id").asText("");
    if (id.isEmpty()) {
      throw ServiceFault.refused("deepl made a glossary without an id");
    }
    return id;
  }

  private void makeRoom() {
    List<String> oldest = new ArrayList<>(ids.keySet());
    for (String name : oldest.subList(0, Math.max(0, ids.size() - room))) {
      String id = ids.remove(name);
      try {
        sender.send(Call.delete(PATH + "/" + id), Deadline.in(FAREWELL), Answer::status);
      } catch (ServiceFault e) {
        LOG.warn("a glossary that is no longer used stays in the account: {}", e.getMessage());
      }
    }
  }

  /** The first target of a source counts; what the format has no place for is left out. */
  private static SortedMap<String, String> entries(List<Hints.Term> terms) {
    SortedMap<String, String> entries = new TreeMap<>();
    for (Hints.Term term : terms) {
      String source = phrase(term.source());
      String target = phrase(term.target());
      if (fits(source) && fits(target)) {
        entries.putIfAbsent(source, target);
      }
    }
    return entries;
  }

  private static String phrase(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static boolean fits(String phrase) {
    return !phrase.isEmpty()
        && phrase.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PHRASE_BYTES;
  }

  private static String name(Names names, SortedMap<String, String> entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      entries.forEach(
          (source, target) ->
              digest.update((source + "\t" + target + "\n").getBytes(StandardCharsets.UTF_8)));
      return PREFIX
          + Names.bare(names.source())
          + "-"
          + Names.bare(names.target())
          + " "
          + HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
