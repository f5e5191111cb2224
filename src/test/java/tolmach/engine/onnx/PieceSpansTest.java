package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceSpansTest {

  @Test
  void spells_pieces_and_says_where_each_is() {
    PieceSpans.Spelling spelling =
        PieceSpans.spelling(
            List.of("▁Мост", "▁за", "крыт", "<0xF0>", "<0x9F>", "<0x98>", "<0x80>", "."));
    assertThat(spelling.text()).isEqualTo(" Мост закрыт😀.");
    assertThat(spelling.spans())
        .extracting(span -> spelling.text().substring(span.start(), span.end()))
        .containsExactly("Мост", "за", "крыт", "😀", "😀", "😀", "😀", ".");
  }

  @Test
  void finds_pieces_in_the_text_they_were_cut_from() {
    String text = "The\u00A0 bridge  is ⟦0⟧ clo\u0301sed…  now";
    List<String> pieces =
        List.of("▁The", "▁bri", "dge", "▁is", "▁", "⟦0⟧", "▁cl", "ósed", "...", "▁now");
    assertThat(PieceSpans.in(text, pieces))
        .extracting(span -> text.substring(span.start(), span.end()).strip())
        .startsWith("The", "bri", "dge", "is")
        .contains("⟦0⟧", "cl")
        .endsWith("now");
  }

  @Test
  void pieces_of_the_model_lie_in_their_text_in_order() throws Exception {
    ModelFolder model = ModelFolder.open(TestModels.TINY);
    String text = "  The captain,  “Orlova”, sold ⟦0⟧ ships — 250 😀 of them.";
    int last = 0;
    for (PieceSpans.Span span : PieceSpans.in(text, model.source().encode(text))) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.end()).isBetween(span.start(), text.length());
      last = span.start();
    }
    assertThat(last).isEqualTo(text.length() - 1);
  }
}
