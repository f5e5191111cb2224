package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two versions of an item is the newer one. */
class EditionTest {

  @ParameterizedTest
  @CsvSource({
    // version, created, hash; of the latest one: version, created, hash; order
    "2,  ,      b, 1,  ,      a, NEWER",
    "10, ,      b, 9,  ,      a, NEWER",
    "9,  ,      b, 10, ,      a, OLDER",
    "007,,      b, 7,  ,      a, REISSUED",
    "99999999999999999999, , b, 99999999999999999998, , a, NEWER",
    "1,  ,      a, 1,  ,      a, DUPLICATE",
    "1,  ,      b, 1,  ,      a, REISSUED",
    "1,  12:00, b, 1,  12:01, a, OLDER",
    "1,  12:01, b, 1,  12:00, a, NEWER",
    "2,  12:00, b, 1,  12:01, a, NEWER",
    ",   12:01, b, ,   12:00, a, NEWER",
    ",   12:00, b, ,   12:01, a, OLDER",
    ",   12:00, b, ,   12:00, a, REISSUED",
    "b,  12:01, b, c,  12:00, a, NEWER",
    "2,  12:00, b, c,  12:01, a, OLDER",
    ",   ,      b, ,   ,      a, LATER",
    ",   ,      a, ,   ,      a, DUPLICATE",
    "2,  ,      b, ,   ,      a, LATER",
    "b,  ,      b, a,  ,      a, LATER",
  })
  void is_ordered_by_number_then_by_date_then_by_arrival(
      String version,
      String created,
      String hash,
      String latestVersion,
      String latestCreated,
      String latestHash,
      Edition.Order order) {
    var edition = new Edition(version, instant(created), hash);
    var latest = new Edition(latestVersion, instant(latestCreated), latestHash);
    assertThat(edition.comparedTo(latest)).isEqualTo(order);
  }

  @Test
  void is_newer_than_nothing() {
    var nothing = new Edition(null, null, null);
    assertThat(new Edition(null, null, "a").comparedTo(nothing)).isEqualTo(Edition.Order.NEWER);
  }

  private static Instant instant(String time) {
    return time == null ? null : Instant.parse("2026-11-23T" + time + ":00Z");
  }
}
