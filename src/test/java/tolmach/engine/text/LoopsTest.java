package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {

  private static final String SOURCE = "The mayor closed the bridge on Monday.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "мост мост мост мост",
        "Мэр закрыл мост, закрыл мост, закрыл мост, закрыл мост.",
        "Мэр закрыл мост в понедельник и мэр закрыл мост в понедельник и мэр закрыл мост в понедельник и",
        "Мэээээээээээээээээээээээээээээээээр",
        "ха-ха-ха-ха-ха-ха-ха-ха-ха-ха-ха-ха",
        "市长关闭了桥市长关闭了桥市长关闭了桥市长关闭了桥市长关闭了桥",
        "................................................"
      })
  void saying_the_same_over_and_over_is_a_loop(String target) {
    assertThat(Loops.isLoop(SOURCE, target)).isTrue();
  }

  @Test
  void far_too_much_text_is_a_loop() {
    StringBuilder target = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      target.append("слово").append((char) ('а' + i % 32)).append(i).append(' ');
    }
    assertThat(Loops.isLoop(SOURCE, target.toString())).isTrue();
  }

  @Test
  void the_same_few_phrases_in_turn_are_a_loop() {
    String target =
        "мост закрыт, порт открыт, мэр ушёл; мост закрыт, мэр ушёл, порт открыт; ".repeat(4);
    String source =
        "In the morning the mayor of our town ordered that the old bridge be closed to all cars, "
            + "then opened a new part of the port for ships from abroad, thanked everyone who "
            + "had helped him in these years, and left for good without another word to anybody.";
    assertThat(Loops.isLoop(source, target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мэр закрыл мост в понедельник.",
        "Очень, очень, очень важно.",
        "Нью-Йорк, Нью-Йорк",
        "1 1 1 1 1 1",
        "",
        "😀😀😀"
      })
  void a_translation_is_none(String target) {
    assertThat(Loops.isLoop(SOURCE, target)).isFalse();
  }

  @Test
  void what_the_source_says_over_and_over_may_be_said_so() {
    assertThat(Loops.isLoop("No, no, no, no, no!", "Нет, нет, нет, нет, нет!")).isFalse();
    assertThat(Loops.isLoop("A" + "h".repeat(40), "А" + "х".repeat(40))).isFalse();
    assertThat(Loops.isLoop("See " + ".".repeat(50) + " 5", "См. " + ".".repeat(50) + " 5"))
        .isFalse();
    String song = "The bridge is closed. ".repeat(200);
    assertThat(Loops.isLoop(song, "Мост закрыт. ".repeat(200))).isFalse();
  }
}
