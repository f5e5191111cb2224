package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.engine.Translation.Token;
import tolmach.language.LanguageTag;

class JoinedTextTest {

  @Test
  void one_part_is_what_it_was() {
    var one = new Translation("Мост закрыт.", -0.5);
    assertThat(join("ru", "The bridge is closed.", one)).isEqualTo(one);
  }

  @Test
  void parts_are_joined_with_what_was_between_them_and_it_is_noted() {
    Translation joined =
        join("ru", "One;\ntwo", new Translation(" раз;", -0.2), new Translation("два ", -0.4));
    assertThat(joined.text()).isEqualTo("раз;\nдва");
    assertThat(joined.notes()).containsExactly(Note.SPLIT);
    assertThat(joined.score()).isBetween(-0.4, -0.2);
  }

  @Test
  void spaces_are_the_targets_own() {
    assertThat(join("zh", "One; two", Translation.unscored("一；"), Translation.unscored("二")).text())
        .isEqualTo("一；二");
    assertThat(join("en", "一。二", Translation.unscored("One."), Translation.unscored("Two.")).text())
        .isEqualTo("One. Two.");
  }

  @Test
  void tokens_keep_pointing_at_their_words() {
    Token one = new Token(0, 3, -0.1, 0, 3);
    Token two = new Token(1, 4, -0.1, 0, 3);
    Translation joined =
        join(
            "ru",
            "One; two",
            new Translation("раз;", -0.1, List.of(one), List.of(), Set.of()),
            new Translation(" два", -0.1, List.of(two), List.of(), Set.of()));
    assertThat(joined.tokens()).containsExactly(one, new Token(5, 8, -0.1, 5, 8));
  }

  private static Translation join(String target, String source, Translation... answers) {
    JoinedText joined = new JoinedText(LanguageTag.of(target));
    List<LongText.Part> parts =
        answers.length == 1
            ? List.of(new LongText.Part(source, 0, ""))
            : LongText.split(
                source,
                part -> part.length() <= 4 && part.length() * 2 > 1 && !part.matches("..?。.+"));
    for (int i = 0; i < answers.length; i++) {
      joined.add(parts.get(i), answers[i]);
    }
    return joined.finish();
  }
}
