package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.MemoryUnits.EN_RU;
import static tolmach.memory.MemoryUnits.NOON;
import static tolmach.memory.MemoryUnits.unit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguagePair;
import tolmach.segment.TextHash;

class SimilarTest {

  @TempDir private Path folder;
  private LuceneMemory memory;

  @BeforeEach
  void open() {
    memory = LuceneMemory.open(folder);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void finds_a_sentence_with_other_words_and_says_how_much_is_the_same() {
    keep(
        unit("urn:a")
            .source("The old bridge over the river is closed for repairs.")
            .target("Старый мост через реку закрыт на ремонт."));

    assertThat(similar("The new bridge over the river is closed for repairs.", 60))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.score()).isEqualTo(90);
              assertThat(found.numbersOnly()).isFalse();
              assertThat(found.target()).isEqualTo("Старый мост через реку закрыт на ремонт.");
            });
    assertThat(similar("The new bridge over the river is closed for repairs.", 91)).isEmpty();
    assertThat(similar("Nothing of the kind was ever said.", 30)).isEmpty();
  }

  @Test
  void never_offers_the_same_text_and_gives_no_other_a_hundred() {
    keep(unit("urn:a").source("The bridge is closed.").target("Мост закрыт."));

    assertThat(similar("The bridge is closed.", 0)).isEmpty();
    assertThat(similar("the bridge is CLOSED!", 0))
        .extracting(SimilarUnit::score, SimilarUnit::numbersOnly)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(99, false));
  }

  @Test
  void puts_the_most_similar_first_and_of_equals_those_more_trusted() {
    keep(unit("urn:a").source("one two three four five six").target("машина"));
    keep(
        unit("urn:b")
            .source("one two three four five six")
            .target("ввоз")
            .by(OriginClass.IMPORTED));
    keep(unit("urn:c").source("one two three four five six").target("рука").by(OriginClass.HUMAN));
    keep(unit("urn:d").source("one two three four five seven").target("ближе"));

    assertThat(similar("one two three four nine seven", 50))
        .extracting(SimilarUnit::target)
        .containsExactly("ближе", "рука", "ввоз", "машина");
    assertThat(memory.similar(EN_RU, asked("one two three four nine seven"), 50, 2))
        .extracting(SimilarUnit::target)
        .containsExactly("ближе", "рука");
  }

  @Test
  void offers_a_translation_once_however_many_stories_it_stands_in() {
    for (int i = 0; i < 20; i++) {
      keep(unit("urn:" + i).source("Follow us on the radio.").target("Слушайте нас по радио."));
    }
    keep(unit("urn:x").source("Follow us on the road.").target("Следуйте за нами."));

    assertThat(memory.similar(EN_RU, asked("Follow us on the river."), 50, 5))
        .extracting(SimilarUnit::target)
        .containsExactlyInAnyOrder("Слушайте нас по радио.", "Следуйте за нами.");
  }

  @Test
  void offers_nothing_retired_withdrawn_or_of_another_pair() {
    String text = "The council of the town meets on Monday.";
    keep(unit("urn:a").source(text).target("яд"));
    keep(unit("urn:b").source(text).target("убито"));
    keep(unit("urn:c").source(text).pair("en", "uk").target("рада"));
    memory.retire(
        new Retirement(
            unit("urn:a").source(text).target("яд").get().key(), "яд", "wrong", null, NOON));
    memory.withdraw(new Withdrawal("urn:b", NOON));
    memory.refresh();

    assertThat(similar("The council of the town meets on Friday.", 50)).isEmpty();
    assertThat(
            memory.similar(
                LanguagePair.of("en-GB", "uk"),
                asked("The council of the town meets on Friday."),
                50,
                5))
        .hasSize(1);
  }

  @Test
  void puts_the_numbers_asked_for_into_the_translation_when_nothing_else_differs() {
    keep(
        unit("urn:a")
            .source("The plant employs 1,500 people in 12 towns.")
            .target("На заводе работают 1\u00A0500 человек в 12 городах."));

    assertThat(similar("The plant employs 24,700 people in 15 towns.", 70))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.score()).isEqualTo(99);
              assertThat(found.numbersOnly()).isTrue();
              assertThat(found.target())
                  .isEqualTo("На заводе работают 24\u00A0700 человек в 15 городах.");
              assertThat(found.unit().target()).contains("1\u00A0500");
            });
  }

  @Test
  void leaves_the_numbers_alone_where_the_words_beside_them_would_change() {
    keep(unit("urn:a").source("5 files were found.").target("Найдено 5 файлов."));

    assertThat(similar("2 files were found.", 70))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.numbersOnly()).isFalse();
              assertThat(found.target()).isEqualTo("Найдено 5 файлов.");
            });
  }

  @Test
  void takes_codes_that_stand_alone_for_words_and_pairs_for_less() {
    keep(unit("urn:a").source("You have ⟦1⟧ new letters today.").target("У вас ⟦1⟧ новых писем."));
    keep(
        unit("urn:b")
            .source("The ⟦1⟧whole⟦/1⟧ town was there.")
            .target("⟦1⟧Весь⟦/1⟧ город был там."));

    assertThat(similar("You have ⟦1⟧ old letters today.", 50))
        .extracting(SimilarUnit::score)
        .containsExactly(83);
    assertThat(similar("The whole town was there.", 50))
        .extracting(SimilarUnit::score)
        .containsExactly(99);
  }

  @Test
  void compares_texts_of_scripts_without_spaces() {
    keep(unit("urn:a").pair("zh", "ru").source("市长周一宣布大桥将关闭两周").target("Мост закроют."));

    assertThat(memory.similar(LanguagePair.of("zh", "ru"), asked("市长周二宣布大桥将关闭两周"), 70, 5))
        .extracting(SimilarUnit::score)
        .containsExactly(83);
  }

  @Test
  void finds_words_in_any_of_their_forms_on_either_side() {
    keep(unit("urn:a").source("Bridges were closed.").target("Мосты закрыли."));
    keep(unit("urn:b").source("The bridge closes tomorrow.").target("Мост закроется завтра."));
    keep(unit("urn:c").source("The road is open.").target("Дорога открыта."));
    keep(unit("urn:d").source("Bridges were closed.").target("Мосты закрыли."));

    assertThat(memory.concordance(EN_RU, "closing bridge", 10))
        .extracting(Unit::target)
        .containsExactlyInAnyOrder("Мосты закрыли.", "Мост закроется завтра.");
    assertThat(memory.concordance(EN_RU, "мостами", 10)).hasSize(2);
    assertThat(memory.concordance(EN_RU, "мостами", 1)).hasSize(1);
    assertThat(memory.concordance(EN_RU, "дороге", 10))
        .extracting(Unit::source)
        .containsExactly("The road is open.");
    assertThat(memory.concordance(EN_RU, "bridge road", 10)).isEmpty();
    assertThat(memory.concordance(EN_RU, "?!", 10)).isEmpty();
    assertThat(memory.concordance(LanguagePair.of("en", "uk"), "bridge", 10)).isEmpty();
  }

  private List<SimilarUnit> similar(String text, int atLeast) {
    return memory.similar(EN_RU, asked(text), atLeast, 10);
  }

  private static Query asked(String text) {
    return new Query("urn:asked", TextHash.of(text), "", "", text, "");
  }

  private void keep(MemoryUnits unit) {
    memory.store(unit.get());
    memory.refresh();
  }
}
