package tolmach.language.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keys and comments say of a name. */
class NameHintTest {

  @Test
  void a_word_of_the_key_names_the_kind_however_words_are_joined() {
    assertThat(kinds("months.may")).containsExactly(NameKind.MONTH);
    assertThat(kinds("unit_second")).containsExactly(NameKind.UNIT);
    assertThat(kinds("selectCountryTurkey")).containsExactly(NameKind.COUNTRY);
    assertThat(kinds("LANGUAGE-PL")).containsExactly(NameKind.LANGUAGE);
    assertThat(kinds("day_of_week.sun")).containsExactly(NameKind.WEEKDAY);
    assertThat(kinds("timeZone.central"))
        .containsExactlyInAnyOrder(NameKind.TIME_ZONE, NameKind.CITY);
  }

  @Test
  void a_comment_does_so_too() {
    assertThat(NameHint.of(List.of("The currency of the account", "k17")).kinds())
        .containsExactly(NameKind.CURRENCY);
  }

  @Test
  void a_part_of_a_word_says_nothing() {
    assertThat(kinds("monthly")).isEmpty();
    assertThat(kinds("unity.open")).isEmpty();
    assertThat(kinds("second_field")).isEmpty();
    assertThat(kinds("sunny_day")).isEmpty();
    assertThat(NameHint.of(List.of("save"))).isSameAs(NameHint.NONE);
  }

  @Test
  void short_wants_the_abbreviation() {
    assertThat(NameHint.of(List.of("weekdays.short.0")).isShort()).isTrue();
    assertThat(NameHint.of(List.of("weekdays.0")).isShort()).isFalse();
  }

  private static Set<NameKind> kinds(String key) {
    return NameHint.of(List.of(key)).kinds();
  }
}
