package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.MemoryUnits.NOON;
import static tolmach.memory.MemoryUnits.unit;

import org.junit.jupiter.api.Test;

/** What a retirement takes out of force, and what it leaves to persons. */
class OutOfForceTest {

  private final OutOfForce outOfForce = new OutOfForce();

  @Test
  void the_same_words_of_a_machine_stay_out_wherever_they_stand() {
    Unit retired = unit("urn:a").target("раз").get();
    outOfForce.add(new Retirement(retired.key(), "раз", "wrong", "ilse", NOON));

    assertThat(outOfForce.holds(retired)).isTrue();
    assertThat(outOfForce.holds(unit("urn:b").target("раз").get())).isTrue();
  }

  @Test
  void a_person_who_writes_the_words_again_in_another_place_is_believed() {
    Unit retired = unit("urn:a").target("раз").by(OriginClass.HUMAN).get();
    outOfForce.add(new Retirement(retired.key(), "раз", "wrong", "ilse", NOON));

    assertThat(outOfForce.holds(retired)).as("that very unit").isTrue();
    assertThat(outOfForce.holds(unit("urn:b").target("раз").by(OriginClass.HUMAN).get()))
        .as("the same words elsewhere, or imported as a person's")
        .isFalse();
  }
}
