package tolmach.message.xliff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the other tests hold XLIFF 1.2 against do find faults. */
class Structure12Test {

  private static String file(String unit) {
    return "<xliff version='1.2'><file target-language='ru'><body><trans-unit id='a'>"
        + unit
        + "</trans-unit></body></file></xliff>";
  }

  @Test
  void what_is_right_is_right() {
    assertThatCode(
            () ->
                Structure12.validate(
                    file(
                        "<source>a<x id='1'/></source><seg-source/><target state='final'>"
                            + "<x id='1'/></target><note/><alt-trans/>")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<target/><source/>",
        "<source/><note/><target/>",
        "<source/><target/><seg-source/>",
        "<source/><target/><target/>",
        "<source/><target state='done'/>",
        "<source/><target xml:lang='de'/>",
        "<source/><target><x id='1'/></target>",
        "<source/></trans-unit><trans-unit id='a'><source/>"
      })
  void what_is_wrong_is_found(String unit) {
    assertThatThrownBy(() -> Structure12.validate(file(unit))).isInstanceOf(AssertionError.class);
  }
}
