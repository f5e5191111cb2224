package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ProtobufTest {

  @Test
  void reads_numbers_floats_and_strings_and_skips_the_rest() {
    Protobuf message =
        message(0x08, 0xAC, 0x02, 0x1A, 1, 'x', 0x12, 2, 'h', 'i', 0x25, 0, 0, 0x80, 0x3F);
    assertThat(message.next()).isTrue();
    assertThat(message.field()).isEqualTo(1);
    assertThat(message.varint()).isEqualTo(300);
    assertThat(message.next()).isTrue();
    message.skip();
    assertThat(message.next()).isTrue();
    assertThat(message.string()).isEqualTo("hi");
    assertThat(message.next()).isTrue();
    assertThat(message.fixed32()).isEqualTo(1f);
    assertThat(message.next()).isFalse();
  }

  @Test
  void refuses_a_message_that_ends_too_early() {
    Protobuf cut = message(0x12, 9, 'h', 'i');
    assertThat(cut.next()).isTrue();
    assertThatThrownBy(cut::skip).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_a_field_of_another_kind() {
    Protobuf text = message(0x0A, 1, 'x');
    assertThat(text.next()).isTrue();
    assertThatThrownBy(text::varint).isInstanceOf(IllegalStateException.class);
  }

  private static Protobuf message(int... bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
    for (int value : bytes) {
      buffer.put((byte) value);
    }
    return new Protobuf(buffer.flip());
  }
}
