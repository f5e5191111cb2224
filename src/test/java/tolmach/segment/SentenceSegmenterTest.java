package tolmach.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;

class SentenceSegmenterTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");

  private final SentenceSegmenter segmenter = new SentenceSegmenter();

  /** The sentences are joined by a space, and must come apart there and nowhere else. */
  private void parts(LanguageTag language, String... sentences) {
    assertThat(segmenter.sentences(language, String.join(" ", sentences)))
        .containsExactly(sentences);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Ann Hart spoke first.",
        "He met Gen. Robert Lowe and Lt. Kim in St. Petersburg.",
        "Talks with N. Korea stalled.",
        "J. R. Miller and George W. Hart signed it.",
        "The U.S. President spoke at 5 p.m. Monday.",
        "See fig. 3 and p. 15 for details.",
        "Born on Jan. 5 in Ohio.",
        "Acme Inc. shares rose by 3.5 percent.",
        "Smith vs. Jones goes on.",
        "\"The bridge is safe,\" state television said.",
        "\"Is the bridge safe?\" the mayor asked.",
        "\"We have won!\" President Diaz told reporters.",
        "The fruit (e.g. Apples) was sold.",
        "It costs $1.5 million.",
        "The agency (founded in 1990. Closed in 2001) is no more.",
        "Prices rose... and then fell.",
        "Yahoo! News reported it.",
        "1. Open the door",
        "Visit www.example.org for more.",
        "Mr. and Mrs. Lee came.",
        "Sgt. Maj. Tom Hill of the U.S. Army died.",
        "E. coli was found in the water.",
        "They published it in vol. 3, pp. 15-20, et al. Hart did.",
        "He was born in St. Louis, Mo. in 1950.",
      })
  void leaves_whole_what_is_one_sentence_in_english(String sentence) {
    parts(EN, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "В. В. Путин приехал в Минск.",
        "В.В. Путин приехал в Минск.",
        "Об этом сообщил А. Иванов.",
        "Дом стоит на ул. Ленина.",
        "См. стр. 15 и рис. 2.",
        "— Куда вы? — спросил он.",
        "«— Куда вы? — спросил он.»",
        "«Мы победили!» — заявил президент.",
        "В 2019 г. Москва приняла гостей.",
        "В XIX в. Россия строила дороги.",
        "Это, т. е. Байкал, глубочайшее озеро.",
        "Это, т.е. Байкал, глубочайшее озеро.",
        "Проф. Иванова и акад. Петров спорили.",
        "Завод им. Кирова закрыт.",
        "Цена выросла до 1,5 млн. рублей.",
        "Он (глава района. — Ред.) уехал.",
        "г. Тула, д. 5, кв. 7",
        "Об этом пишет А. С. Орлов в письме к П. Т. Седову.",
        "Встретил его Дж. Керри.",
        "Это стоит 500 тыс. долл. США.",
        "Чл.-корр. РАН В. Орлов заявил об этом.",
        "В 90-х гг. XX в. завод закрыли.",
        "Он ушёл… и не вернулся.",
        "В 100 г. до н. э. Рим был велик.",
        "Пришли ген. Сидоров, полк. Орлов и др. офицеры.",
      })
  void leaves_whole_what_is_one_sentence_in_russian(String sentence) {
    parts(RU, sentence);
  }

  @Test
  void parts_english_sentences() {
    parts(EN, "It rained in the morning.", "The match was put off.", "Why?", "Nobody knows!");
    parts(EN, "He moved to the U.S.", "The reason was simple.");
    parts(EN, "It ended at 5 p.m.", "He left.");
    parts(EN, "They had no plan B.", "The team lost.");
    parts(EN, "\"It rained.\"", "\"It did not.\"");
    parts(EN, "He left (it was late).", "She stayed.");
    parts(EN, "He works at Acme Inc.", "She does not.");
    parts(EN, "The new phone is out.", "iPhone sales rose.");
    parts(EN, "\"The bridge is old.", "It must be closed,\" she said.");
    parts(EN, "It was 2019.", "Then came the flood.");
  }

  @Test
  void parts_russian_sentences() {
    parts(RU, "Утром шёл дождь.", "Матч перенесли.", "Почему?", "Никто не знает!");
    parts(RU, "Это было в 2019 г.", "Он уехал.");
    parts(RU, "— Иду, — сказал он.", "— Жди меня.");
    parts(RU, "«Мы ждём».", "«А мы нет».");
    parts(RU, "Он стоит 5 млн руб.", "Это дорого.");
    parts(RU, "Привезли хлеб, соль и т. д.", "Потом всё унесли.");
    parts(RU, "Он ждал пять минут.", "48 человек ушли.");
    parts(RU, "Он ушёл…", "Она осталась.");
    parts(RU, "Он сказал: «Я приду».", "И не пришёл.");
    parts(RU, "1. Первое.", "2. Второе.");
    parts(RU, "Д-р Иванов принял больного.", "Ему лучше.");
    parts(RU, "«Это неправда.", "Мы подадим в суд», — заявил адвокат.");
    parts(RU, "Пришёл А. И. Иванов.", "Он сел.");
  }

  @Test
  void keeps_closing_quotes_and_brackets_with_their_sentence() {
    parts(EN, "(It rained.)", "“It snowed.”", "It stopped.");
    parts(LanguageTag.of("fr"), "« Il pleut. »", "Elle part.");
  }

  @Test
  void keeps_a_footnote_with_the_sentence_it_proves() {
    parts(EN, "It rained.[1]", "It snowed.[2][3]");
  }

  @Test
  void keeps_markers_with_the_sentence_they_touch() {
    parts(EN, "⟦1⟧It rained.⟦/1⟧", "⟦2⟧It snowed.⟦/2⟧");
    parts(EN, "It rained.⟦1⟧", "It snowed.");
    parts(EN, "He met Dr. ⟦1⟧Hart⟦/1⟧ there.");
    parts(EN, "It ⟦1⟧rained.", "It⟦/1⟧ snowed.");
    parts(EN, "⟦1⟧⟦2⟧");
    assertThat(segmenter.sentences(EN, "It rained. ⟦1⟧ It snowed."))
        .containsExactly("It rained.", "⟦1⟧ It snowed.");
    assertThat(segmenter.sentences(EN, "It rained. ⟦1⟧")).containsExactly("It rained. ⟦1⟧");
  }

  @Test
  void loses_nothing_but_the_white_space_between_sentences() {
    String text = "  It ⟦1⟧rained.⟦/1⟧\u00A0 It [4] snowed.[5] \n It stopped. ⟦2⟧ ";
    assertThat(String.join("", segmenter.sentences(EN, text)).replaceAll("[\\s\\u00A0]", ""))
        .isEqualTo(text.replaceAll("[\\s\\u00A0]", ""));
  }

  @Test
  void ends_a_sentence_where_its_line_ends() {
    assertThat(segmenter.sentences(EN, "Bridge to close\nThe council voted."))
        .containsExactly("Bridge to close", "The council voted.");
  }

  @Test
  void takes_a_no_break_space_for_space() {
    assertThat(segmenter.sentences(RU, "Живёт на ул.\u00A0Ленина.\u00A0Он рад."))
        .containsExactly("Живёт на ул.\u00A0Ленина.", "Он рад.");
  }

  @Test
  void follows_unicodes_rules_for_other_languages() {
    parts(LanguageTag.of("de"), "Es regnete.", "Danach schneite es.");
    assertThat(segmenter.sentences(LanguageTag.of("zh"), "下雨了。他走了。"))
        .containsExactly("下雨了。", "他走了。");
    parts(LanguageTag.UNDETERMINED, "Lorem ipsum.", "Dolor sit.");
  }

  @Test
  void joins_no_more_than_some_thousand_characters() {
    List<String> sentences = segmenter.sentences(EN, "Dr. Hart ".repeat(20_000));
    assertThat(sentences).allMatch(sentence -> sentence.length() < 3_000);
    assertThat(String.join(" ", sentences)).isEqualTo("Dr. Hart ".repeat(20_000).strip());
  }

  @Test
  void finds_no_sentence_in_white_space() {
    assertThat(segmenter.sentences(EN, " \n\t")).isEqualTo(List.of());
  }
}
