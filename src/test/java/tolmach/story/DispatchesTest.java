package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.worker.Outgoing;

/** The records that follow from a ruling. */
class DispatchesTest {

  final Dispatches dispatches = new Dispatches();

  DispatchesTest() {
    for (String topic :
        new String[] {"articles.localized.ru", "articles.localized.es", "stories"}) {
      dispatches.add(topic, Outgoing.of("key", Map.of(), topic));
    }
  }

  @Test
  void are_handed_over_by_the_name_of_their_topic() {
    assertThat(taken("stories")).containsExactly("stories");
    assertThat(taken("ledger")).isEmpty();
  }

  @Test
  void are_handed_over_by_the_beginning_of_the_name() {
    assertThat(taken("articles.localized.*"))
        .containsExactly("articles.localized.ru", "articles.localized.es");
  }

  private ArrayList<String> taken(String topics) {
    var taken = new ArrayList<String>();
    dispatches.forEach(topics, (topic, outgoing) -> taken.add(topic));
    return taken;
  }
}
