package tolmach.wire;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** {@code story:topic}, for one of the topics that the story stage reads; has no options. */
public final class StoryEndpoint extends DefaultEndpoint {

  private final StoryComponent story;
  private final String topic;

  StoryEndpoint(String uri, StoryComponent story, String topic) {
    super(uri, story);
    this.story = story;
    this.topic = topic;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "nothing is written to story:" + topic + "; write to wire:" + topic);
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    var consumer = new StoryConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public boolean isSingleton() {
    return true;
  }

  StoryStage stage() {
    return story.stage();
  }

  public String getTopic() {
    return topic;
  }
}
