package tolmach.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.glossary.Concept;
import tolmach.glossary.Glossary;
import tolmach.glossary.Term;
import tolmach.glossary.TermBase;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

class GlossaryShelfTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  private final AtomicInteger built = new AtomicInteger();
  private final GlossaryShelf shelf =
      new GlossaryShelf(
          (concepts, version) -> {
            built.incrementAndGet();
            if (concepts.stream().anyMatch(concept -> concept.id().equals("broken"))) {
              throw new IllegalArgumentException("nothing can be made of it");
            }
            return TermBase.of(concepts, version);
          });

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void at_first_nothing_is_wanted() {
    assertThat(shelf.get()).isSameAs(Glossary.EMPTY);
    assertThat(shelf.state().version()).isEmpty();
  }

  @Test
  void a_record_comes_into_force_by_itself_and_a_tombstone_takes_it_out() {
    shelf.hear(record("mayor", concept("mayor", "mayor", "мэр")));

    await().atMost(Duration.ofSeconds(60)).until(() -> !shelf.get().version().isEmpty());
    assertThat(shelf.get().terms(EN_RU, "The mayor left.", "")).hasSize(1);
    assertThat(shelf.state().terms()).isEqualTo(2);
    assertThat(shelf.state().version()).isEqualTo(shelf.get().version());

    shelf.hear(record("mayor", null));

    await().atMost(Duration.ofSeconds(60)).until(() -> shelf.get().version().isEmpty());
    assertThat(shelf.get()).isSameAs(Glossary.EMPTY);
  }

  @Test
  void a_burst_is_one_change_or_a_few() {
    for (int i = 0; i < 5_000; i++) {
      shelf.hear(record("t" + i, concept("t" + i, "word" + i, "слово" + i)));
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> shelf.state().concepts() == 5_000);
    assertThat(built.get()).isLessThan(100);
  }

  @Test
  void the_same_record_again_makes_no_new_glossary() {
    shelf.hear(record("mayor", concept("mayor", "mayor", "мэр")));
    shelf.build();
    Glossary before = shelf.get();

    shelf.hear(record("mayor", concept("mayor", "mayor", "мэр")));
    shelf.build();

    assertThat(shelf.get()).isSameAs(before);
  }

  @Test
  void two_nodes_that_heard_the_same_in_another_order_agree_on_the_version() {
    try (var other = new GlossaryShelf(TermBase::of)) {
      Concept mayor = concept("mayor", "mayor", "мэр");
      Concept quay = concept("quay", "quay", "причал");
      List.of(mayor, quay).forEach(one -> shelf.hear(record(one.id(), one)));
      other.hear(record("quay", concept("quay", "quay", "пристань")));
      List.of(quay, mayor).forEach(one -> other.hear(record(one.id(), one)));
      shelf.build();
      other.build();

      assertThat(shelf.get().version()).isNotEmpty().isEqualTo(other.get().version());
    }
  }

  @Test
  void a_glossary_that_cannot_be_made_leaves_the_one_before_in_force_and_says_so() {
    shelf.hear(record("mayor", concept("mayor", "mayor", "мэр")));
    shelf.build();
    Glossary before = shelf.get();

    shelf.hear(record("broken", concept("broken", "a", "б")));
    shelf.build();

    assertThat(shelf.get()).isSameAs(before);
    assertThat(shelf.state().fault()).isEqualTo("nothing can be made of it");

    shelf.hear(record("broken", null));
    shelf.build();

    assertThat(shelf.state().fault()).isEmpty();
    assertThat(shelf.get().version()).isEqualTo(before.version());
  }

  @Test
  void a_record_that_is_no_concept_is_refused_and_changes_nothing() {
    shelf.hear(record("mayor", concept("mayor", "mayor", "мэр")));
    shelf.build();
    Glossary before = shelf.get();

    assertThatThrownBy(
            () ->
                shelf.hear(
                    new ConsumerRecord<>(
                        "glossary", 0, 1, "x".getBytes(UTF_8), "no JSON".getBytes(UTF_8))))
        .hasMessageContaining("Concept");
    assertThatThrownBy(() -> shelf.hear(record("other", concept("mayor", "mayor", "мэр"))))
        .hasMessageContaining("stands under the key \"other\"");
    shelf.build();

    assertThat(shelf.get()).isSameAs(before);
  }

  private static ConsumerRecord<byte[], byte[]> record(String id, Concept concept) {
    byte[] value = concept == null ? null : Json.bytes(concept);
    return new ConsumerRecord<>("glossary", 0, 0, id.getBytes(UTF_8), value);
  }

  private static Concept concept(String id, String english, String russian) {
    return new Concept(
        id,
        "",
        null,
        List.of(
            new Term(LanguageTag.of("en"), english, null, null, List.of()),
            new Term(LanguageTag.of("ru"), russian, null, null, List.of())),
        Instant.EPOCH,
        null);
  }
}
