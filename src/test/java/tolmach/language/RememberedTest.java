package tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final Detection FOUND = new Detection(LanguageTag.of("en"), 0.9);

  private final List<String> lookedAt = new ArrayList<>();
  private final Remembered remembered = new Remembered(15);

  private Detection ask(String text) {
    return remembered.of(
        Wording.of(text),
        wording -> {
          lookedAt.add(wording.line());
          return FOUND;
        });
  }

  @Test
  void looks_at_a_text_once() {
    assertThat(ask("open bridge")).isEqualTo(FOUND);
    assertThat(ask("open bridge")).isEqualTo(FOUND);
    assertThat(lookedAt).containsExactly("open bridge");
  }

  @Test
  void forgets_the_oldest_when_there_is_no_room() {
    ask("open bridge");
    ask("high water");
    ask("high water");
    ask("open bridge");
    assertThat(lookedAt).containsExactly("open bridge", "high water", "open bridge");
  }

  @Test
  void gives_also_what_is_too_large_to_be_kept() {
    assertThat(ask("the bridge over the river is open again")).isEqualTo(FOUND);
    assertThat(ask("open bridge")).isEqualTo(FOUND);
    assertThat(ask("open bridge")).isEqualTo(FOUND);
    assertThat(lookedAt).hasSize(2);
  }
}
