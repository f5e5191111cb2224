package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodedTextTest {

  @Test
  void codes_inside_become_placeholders_in_their_order() {
    CodedText text = new CodedText("Open ⟦4⟧the file⟦/4⟧ with ⟦12⟧.", 10);
    assertThat(text.forModel()).isEqualTo("Open ⟦0⟧the file⟦1⟧ with ⟦2⟧.");
    assertThat(text.restore("Mit ⟦2⟧ öffnen: ⟦0⟧Datei⟦1⟧."))
        .isEqualTo("Mit ⟦12⟧ öffnen: ⟦4⟧Datei⟦/4⟧.");
  }

  @Test
  void codes_and_spaces_around_the_text_stay_outside() {
    CodedText text = new CodedText(" ⟦1⟧ ⟦2⟧Hello there.⟦/2⟧⟦3⟧ ", 10);
    assertThat(text.forModel()).isEqualTo("Hello there.");
    assertThat(text.restore("Привет.")).isEqualTo(" ⟦1⟧ ⟦2⟧Привет.⟦/2⟧⟦3⟧ ");
  }

  @Test
  void a_code_whose_other_half_is_inside_stays_inside() {
    assertThat(new CodedText("⟦1⟧Minister⟦/1⟧ Orlova said no.", 10).forModel())
        .isEqualTo("⟦0⟧Minister⟦1⟧ Orlova said no.");
  }

  @Test
  void a_half_whose_other_half_is_in_another_segment_stays_outside() {
    assertThat(new CodedText("Orlova said no.⟦/1⟧", 10).forModel()).isEqualTo("Orlova said no.");
  }

  @Test
  void a_lost_code_comes_back_at_the_same_part_of_the_way() {
    CodedText text = new CodedText("one two ⟦1⟧three⟦/1⟧ four", 10);
    assertThat(text.restore("раз два три четыре")).isEqualTo("раз два ⟦1⟧три⟦/1⟧ четыре");
  }

  @Test
  void a_doubled_or_invented_placeholder_is_taken_out() {
    CodedText text = new CodedText("one ⟦1⟧ two", 10);
    assertThat(text.restore("раз ⟦0⟧ и⟦0⟧ два⟦7⟧⟦/0⟧")).isEqualTo("раз ⟦1⟧ и два");
  }

  @Test
  void a_pair_in_the_wrong_order_is_turned_round() {
    CodedText text = new CodedText("one ⟦1⟧two⟦/1⟧ three", 10);
    assertThat(text.restore("раз⟦1⟧ два ⟦0⟧три")).isEqualTo("раз⟦1⟧ два ⟦/1⟧три");
  }

  @Test
  void without_placeholders_codes_are_taken_out_and_put_back() {
    CodedText text = new CodedText("one two ⟦1⟧three⟦/1⟧ four", 0);
    assertThat(text.forModel()).isEqualTo("one two three four");
    assertThat(text.restore("раз два три четыре")).isEqualTo("раз два ⟦1⟧три⟦/1⟧ четыре");
  }

  @Test
  void codes_beyond_the_tenth_are_put_back_as_well() {
    StringBuilder source = new StringBuilder("begin");
    StringBuilder expected = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      source.append(" ⟦").append(i).append("⟧");
      expected.append("⟦").append(i).append("⟧");
    }
    CodedText text = new CodedText(source + " end", 10);
    assertThat(text.forModel()).contains("⟦9⟧").doesNotContain("⟦10⟧");
    assertThat(text.restore("всё").replaceAll("[^⟦⟧0-9]", "")).isEqualTo(expected.toString());
  }

  @Test
  void a_translation_of_nothing_still_has_all_codes() {
    CodedText text = new CodedText("a ⟦1⟧b⟦/1⟧ c", 10);
    assertThat(text.restore("")).isEqualTo("⟦1⟧⟦/1⟧");
  }
}
