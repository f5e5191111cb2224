package tolmach.engine.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.Call;
import tolmach.engine.http.Deadline;
import tolmach.engine.http.ServiceFault;
import tolmach.engine.http.Transport;

/**
 * Carries langchain4j's requests of one call over the house's transport, which keeps the call's
 * deadline. Puts the key in, so that the library never has it.
 */
final class Courier implements HttpClient, HttpClientBuilder {

  /** A fault on its way through the library, which is to let it pass as it is. */
  static final class Carried extends NonRetriableException {
    private static final long serialVersionUID = 1;
    private final transient ServiceFault fault;

    Carried(ServiceFault fault) {
      super(fault.getMessage());
      this.fault = fault;
    }

    ServiceFault fault() {
      return fault;
    }
  }

  private final Transport transport;
  private final Deadline deadline;

  Courier(Transport transport, Deadline deadline) {
    this.transport = transport;
    this.deadline = deadline;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    String base = transport.service().at("").toString();
    Call call = Call.post(request.url().substring(base.length()), request.body());
    ApiKey key = transport.service().key();
    if (key.isPresent()) {
      call = call.with("Authorization", "Bearer " + key.reveal());
    }
    try {
      JsonNode answer = transport.send(call, deadline, received -> received.json());
      return SuccessfulHttpResponse.builder()
          .statusCode(200)
          .headers(Map.of("Content-Type", List.of("application/json; charset=utf-8")))
          .body(answer.toString())
          .build();
    } catch (ServiceFault e) {
      throw new Carried(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers come whole");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  /** Timeouts are the transport's; what the library sets is not used. */
  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration connectTimeout() {
    return deadline.patience();
  }

  @Override
  public Duration readTimeout() {
    return deadline.patience();
  }
}
