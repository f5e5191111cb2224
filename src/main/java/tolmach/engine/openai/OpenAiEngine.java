package tolmach.engine.openai;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.http.Deadline;
import tolmach.engine.http.Portions;
import tolmach.engine.http.Service;
import tolmach.engine.http.ServiceFault;
import tolmach.engine.http.Transport;
import tolmach.language.LanguagePair;

/** Translates through a language model behind OpenAI's chat interface. */
public final class OpenAiEngine implements Engine {

  private static final Logger LOG = LoggerFactory.getLogger(OpenAiEngine.class);
  private static final String NAME = "openai";

  /** Is told what a request cost. */
  @FunctionalInterface
  public interface Meter {
    void used(long inputTokens, long outputTokens);
  }

  private final OpenAiSettings settings;
  private final Transport transport;
  private final EngineInfo info;
  private final Meter meter;
  private volatile Dialect dialect = Dialect.FULL;

  public OpenAiEngine(OpenAiSettings settings) {
    this(settings, (input, output) -> {});
  }

  /**
   * @param meter is told the tokens of each request, by any thread
   */
  public OpenAiEngine(OpenAiSettings settings, Meter meter) {
    this.settings = settings;
    this.meter = meter;
    Service service = new Service(NAME, settings.base(), settings.key(), OpenAiSettings.KEY);
    this.transport = new Transport(service, settings.http());
    this.info =
        new EngineInfo(
            NAME,
            settings.model() + "@" + service.place() + " " + Instructions.VERSION,
            settings.maxSegments(),
            settings.concurrency(),
            EnumSet.allOf(Hints.Kind.class),
            settings.model());
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return !pair.source().isPseudo()
        && !pair.target().isPseudo()
        && !pair.source().sameLanguageAs(pair.target())
        && settings.languages().contains(pair.source().language())
        && settings.languages().contains(pair.target().language());
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    if (!supports(pair)) {
      throw new EngineException.Refused(NAME + " is not asked for " + pair, null);
    }
    Deadline deadline = Deadline.in(patience);
    return new Portions(NAME, settings.maxSegments(), settings.maxCharacters(), String::length)
        .translate(sources, portion -> ask(pair, portion, deadline));
  }

  private List<Translation> ask(LanguagePair pair, List<SourceSegment> portion, Deadline deadline)
      throws ServiceFault {
    List<Optional<Translation>> got = once(pair, portion, deadline);
    List<Translation> translations = new ArrayList<>();
    for (int i = 0; i < got.size(); i++) {
      if (got.get(i).isPresent()) {
        translations.add(got.get(i).get());
        continue;
      }
      LOG.debug("{} lost segment {} of {}; it is asked for alone", settings.model(), i, got.size());
      Optional<Translation> alone = once(pair, List.of(portion.get(i)), deadline).get(0);
      translations.add(
          alone.orElseThrow(
              () ->
                  ServiceFault.refused(
                      settings.model() + " gave no sound translation of a segment, twice")));
    }
    return translations;
  }

  /** One request, in a simpler dialect if the server does not understand the one so far. */
  private List<Optional<Translation>> once(
      LanguagePair pair, List<SourceSegment> portion, Deadline deadline) throws ServiceFault {
    Dialect spoken = dialect;
    try {
      return read(chat(pair, portion, spoken, deadline), portion);
    } catch (ContentFilteredException e) {
      return portion.stream().map(source -> Optional.<Translation>empty()).toList();
    } catch (Courier.Carried e) {
      Optional<Dialect> simpler = spoken.after(e.fault());
      if (simpler.isPresent()) {
        LOG.info(
            "{} at {} speaks {}", settings.model(), transport.service().place(), simpler.get());
        dialect = simpler.get();
        return once(pair, portion, deadline);
      }
      throw isTooLong(e.fault()) ? smaller(e.fault().why()) : e.fault();
    } catch (RuntimeException e) {
      // the library's own complaint about JSON that is no chat completion; it may quote the text
      throw ServiceFault.refused(
          NAME
              + " at "
              + transport.service().place()
              + " gave an answer that is no chat completion ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }

  private ChatResponse chat(
      LanguagePair pair, List<SourceSegment> portion, Dialect spoken, Deadline deadline) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new Courier(transport, deadline))
        .baseUrl(transport.service().at("").toString())
        .modelName(settings.model())
        .temperature(spoken.steady() ? 0.0 : null)
        .seed(spoken.steady() ? settings.seed() : null)
        .strictJsonSchema(true)
        .maxRetries(0)
        .build()
        .chat(Request.of(pair, portion, spoken));
  }

  private List<Optional<Translation>> read(ChatResponse response, List<SourceSegment> portion)
      throws ServiceFault {
    TokenUsage usage = response.tokenUsage();
    if (usage != null) {
      meter.used(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    }
    if (response.finishReason() == FinishReason.LENGTH) {
      throw smaller(
          new EngineException.Refused(
              settings.model() + " ran out of room before its answer was whole", null));
    }
    String text = response.aiMessage().text();
    return Reply.read(text == null ? "" : text, portion);
  }

  private static long count(Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  /** What servers say of a request longer than the model can read. */
  private static boolean isTooLong(ServiceFault fault) {
    String said = fault.said().toLowerCase(Locale.ROOT);
    return fault.status() == 400
        && (said.contains("context_length")
            || said.contains("context length")
            || said.contains("context size")
            || said.contains("too many tokens"));
  }

  private static ServiceFault smaller(EngineException why) {
    return new ServiceFault(why, ServiceFault.Cure.SMALLER, 200, "");
  }
}
