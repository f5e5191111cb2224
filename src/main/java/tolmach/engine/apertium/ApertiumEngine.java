package tolmach.engine.apertium;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.http.Answer;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.Call;
import tolmach.engine.http.Deadline;
import tolmach.engine.http.KeptCodes;
import tolmach.engine.http.Portions;
import tolmach.engine.http.Remembered;
import tolmach.engine.http.Service;
import tolmach.engine.http.ServiceFault;
import tolmach.engine.http.Transport;
import tolmach.language.LanguagePair;

/**
 * Translates through Apertium's APy, one segment a request: it knows no batches. Markers of inline
 * codes go along as they are, for its text format leaves them alone.
 */
public final class ApertiumEngine implements Engine {

  private static final String NAME = "apertium";
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration AGE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Transport transport;
  private final EngineInfo info;
  private final Remembered<Set<String>> pairs;

  public ApertiumEngine(ApertiumSettings settings) {
    Service service = new Service(NAME, settings.base(), ApiKey.NONE, "the server's settings");
    this.transport = new Transport(service, settings.http());
    this.pairs = new Remembered<>("the pairs of " + NAME, LOOK, AGE, PAUSE, this::askPairs);
    this.info = new EngineInfo(NAME, service.place(), 16, 1);
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return pairs.get().flatMap(known -> name(pair, known)).isPresent();
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    Deadline deadline = Deadline.in(patience);
    String name =
        name(pair, pairs.need(deadline))
            .orElseThrow(
                () ->
                    new EngineException.Refused(
                        NAME + " has no pair for " + pair + "; install its package", null));
    return new Portions(NAME, 1, Integer.MAX_VALUE, String::length)
        .translate(sources, portion -> List.of(ask(name, portion.get(0).text(), deadline)));
  }

  private Translation ask(String pair, String text, Deadline deadline) throws ServiceFault {
    Map<String, String> form =
        Map.of(
            "langpair",
            pair,
            "q",
            CONTROLS.matcher(text).replaceAll(""),
            "format",
            "txt",
            "markUnknown",
            "no");
    return transport.send(
        Call.form("/translate", form),
        deadline,
        answer -> {
          JsonNode translated = answer.json().path("responseData").path("translatedText");
          if (!translated.isTextual()) {
            throw ServiceFault.refused(answer.from() + " gave no translation");
          }
          return KeptCodes.in(text, translated.asText());
        });
  }

  /** As APy calls it: {@code eng|spa}. */
  private static Optional<String> name(LanguagePair pair, Set<String> known) {
    for (String source : LanguageCodes.of(pair.source())) {
      for (String target : LanguageCodes.of(pair.target())) {
        String name = source + "|" + target;
        if (known.contains(name)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> askPairs(Deadline deadline) throws ServiceFault {
    JsonNode list =
        transport.send(Call.get("/listPairs"), deadline, Answer::json).path("responseData");
    if (!list.isArray()) {
      throw ServiceFault.refused(NAME + " gave no list of pairs");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode pair : list) {
      names.add(pair.path("sourceLanguage").asText() + "|" + pair.path("targetLanguage").asText());
    }
    return new HashSet<>(names);
  }
}
