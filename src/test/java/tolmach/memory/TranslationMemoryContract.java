package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.MemoryUnits.EN_RU;
import static tolmach.memory.MemoryUnits.NOON;
import static tolmach.memory.MemoryUnits.TEXT;
import static tolmach.memory.MemoryUnits.query;
import static tolmach.memory.MemoryUnits.unit;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.segment.TextHash;

/** What every memory answers. */
abstract class TranslationMemoryContract {

  private static final LanguageTag RUSSIAN = LanguageTag.of("ru");

  /** The memory under test, empty when a test begins. */
  abstract TranslationMemory memory();

  /** Lets look-ups see what was written. */
  abstract void settle();

  @Test
  void has_no_answer_for_what_it_never_saw() {
    assertThat(memory().lookUp(EN_RU, query("urn:a", "before", "after"))).isEmpty();
  }

  @Test
  void puts_the_same_story_before_the_same_neighbours_before_the_same_text() {
    store(machine("urn:other", "x", "y", "где угодно"));
    assertThat(answer("urn:a")).isEqualTo("EXACT где угодно");

    store(machine("urn:third", "before", "after", "те же соседи"));
    assertThat(answer("urn:a")).isEqualTo("IN_CONTEXT_EXACT те же соседи");

    store(machine("urn:a", "x", "y", "та же статья"));
    assertThat(answer("urn:a")).isEqualTo("PREVIOUS_VERSION та же статья");

    store(human("urn:a", "x", "y", "правка редактора"));
    assertThat(answer("urn:a")).isEqualTo("HUMAN_EDIT правка редактора");
  }

  @Test
  void takes_one_equal_neighbour_for_no_context() {
    store(machine("urn:b", "before", "y", "один сосед"));

    assertThat(answer("urn:a")).isEqualTo("EXACT один сосед");
  }

  @Test
  void prefers_the_unit_with_more_equal_neighbours() {
    store(unit("urn:c").at("before", "y").target("один сосед").created(NOON).get());
    store(unit("urn:d").at("x", "y").target("ни одного").created(NOON.plusSeconds(60)).get());

    assertThat(answer("urn:a")).isEqualTo("EXACT один сосед");
  }

  @Test
  void takes_an_imported_unit_without_neighbours_for_one_without_context() {
    store(unit("urn:b").by(OriginClass.IMPORTED).at("", "").target("без соседей").get());

    Match match = memory().lookUp(EN_RU, query("urn:a", "", "")).orElseThrow();

    assertThat(match.origin()).isEqualTo(Origin.EXACT);
  }

  @Test
  void puts_a_person_before_imported_units_before_a_machine_however_old_the_words() {
    store(unit("urn:c").target("машина").created(NOON.plusSeconds(9)).get());
    assertThat(answer("urn:a")).isEqualTo("EXACT машина");

    store(unit("urn:i").by(OriginClass.IMPORTED).target("чужое").created(NOON).get());
    assertThat(answer("urn:a")).isEqualTo("EXACT чужое");

    store(human("urn:b", "x", "y", "человек"));
    assertThat(answer("urn:a")).isEqualTo("EXACT человек");
  }

  @Test
  void keeps_a_persons_unit_when_a_machine_translates_the_same_place_again() {
    store(human("urn:a", "before", "after", "человек"));
    store(machine("urn:a", "before", "after", "машина"));

    assertThat(answer("urn:a")).isEqualTo("HUMAN_EDIT человек");
  }

  @Test
  void puts_the_own_desk_before_others_among_those_of_one_origin_only() {
    store(unit("urn:b").target("наше").desk("sport").created(NOON).get());
    store(unit("urn:c").target("чужое").desk("world").created(NOON.plusSeconds(60)).get());
    assertThat(answer("sport", "urn:a")).isEqualTo("EXACT наше");
    assertThat(answer("world", "urn:a")).isEqualTo("EXACT чужое");
    assertThat(answer("", "urn:a")).isEqualTo("EXACT чужое");

    store(unit("urn:d").by(OriginClass.HUMAN).target("человек").desk("world").get());
    assertThat(answer("sport", "urn:a")).isEqualTo("EXACT человек");
  }

  @Test
  void prefers_the_newest_of_equals() {
    store(unit("urn:b").target("старое").created(NOON).get());
    store(unit("urn:c").target("новое").created(NOON.plusSeconds(1)).get());

    assertThat(answer("urn:a")).isEqualTo("EXACT новое");
  }

  @Test
  void tells_a_sentence_that_stands_twice_in_a_story_by_its_neighbours() {
    store(machine("urn:a", "before", "after", "здесь"));
    store(machine("urn:a", "x", "y", "там"));

    assertThat(answer("urn:a")).isEqualTo("PREVIOUS_VERSION здесь");
  }

  @Test
  void keeps_a_later_unit_in_place_of_one_with_the_same_key() {
    store(unit("urn:b").target("позже").created(NOON.plusSeconds(60)).get());
    store(unit("urn:b").target("раньше").created(NOON).get());

    assertThat(answer("urn:a")).isEqualTo("EXACT раньше");
  }

  @Test
  void knows_a_text_in_any_region_of_its_source_language_but_only_for_its_target() {
    store(machine("urn:b", "x", "y", "мост"));

    assertThat(found("en-GB", "ru")).isTrue();
    assertThat(found("en", "ru-RU")).isTrue();
    assertThat(found("en", "uk")).isFalse();
    assertThat(found("en-XA", "ru")).isFalse();
  }

  @Test
  void tells_regions_and_scripts_of_the_target_apart() {
    store(unit("urn:b").pair("en-US", "pt-PT").target("a ponte").get());
    store(unit("urn:b").pair("en-US", "sr-Latn").target("most").get());

    assertThat(found("en", "pt-PT")).isTrue();
    assertThat(found("en", "pt")).isFalse();
    assertThat(found("en", "sr-Latn")).isTrue();
    assertThat(found("en", "sr")).isFalse();
  }

  @Test
  void takes_texts_with_other_inline_codes_for_other_texts() {
    String coded = "The ⟦1⟧bridge⟦/1⟧ is closed.";
    store(unit("urn:b").source(coded).target("⟦1⟧Мост⟦/1⟧ закрыт.").get());

    assertThat(memory().lookUp(EN_RU, query("urn:a", "x", "y"))).isEmpty();
    assertThat(memory().lookUp(EN_RU, new Query("urn:a", TextHash.of(coded), "x", "y")))
        .isPresent();
  }

  @Test
  void forgets_a_unit_alone() {
    Unit gone = machine("urn:a", "before", "after", "забыто");
    store(gone);
    store(machine("urn:b", "x", "y", "осталось"));

    memory().forget(gone.key());
    settle();

    assertThat(answer("urn:a")).isEqualTo("EXACT осталось");
  }

  @Test
  void knows_again_what_is_stored_after_it_was_forgotten() {
    Unit unit = machine("urn:b", "x", "y", "снова здесь");
    store(unit);
    memory().forget(unit.key());

    store(unit);

    assertThat(answer("urn:a")).isEqualTo("EXACT снова здесь");
  }

  @Test
  void offers_a_retired_translation_no_more_wherever_it_stands_and_however_late_it_comes() {
    Unit poisoned = machine("urn:b", "x", "y", "яд");
    store(poisoned);
    store(machine("urn:c", "p", "q", "яд"));
    store(unit("urn:d").by(OriginClass.IMPORTED).target("яд").get());
    store(unit("urn:g").pair("en-GB", "ru-RU").target("яд").get());

    retire(poisoned);
    assertThat(unanswered()).isTrue();

    store(poisoned);
    store(machine("urn:e", "before", "after", "яд"));
    assertThat(unanswered()).isTrue();

    store(machine("urn:f", "x", "y", "лекарство"));
    assertThat(answer("urn:a")).isEqualTo("EXACT лекарство");
  }

  @Test
  void keeps_out_what_was_retired_before_it_was_ever_stored() {
    Unit poisoned = machine("urn:b", "x", "y", "яд");
    retire(poisoned);

    store(poisoned);
    store(machine("urn:c", "p", "q", "яд"));

    assertThat(unanswered()).isTrue();
  }

  @Test
  void offers_another_translation_under_the_key_of_a_retired_one() {
    retire(machine("urn:b", "x", "y", "яд"));

    store(machine("urn:b", "x", "y", "лекарство"));

    assertThat(answer("urn:a")).isEqualTo("EXACT лекарство");
  }

  @Test
  void does_not_bring_back_what_a_retired_translation_took_the_place_of() {
    store(machine("urn:b", "x", "y", "лекарство"));
    retire(machine("urn:b", "x", "y", "яд"));

    store(machine("urn:b", "x", "y", "яд"));

    assertThat(unanswered()).isTrue();
  }

  @Test
  void offers_a_persons_words_though_a_machines_like_them_were_retired() {
    Unit machine = machine("urn:b", "x", "y", "слово в слово");
    store(machine);
    store(human("urn:c", "x", "y", "слово в слово"));

    retire(machine);

    assertThat(answer("urn:a")).isEqualTo("EXACT слово в слово");
  }

  @Test
  void retires_a_persons_unit_alone_and_every_machines_that_says_the_same() {
    Unit person = human("urn:b", "x", "y", "опечатка");
    store(person);
    store(machine("urn:c", "x", "y", "опечатка"));
    store(human("urn:d", "p", "q", "опечатка"));

    retire(person);
    assertThat(answer("urn:b")).isEqualTo("EXACT опечатка");
    assertThat(answer("urn:c")).isEqualTo("EXACT опечатка");

    store(person);
    assertThat(answer("urn:b")).isEqualTo("EXACT опечатка");
  }

  @Test
  void offers_no_unit_of_a_withdrawn_story_whenever_it_was_stored() {
    store(human("urn:b", "x", "y", "было"));
    memory().withdraw(new Withdrawal("urn:b", NOON));
    settle();
    assertThat(unanswered()).isTrue();

    store(machine("urn:b", "p", "q", "стало"));
    store(human("urn:b", "x", "y", "было"));
    assertThat(unanswered()).isTrue();
    assertThat(memory().latest("urn:b", RUSSIAN)).isEmpty();

    store(machine("urn:c", "p", "q", "другое"));
    assertThat(answer("urn:a")).isEqualTo("EXACT другое");
  }

  @Test
  void tells_what_a_story_says_now_in_a_language() {
    store(unit("urn:a").source("One.").target("Раз.").version(1, 1).get());
    store(unit("urn:a").source("Two.").target("Два.").version(1, 2).get());
    store(unit("urn:a").source("Two!").target("Два!").version(2, 2).get());
    store(unit("urn:a").source("One.").target("Раз.").version(2, 1).get());
    store(unit("urn:a").source("Two!").target("Двойка!").by(OriginClass.HUMAN).version(2, 2).get());
    store(unit("urn:a").pair("en", "uk").source("One.").target("Раз").version(3, 1).get());
    store(unit("urn:b").source("One.").target("Одна.").version(7, 1).get());

    assertThat(memory().latest("urn:a", RUSSIAN))
        .extracting(Unit::target)
        .containsExactly("Раз.", "Двойка!");
    assertThat(memory().latest("urn:none", RUSSIAN)).isEmpty();
  }

  @Test
  void keeps_all_units_of_a_version_whose_places_are_not_known() {
    store(unit("urn:a").source("One.").target("Раз.").get());
    store(unit("urn:a").source("Two.").target("Два.").get());

    assertThat(memory().latest("urn:a", RUSSIAN)).hasSize(2);
  }

  @Test
  void returns_every_part_of_a_unit_as_it_was_stored() {
    Unit whole =
        new Unit(
            LanguagePair.of("en-GB", "ru"),
            "⟦1⟧Bridge|closed⟦/1⟧ 🚧",
            "⟦1⟧Мост|закрыт⟦/1⟧ 🚧",
            TextHash.of("⟦1⟧Bridge|closed⟦/1⟧ 🚧"),
            "p",
            "",
            "urn:with|bar",
            OriginClass.IMPORTED,
            null,
            "7",
            Instant.parse("2026-03-01T12:00:00.123456789Z"),
            "desk one",
            Long.MAX_VALUE,
            12,
            "Анна");
    store(whole);

    Query query = new Query("urn:x", whole.sourceHash(), "", "");
    assertThat(memory().lookUp(EN_RU, query).orElseThrow().unit()).isEqualTo(whole);
  }

  @Test
  void counts_what_it_holds() {
    store(machine("urn:a", "x", "y", "раз"));
    store(machine("urn:b", "x", "y", "два"));
    store(human("urn:b", "x", "y", "три"));
    store(unit("urn:c").pair("en", "uk").target("чотири").get());
    store(machine("urn:c", "x", "y", "яд"));
    retire(machine("urn:c", "x", "y", "яд"));
    memory().withdraw(new Withdrawal("urn:d", NOON));
    settle();

    MemoryStatistics statistics = ((MemoryContents) memory()).statistics();

    assertThat(statistics.units())
        .containsExactly(
            new MemoryStatistics.Share(EN_RU, OriginClass.MACHINE, 2),
            new MemoryStatistics.Share(EN_RU, OriginClass.HUMAN, 1),
            new MemoryStatistics.Share(LanguagePair.of("en", "uk"), OriginClass.MACHINE, 1));
    assertThat(statistics.total()).isEqualTo(4);
    assertThat(statistics.stories()).isEqualTo(3);
    assertThat(statistics.retirements()).isEqualTo(1);
    assertThat(statistics.withdrawals()).isEqualTo(1);
  }

  @Test
  void shows_every_unit_in_force_once() {
    Unit first = machine("urn:a", "x", "y", "раз");
    Unit second = human("urn:b", "x", "y", "два");
    store(first);
    store(second);
    store(machine("urn:c", "x", "y", "яд"));
    retire(machine("urn:c", "x", "y", "яд"));

    var seen = new ArrayList<Unit>();
    ((MemoryContents) memory()).forEach(seen::add);

    assertThat(seen).containsExactlyInAnyOrder(first, second);
  }

  private void store(Unit unit) {
    memory().store(unit);
    settle();
  }

  private void retire(Unit unit) {
    memory().retire(new Retirement(unit.key(), unit.target(), "wrong", "Анна", NOON));
    settle();
  }

  private boolean unanswered() {
    return memory().lookUp(EN_RU, query("urn:a", "before", "after")).isEmpty();
  }

  private boolean found(String source, String target) {
    return memory()
        .lookUp(LanguagePair.of(source, target), query("urn:a", "before", "after"))
        .isPresent();
  }

  private String answer(String uri) {
    return answer("", uri);
  }

  private String answer(String desk, String uri) {
    var query = new Query(uri, TextHash.of(TEXT), "before", "after", "", desk);
    Match match = memory().lookUp(EN_RU, query).orElseThrow();
    return match.origin() + " " + match.unit().target();
  }

  private static Unit machine(String uri, String previous, String next, String target) {
    return unit(uri).at(previous, next).target(target).get();
  }

  private static Unit human(String uri, String previous, String next, String target) {
    return unit(uri).by(OriginClass.HUMAN).at(previous, next).target(target).get();
  }
}
