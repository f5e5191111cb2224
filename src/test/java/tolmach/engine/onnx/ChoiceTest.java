package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private final Choice choice = new Choice();

  @Test
  void takes_the_highest() {
    choice.of(new float[] {-3, 2, 9, 8.5f, Float.NEGATIVE_INFINITY});
    assertThat(choice.token()).isEqualTo(2);
  }

  @Test
  void knows_its_log_probability_to_within_a_few_hundredths() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      float[] logits = new float[2000];
      double sum = 0;
      float highest = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < logits.length; i++) {
        logits[i] = (float) (random.nextGaussian() * (1 + round % 7));
        highest = Math.max(highest, logits[i]);
      }
      for (float logit : logits) {
        sum += Math.exp(logit - highest);
      }
      choice.of(logits);
      assertThat(choice.logProbability()).isCloseTo(-Math.log(sum), within(0.05));
    }
  }

  @Test
  void is_sure_when_nothing_else_is_possible() {
    choice.of(new float[] {0, Float.NEGATIVE_INFINITY, -200});
    assertThat(choice.logProbability()).isCloseTo(0, within(1e-6)).isLessThanOrEqualTo(0);
  }
}
