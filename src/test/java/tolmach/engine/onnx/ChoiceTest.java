package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void takes_the_highest_and_the_first_of_equals() {
    assertThat(Choice.of(new float[] {-3, -2, -0.5f, -0.7f, -0.5f})).isEqualTo(new Choice(2, -0.5));
  }

  @Test
  void finds_the_highest_wherever_it_is() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      float[] scores = new float[1 + random.nextInt(5000)];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = -1 - random.nextFloat();
      }
      int highest = random.nextInt(scores.length);
      scores[highest] = -0.25f;
      assertThat(Choice.of(scores)).isEqualTo(new Choice(highest, -0.25));
    }
  }

  @Test
  void takes_nothing_that_is_impossible() {
    assertThat(Choice.of(new float[] {Float.NEGATIVE_INFINITY, -200}).token()).isEqualTo(1);
  }

  @Test
  void probabilities_made_of_logits_add_up_to_one() {
    Random random = new Random(5);
    float[] logits = new float[3000];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (random.nextGaussian() * 8);
    }
    float difference = logits[7] - logits[8];
    LogSoftmax.of(logits);
    double sum = 0;
    for (float each : logits) {
      sum += Math.exp(each);
    }
    assertThat(sum).isCloseTo(1, within(1e-4));
    assertThat(logits[7] - logits[8]).isCloseTo(difference, within(1e-4f));
  }
}
