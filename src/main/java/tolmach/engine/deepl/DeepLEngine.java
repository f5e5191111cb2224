package tolmach.engine.deepl;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.deepl.DeepLLanguages.Names;
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
import tolmach.language.LanguagePair;

/**
 * Translates through DeepL, with the house's terms as a glossary and the sentences around as
 * context.
 */
public final class DeepLEngine implements Engine {

  private static final String NAME = "deepl";

  /** DeepL's own bounds of one request: texts, and bytes of its body, less what is around them. */
  private static final int MAX_TEXTS = 50;

  private static final int MAX_BYTES = 128 * 1024;
  private static final int AROUND_BYTES = 28 * 1024;

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration AGE = Duration.ofHours(6);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final DeepLSettings settings;
  private final Transport transport;
  private final EngineInfo info;
  private final Remembered<DeepLLanguages> languages;
  private final DeepLGlossaries glossaries;
  private final LongConsumer billed;

  public DeepLEngine(DeepLSettings settings) {
    this(settings, characters -> {});
  }

  /**
   * @param billed is told the characters that DeepL bills, request by request, by any thread
   */
  public DeepLEngine(DeepLSettings settings, LongConsumer billed) {
    this.settings = settings;
    this.billed = billed;
    Service service = new Service(NAME, settings.address(), settings.key(), DeepLSettings.KEY);
    this.transport = new Transport(service, settings.http());
    this.languages =
        new Remembered<>("the languages of " + NAME, LOOK, AGE, PAUSE, this::askLanguages);
    this.glossaries = new DeepLGlossaries(this::send, settings.glossaries());
    String model =
        settings.model() == DeepLSettings.Model.DEFAULT ? "" : " " + settings.model().word();
    String formality =
        settings.formality() == DeepLSettings.Formality.DEFAULT
            ? ""
            : " " + settings.formality().word();
    this.info = new EngineInfo(NAME, "v2" + model + formality, MAX_TEXTS, 4, kinds(settings));
  }

  private static Set<Hints.Kind> kinds(DeepLSettings settings) {
    return settings.context()
        ? Set.of(Hints.Kind.TERMS, Hints.Kind.CONTEXT)
        : Set.of(Hints.Kind.TERMS);
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return languages.get().flatMap(known -> known.of(pair)).isPresent();
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    Deadline deadline = Deadline.in(patience);
    Names names =
        languages
            .need(deadline)
            .of(pair)
            .orElseThrow(
                () -> new EngineException.Refused(NAME + " does not translate " + pair, null));
    Translation[] answer = new Translation[sources.size()];
    for (Neighbours group : Neighbours.among(sources)) {
      List<Translation> got =
          new Portions(NAME, MAX_TEXTS, MAX_BYTES - AROUND_BYTES, DeepLEngine::bytes)
              .translate(
                  group.places().stream().map(sources::get).toList(),
                  portion -> ask(names, portion, group, deadline));
      for (int i = 0; i < got.size(); i++) {
        answer[group.places().get(i)] = got.get(i);
      }
    }
    return List.of(answer);
  }

  private List<Translation> ask(
      Names names, List<SourceSegment> portion, Neighbours group, Deadline deadline)
      throws ServiceFault {
    Optional<String> glossary = glossaries.with(names, group.terms(), deadline);
    try {
      return ask(names, portion, group, glossary, deadline);
    } catch (ServiceFault e) {
      boolean lost =
          glossary.isPresent()
              && (e.status() == 404
                  || (e.status() == 400 && e.said().toLowerCase(Locale.ROOT).contains("glossary")));
      if (!lost) {
        throw e;
      }
      glossaries.forget(glossary.get()); // someone deleted it in the account
      Optional<String> other = glossaries.with(names, group.terms(), deadline);
      return ask(names, portion, group, other, deadline);
    }
  }

  private List<Translation> ask(
      Names names,
      List<SourceSegment> portion,
      Neighbours group,
      Optional<String> glossary,
      Deadline deadline)
      throws ServiceFault {
    boolean tags = portion.stream().anyMatch(source -> source.text().contains("⟦"));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    var texts = body.putArray("text");
    for (SourceSegment source : portion) {
      texts.add(tags ? new TaggedText(source.text()).xml() : source.text());
    }
    body.put("source_lang", names.source()).put("target_lang", names.target());
    body.put("split_sentences", "0").put("preserve_formatting", true);
    body.put("show_billed_characters", true);
    if (tags) {
      body.put("tag_handling", "xml").put("outline_detection", false);
    }
    if (settings.context() && !group.context().isEmpty()) {
      body.put("context", group.context());
    }
    if (settings.formality() != DeepLSettings.Formality.DEFAULT) {
      body.put("formality", settings.formality().word());
    }
    if (settings.model() != DeepLSettings.Model.DEFAULT) {
      body.put("model_type", settings.model().word());
    }
    glossary.ifPresent(id -> body.put("glossary_id", id));
    return send(
        Call.post("/v2/translate", body.toString()),
        deadline,
        answer -> read(answer, portion, tags));
  }

  private List<Translation> read(Answer answer, List<SourceSegment> portion, boolean tags)
      throws ServiceFault {
    JsonNode list = answer.json().path("translations");
    if (!list.isArray() || list.size() != portion.size()) {
      throw ServiceFault.refused(
          answer.from()
              + " gave "
              + (list.isArray() ? list.size() : "no list of")
              + " translations for "
              + portion.size()
              + " segments");
    }
    List<Translation> translations = new ArrayList<>();
    long characters = 0;
    for (int i = 0; i < list.size(); i++) {
      JsonNode text = list.get(i).path("text");
      if (!text.isTextual()) {
        throw ServiceFault.refused(answer.from() + " gave something else than text");
      }
      characters += list.get(i).path("billed_characters").asLong(0);
      String source = portion.get(i).text();
      String target = text.asText();
      translations.add(
          KeptCodes.in(source, tags ? new TaggedText(source).fromXml(target) : target));
    }
    billed.accept(characters);
    return translations;
  }

  private <T> T send(Call call, Deadline deadline, Transport.Reading<T> reading)
      throws ServiceFault {
    return transport.send(
        call.with("Authorization", "DeepL-Auth-Key " + settings.key().reveal()), deadline, reading);
  }

  /** In the body: as XML, in UTF-8, with JSON's escapes. */
  private static int bytes(String text) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(new TaggedText(text).xml()).length + 3;
  }

  private DeepLLanguages askLanguages(Deadline deadline) throws ServiceFault {
    return new DeepLLanguages(
        send(
            Call.get("/v2/languages?type=source"),
            deadline,
            answer -> DeepLLanguages.read(answer.json(), answer.from())),
        send(
            Call.get("/v2/languages?type=target"),
            deadline,
            answer -> DeepLLanguages.read(answer.json(), answer.from())));
  }
}
