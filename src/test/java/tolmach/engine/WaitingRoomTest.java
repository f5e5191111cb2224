package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

/** Who goes next through an engine that takes eight segments at a time. */
class WaitingRoomTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final LanguagePair RU_EN = LanguagePair.of("ru", "en");
  static final long AFTER_TEN_SECONDS = TimeUnit.SECONDS.toNanos(10);
  static final double PLENTY = 1e9;

  final WaitingRoom room = new WaitingRoom(QueueLimits.DEFAULTS, 8);

  @Test
  void urgent_goes_first_then_regular_then_bulk() {
    enter(Lane.BULK, EN_RU, 0, "b");
    enter(Lane.REGULAR, RU_EN, 0, "r");
    enter(Lane.URGENT, EN_RU, 0, "u");
    assertThat(next(0)).containsExactly("u");
    assertThat(next(0)).containsExactly("r");
    assertThat(next(0)).containsExactly("b");
    assertThat(next(0)).isEmpty();
  }

  @Test
  void first_come_is_first_served_within_a_lane() {
    enter(Lane.REGULAR, EN_RU, 0, "1", "2");
    enter(Lane.REGULAR, EN_RU, 1, "3");
    assertThat(next(1)).containsExactly("1", "2", "3");
  }

  @Test
  void a_batch_holds_one_pair() {
    enter(Lane.REGULAR, EN_RU, 0, "one", "two");
    enter(Lane.REGULAR, RU_EN, 0, "три");
    enter(Lane.REGULAR, EN_RU, 0, "four");
    assertThat(next(0)).containsExactly("one", "two", "four");
    assertThat(next(0)).containsExactly("три");
  }

  @Test
  void a_batch_holds_segments_of_about_one_length() {
    String longOne = "long ".repeat(40);
    enter(Lane.REGULAR, EN_RU, 0, "short", longOne, "brief");
    assertThat(next(0)).containsExactly("short", "brief");
    assertThat(next(0)).containsExactly(longOne);
  }

  @Test
  void a_batch_holds_no_more_than_the_engine_takes() {
    enter(Lane.BULK, EN_RU, 0, numbered("b", 10));
    assertThat(next(0)).hasSize(8);
    assertThat(next(0)).hasSize(2);
  }

  @Test
  void a_batch_holds_no_more_work_than_there_is_time_for_but_never_nothing() {
    enter(Lane.REGULAR, EN_RU, 0, "twelve chars", "eight ch", "one");
    assertThat(room.next(0, 5))
        .extracting(place -> place.source().text())
        .containsExactly("twelve chars");
    assertThat(room.next(0, 11))
        .extracting(place -> place.source().text())
        .containsExactly("eight ch", "one");
  }

  @Test
  void bulk_fills_a_quarter_of_a_regular_batch() {
    enter(Lane.BULK, EN_RU, 0, numbered("b", 10));
    enter(Lane.REGULAR, EN_RU, 0, "r");
    assertThat(next(0)).containsExactly("r", "b0", "b1");
    assertThat(next(0)).hasSize(8);
  }

  @Test
  void an_urgent_batch_takes_no_bulk_along() {
    enter(Lane.BULK, EN_RU, 0, numbered("b", 10));
    enter(Lane.REGULAR, EN_RU, 0, "r");
    enter(Lane.URGENT, EN_RU, 0, "u");
    assertThat(next(0)).containsExactly("u", "r");
  }

  @Test
  void every_fourth_batch_belongs_to_those_who_waited_long() {
    enter(Lane.BULK, RU_EN, 0, "старое");
    enter(Lane.URGENT, EN_RU, 1, numbered("u", 40));
    assertThat(next(AFTER_TEN_SECONDS)).startsWith("u0");
    assertThat(next(AFTER_TEN_SECONDS)).startsWith("u8");
    assertThat(next(AFTER_TEN_SECONDS)).startsWith("u16");
    assertThat(next(AFTER_TEN_SECONDS)).containsExactly("старое");
    assertThat(next(AFTER_TEN_SECONDS)).startsWith("u24");
  }

  @Test
  void nobody_is_passed_before_the_time_is_up() {
    enter(Lane.BULK, RU_EN, 0, "недавнее");
    enter(Lane.URGENT, EN_RU, 0, numbered("u", 40));
    for (int turn = 0; turn < 5; turn++) {
      assertThat(next(AFTER_TEN_SECONDS - 1)).hasSize(8).doesNotContain("недавнее");
    }
  }

  @Test
  void the_aged_fill_their_batch_without_a_cap_even_if_they_are_bulk() {
    enter(Lane.BULK, EN_RU, 0, numbered("b", 8));
    enter(Lane.URGENT, EN_RU, AFTER_TEN_SECONDS, numbered("u", 40));
    for (int turn = 0; turn < 3; turn++) {
      next(AFTER_TEN_SECONDS);
    }
    assertThat(next(AFTER_TEN_SECONDS)).containsExactly(numbered("b", 8));
  }

  @Test
  void identical_segments_share_a_place() {
    enter(Lane.REGULAR, EN_RU, 0, "Yes.", "No.", "Yes.");
    enter(Lane.REGULAR, EN_RU, 0, "No.");
    enter(Lane.REGULAR, RU_EN, 0, "No.");
    assertThat(room.waiting(Lane.REGULAR)).isEqualTo(3);
    assertThat(next(0)).containsExactly("Yes.", "No.");
  }

  @Test
  void a_shared_place_moves_up_to_the_most_urgent_who_asks() {
    enter(Lane.BULK, EN_RU, 0, "Yes.", "No.");
    enter(Lane.URGENT, EN_RU, 0, "No.");
    assertThat(room.waiting(Lane.URGENT)).isEqualTo(1);
    assertThat(next(0)).containsExactly("No.");
  }

  @Test
  void who_leaves_takes_only_what_nobody_else_asked_for() {
    Call leaving = enter(Lane.REGULAR, EN_RU, 0, "mine", "ours");
    enter(Lane.REGULAR, EN_RU, 0, "ours", "theirs");
    leaving.leave();
    room.leave(leaving);
    assertThat(next(0)).containsExactly("ours", "theirs");
  }

  @Test
  void what_was_returned_apart_goes_in_its_own_batch_before_later_ones() {
    enter(Lane.REGULAR, EN_RU, 0, "a", "b");
    List<Place> batch = room.next(0, PLENTY);
    enter(Lane.REGULAR, EN_RU, 0, "c");
    room.returnApart(List.of(List.of(batch.get(0)), List.of(batch.get(1))));
    assertThat(next(0)).containsExactly("a");
    assertThat(next(0)).containsExactly("b");
    assertThat(next(0)).containsExactly("c");
  }

  private Call enter(Lane lane, LanguagePair pair, long now, String... sources) {
    Call call = new Call(sources.length, Duration.ofSeconds(1), new ReentrantLock().newCondition());
    for (int i = 0; i < sources.length; i++) {
      room.enter(call, i, pair, lane, SourceSegment.of(sources[i]), now);
    }
    return call;
  }

  private List<String> next(long now) {
    return room.next(now, PLENTY).stream().map(place -> place.source().text()).toList();
  }

  private static String[] numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }
}
