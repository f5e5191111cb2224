package tolmach.message.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.android.AndroidFormat;
import tolmach.message.apple.StringsdictFormat;
import tolmach.message.xliff.Xliff12Format;
import tolmach.message.xliff.Xliff2Format;

/** A file that is cut off or garbled is read as it is, or refused with its line; nothing else. */
class DamagedFilesTest {

  private static final LanguageTag FR = LanguageTag.of("fr");
  private static final String SYNTAX = "<>&\"'/=;![]-? \n\\#{}%x";

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(new AndroidFormat(), "android-en/values/strings.xml"),
        Arguments.of(new AndroidFormat(), "android-ru/values/strings.xml"),
        Arguments.of(new Xliff12Format(), "angular.en.xlf"),
        Arguments.of(new Xliff12Format(), "desk.ru-en.xliff"),
        Arguments.of(new Xliff2Format(), "reader.en.xlf"),
        Arguments.of(new Xliff2Format(), "pier.ru.xliff"),
        Arguments.of(new StringsdictFormat(), "Ferry.stringsdict"));
  }

  private static boolean isRead(BundleFormat format, String text) {
    try {
      Bundle bundle = format.parse(text, StandardCharsets.UTF_8);
      assertThat(bundle.localized(Map.of(), FR)).isNotEmpty();
      return true;
    } catch (BadItemException e) {
      assertThat(e).hasMessageMatching("(?s)line [1-9][0-9]*: .{10,}");
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_is_cut_off_is_refused(BundleFormat format, String name) {
    String file = Samples.file(name).stripTrailing();
    for (int length = 0; length < file.length(); length += 13) {
      assertThat(isRead(format, file.substring(0, length))).as("%d", length).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_garbled_file_is_read_or_refused(BundleFormat format, String name) {
    String file = Samples.file(name);
    int read = 0;
    for (int seed = 1; seed <= 400; seed++) {
      var random = new Random(seed);
      var garbled = new StringBuilder(file);
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        char c = SYNTAX.charAt(random.nextInt(SYNTAX.length()));
        int at = random.nextInt(garbled.length());
        if (random.nextBoolean()) {
          garbled.setCharAt(at, c);
        } else {
          garbled.insert(at, c);
        }
      }
      read += isRead(format, garbled.toString()) ? 1 : 0;
    }
    assertThat(read).isBetween(20, 399);
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_look_at_the_root_never_fails(BundleFormat format, String name) {
    byte[] file = Samples.file(name).getBytes(UTF_8);
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] part = Arrays.copyOf(file, random.nextInt(400));
      for (int j = 0; j < 3 && part.length > 0; j++) {
        part[random.nextInt(part.length)] = (byte) random.nextInt(256);
      }
      assertThat(format.resembles(part)).isIn(true, false);
    }
    assertThat(format.resembles(file)).isTrue();
  }
}
