package tolmach.wire;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code from: story:topic}: each record of the topic as an exchange on the thread that owns its
 * story. What the route's beans change in the story and what the route writes with {@code to:
 * wire:topic} is committed in one transaction with the offset, or not at all.
 *
 * <p>The stage begins when each of its topics has a route, and ends when one of them stops: half a
 * story is none.
 */
public final class StoryComponent extends DefaultComponent {

  private final StoryStage stage;

  public StoryComponent(StoryStage stage) {
    this.stage = stage;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    var endpoint = new StoryEndpoint(uri, this, remaining);
    setProperties(endpoint, parameters);
    return endpoint;
  }

  StoryStage stage() {
    return stage;
  }
}
