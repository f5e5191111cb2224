package tolmach.engine.libretranslate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.http.Answer;
import tolmach.engine.http.Call;
import tolmach.engine.http.Deadline;
import tolmach.engine.http.KeptCodes;
import tolmach.engine.http.Portions;
import tolmach.engine.http.Remembered;
import tolmach.engine.http.Service;
import tolmach.engine.http.ServiceFault;
import tolmach.engine.http.TaggedText;
import tolmach.engine.http.Transport;
import tolmach.engine.text.CodedText;
import tolmach.language.LanguagePair;

/**
 * Translates through a LibreTranslate server (its {@code /translate}, {@code /languages} and {@code
 * /frontend/settings}).
 */
public final class LibreTranslateEngine implements Engine {

  private static final String NAME = "libretranslate";
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration AGE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** What the server would resolve as an entity, with or without a semicolon. */
  private static final Pattern ENTITY = Pattern.compile("&(?=#|[A-Za-z])");

  private final LibreTranslateSettings settings;
  private final Transport transport;
  private final EngineInfo info;
  private final Remembered<Set<Codes>> languages;
  private final Remembered<Integer> charLimit;

  /** Asks the server for its version; one that cannot be reached now has none in its name. */
  public LibreTranslateEngine(LibreTranslateSettings settings) {
    this.settings = settings;
    Service service =
        new Service(NAME, settings.base(), settings.key(), LibreTranslateSettings.KEY);
    this.transport = new Transport(service, settings.http());
    this.languages =
        new Remembered<>("the languages of " + NAME, LOOK, AGE, PAUSE, this::askLanguages);
    this.charLimit =
        new Remembered<>("the limits of " + NAME, LOOK, AGE, PAUSE, this::askCharLimit);
    String version = languages.get().isPresent() ? askVersion() : "";
    this.info =
        new EngineInfo(
            NAME,
            (version + "@" + service.place()).replaceFirst("^@", ""),
            settings.maxSegments(),
            1);
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return languages.get().flatMap(known -> codes(pair, known)).isPresent();
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    Deadline deadline = Deadline.in(patience);
    Codes codes =
        codes(pair, languages.need(deadline))
            .orElseThrow(
                () -> new EngineException.Refused(NAME + " does not translate " + pair, null));
    Translation[] answer = new Translation[sources.size()];
    for (boolean tags : new boolean[] {false, true}) {
      List<Integer> places =
          IntStream.range(0, answer.length)
              .filter(i -> goesWithTags(sources.get(i).text()) == tags)
              .boxed()
              .toList();
      List<Translation> got =
          new Portions(
                  NAME,
                  settings.maxSegments(),
                  charLimit.get(deadline).filter(limit -> limit > 0).orElse(Integer.MAX_VALUE),
                  text -> length(text, tags))
              .translate(
                  places.stream().map(sources::get).toList(),
                  portion -> ask(codes, portion, tags, deadline));
      for (int i = 0; i < got.size(); i++) {
        answer[places.get(i)] = got.get(i);
      }
    }
    return List.of(answer);
  }

  /** Text without codes goes as text, which the server understands best. */
  private boolean goesWithTags(String text) {
    return settings.codes() == LibreTranslateSettings.Codes.TAGS && text.contains("⟦");
  }

  private List<Translation> ask(
      Codes codes, List<SourceSegment> sources, boolean tags, Deadline deadline)
      throws ServiceFault {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    var texts = body.putArray("q");
    sources.forEach(source -> texts.add(sent(source.text(), tags)));
    body.put("source", codes.source()).put("target", codes.target());
    body.put("format", tags ? "html" : "text");
    if (settings.key().isPresent()) {
      body.put("api_key", settings.key().reveal());
    }
    try {
      return transport.send(
          Call.post("/translate", body.toString()),
          deadline,
          answer -> read(answer, sources, tags));
    } catch (ServiceFault e) {
      // the one sign of a batch over the server's limit, which it does not tell beforehand
      boolean tooMuch = e.status() == 400 && e.said().contains("limit");
      throw tooMuch ? new ServiceFault(e.why(), ServiceFault.Cure.SMALLER, 400, e.said()) : e;
    }
  }

  private List<Translation> read(Answer answer, List<SourceSegment> sources, boolean tags)
      throws ServiceFault {
    JsonNode texts = answer.json().path("translatedText");
    if (!texts.isArray() || texts.size() != sources.size()) {
      throw ServiceFault.refused(
          answer.from()
              + " gave "
              + (texts.isArray() ? texts.size() : "no array of")
              + " translations for "
              + sources.size()
              + " segments");
    }
    List<Translation> translations = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isTextual()) {
        throw ServiceFault.refused(answer.from() + " gave something else than text");
      }
      translations.add(received(sources.get(i).text(), texts.get(i).asText(), tags));
    }
    return translations;
  }

  private static int length(String text, boolean tags) {
    String sent = sent(text, tags);
    return sent.codePointCount(0, sent.length());
  }

  private static String sent(String text, boolean tags) {
    return tags
        ? new TaggedText(text).xml()
        : ENTITY.matcher(new CodedText(text, 0).forModel()).replaceAll("&amp;");
  }

  private static Translation received(String source, String target, boolean tags) {
    return KeptCodes.in(source, tags ? new TaggedText(source).fromResolved(target) : target);
  }

  private record Codes(String source, String target) {}

  /** The most exact names the server has for both languages. */
  private static Optional<Codes> codes(LanguagePair pair, Set<Codes> known) {
    for (String source : LanguageNames.of(pair.source())) {
      for (String target : LanguageNames.of(pair.target())) {
        Optional<Codes> codes =
            known.stream()
                .filter(some -> some.source().equalsIgnoreCase(source))
                .filter(some -> some.target().equalsIgnoreCase(target))
                .filter(some -> !some.source().equals(some.target()))
                .findFirst();
        if (codes.isPresent()) {
          return codes;
        }
      }
    }
    return Optional.empty();
  }

  /** Names in the case the server gives them: it compares them to the letter. */
  private Set<Codes> askLanguages(Deadline deadline) throws ServiceFault {
    JsonNode list = transport.send(Call.get("/languages"), deadline, Answer::json);
    if (!list.isArray()) {
      throw ServiceFault.refused(NAME + " gave no list of languages");
    }
    Set<Codes> known = new HashSet<>();
    for (JsonNode language : list) {
      String source = language.path("code").asText();
      language.path("targets").forEach(target -> known.add(new Codes(source, target.asText())));
    }
    return known;
  }

  /** Servers without a frontend have no such page; then no limit is known. */
  private Integer askCharLimit(Deadline deadline) throws ServiceFault {
    try {
      return transport
          .send(Call.get("/frontend/settings"), deadline, Answer::json)
          .path("charLimit")
          .asInt(-1);
    } catch (ServiceFault e) {
      if (e.why() instanceof EngineException.Refused) {
        return -1;
      }
      throw e;
    }
  }

  private String askVersion() {
    try {
      JsonNode spec = transport.send(Call.get("/spec"), Deadline.in(LOOK), Answer::json);
      String version = spec.path("info").path("version").asText("");
      return version.equals("?") ? "" : version;
    } catch (ServiceFault e) {
      return "";
    }
  }
}
