package tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsLanguageDetectorTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");

  private final NewsLanguageDetector detector = NewsLanguageDetector.builtIn();

  /** The great languages of news. */
  private final NewsLanguageDetector great =
      new NewsLanguageDetector(
          Stream.of("en ru uk be bg sr pl cs de fr es it pt nl tr ar zh".split(" "))
              .map(LanguageTag::of)
              .collect(Collectors.toSet()));

  @ParameterizedTest
  @CsvFileSource(resources = "sentences.tsv", delimiter = '\t', quoteCharacter = '\0')
  void knows_the_language_of_a_sentence_of_news(String language, String sentence) {
    Detection detection = detector.detect(sentence);
    assertThat(detection.language()).isEqualTo(LanguageTag.of(language));
    // the great languages have no kin as near as Croatian and Serbian are
    boolean isGreat = great.candidates().contains(detection.language());
    assertThat(detection.confidence()).isGreaterThanOrEqualTo(isGreat ? 0.70 : 0.40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "2 – 0", "🙂", "loader", "Chats", "Владимир Путин", "OK", "12:30 GMT"})
  void abstains_on_what_is_too_short_to_tell(String text) {
    assertThat(detector.detect(text)).isEqualTo(Detection.ABSTAINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/world/2026/the-president-signed-the-law",
        "the.editor.in.chief@news.example.org",
        "@the_city_council #thePresident",
      })
  void takes_no_address_and_no_handle_for_words(String text) {
    assertThat(detector.detect(text)).isEqualTo(Detection.ABSTAINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Қалалық кеңес ескі көпірді жөндеу туралы шешім қабылдады.",
        "Kaupunginvaltuusto äänesti tiistaina vanhan sillan korjaamisesta.",
        "A városi tanács kedden megszavazta a régi híd felújítását.",
        "Stadsfullmäktige röstade på tisdagen för att reparera den gamla bron.",
      })
  void abstains_on_a_language_that_is_no_candidate(String text) {
    assertThat(great.detect(text)).isEqualTo(Detection.ABSTAINED);
  }

  @Test
  void lets_the_script_decide_where_one_candidate_alone_is_written_in_it() {
    assertThat(detector.detect("Αθήνα").language()).isEqualTo(LanguageTag.of("el"));
    assertThat(detector.detect("東京タワー").language()).isEqualTo(LanguageTag.of("ja"));
    assertThat(detector.detect("北京").language()).isEqualTo(LanguageTag.of("zh"));
    var two = new NewsLanguageDetector(Set.of(EN, RU));
    assertThat(two.detect("Загрузка").language()).isEqualTo(RU);
  }

  @Test
  void is_not_misled_by_latin_brands() {
    assertThat(
            detector
                .detect("Компания Apple показала iPhone 15 Pro Max и новые часы Apple Watch Ultra")
                .language())
        .isEqualTo(RU);
    assertThat(detector.detectWithin(RU, "В iPhone 15 Pro Max появится USB-C")).isEqualTo(RU);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Новый MacBook Air и iPad Pro от Apple представят в Cupertino, ru",
    "ru, В список вошли Samsung Galaxy и Google Pixel, ru",
    "zh, 本软件包包含了 Debian 系统所需的最基础的 BSD 工具, zh",
    "uk, 'Перевірте, чи є audio controller або audio device у списку.', uk",
    "en, The word «перестройка» was on everyone's lips that year, en",
  })
  void keeps_the_language_of_a_sentence_with_a_few_foreign_words(
      String document, String part, String expected) {
    assertThat(detector.detect(part).language()).isEqualTo(LanguageTag.of(expected));
    assertThat(detector.detectWithin(LanguageTag.of(document), part))
        .isEqualTo(LanguageTag.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Wir schaffen das, und dort, wo uns etwas im Wege steht, muss es überwunden werden', de",
    "ru, 'Сьогодні ми відкриваємо новий міст, і це свято для всього міста', uk",
    "de, 'We will keep the bridge open as long as it takes', en",
    "sr, Most će biti zatvoren do kraja godine zbog radova, sr-Latn",
    "sr-Latn, Мост ће бити затворен до краја године због радова, sr",
    "zh, 新規定將於明年春天開始實施, zh-Hant",
    "zh-TW, 新規定將於明年春天開始實施, zh-TW",
  })
  void marks_a_quotation_in_another_language(String document, String part, String expected) {
    assertThat(detector.detectWithin(LanguageTag.of(document), part))
        .isEqualTo(LanguageTag.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"The council, en", "Der Präsident, de", "Ещё новости, ru", "Путин заявил, ru"})
  void answers_on_two_words_where_they_tell(String text, String expected) {
    Detection detection = detector.detect(text);
    assertThat(detection.language()).isEqualTo(LanguageTag.of(expected));
    assertThat(detection.confidence()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emmanuel Macron", "Angela Merkel", "Александр Лукашенко", "Дональд Трамп", "Hong Kong",
        "Sky News", "Reuters", "Menu", "photo", "USB-C"
      })
  void abstains_on_names_and_words_at_home_anywhere(String text) {
    assertThat(detector.detect(text)).isEqualTo(Detection.ABSTAINED);
  }

  @Test
  void tells_serbian_in_latin_script_only_where_it_is_a_candidate() {
    String latin = "Gradsko veće je glasalo da se stari most zatvori zbog popravke.";
    assertThat(detector.detect(latin).language()).isEqualTo(LanguageTag.of("sr-Latn"));
    assertThat(great.detect(latin).language()).isEqualTo(LanguageTag.UNDETERMINED);
  }

  @Test
  void takes_all_chinese_for_the_one_script_that_is_a_candidate() {
    assertThat(great.detect("市議會週二投票決定關閉舊橋").language()).isEqualTo(LanguageTag.of("zh"));
  }

  @Test
  void tells_more_than_fifty_languages() {
    assertThat(detector.candidates()).hasSizeGreaterThan(75);
  }

  @Test
  void reads_a_headline_in_capitals() {
    assertThat(detector.detect("COUNCIL VOTES TO CLOSE THE OLD BRIDGE FOR REPAIRS").language())
        .isEqualTo(EN);
  }

  @Test
  void takes_the_language_of_most_of_the_text_for_the_documents() {
    Detection document =
        detector.detectDocument(
            List.of(
                "Chats",
                "Заголовок открываемого материала",
                "The city council voted on Tuesday to close the old bridge for repairs.",
                "The mayor said that the works would take at least two years to finish."));
    assertThat(document.language()).isEqualTo(EN);
    assertThat(document.confidence()).isGreaterThan(0.9);
  }

  @Test
  void joins_short_parts_where_there_are_no_longer_ones() {
    Detection document =
        detector.detectDocument(List.of("Save your changes", "Please try again", "Sign in"));
    assertThat(document.language()).isEqualTo(EN);
  }

  @Test
  void abstains_on_a_document_without_words() {
    assertThat(detector.detectDocument(List.of())).isEqualTo(Detection.ABSTAINED);
    assertThat(detector.detectDocument(List.of("1", "—"))).isEqualTo(Detection.ABSTAINED);
  }

  @ParameterizedTest
  @CsvSource({
    "en, loader, en",
    "en, Chats, en",
    "en, 12:30, en",
    "en, READ MORE: Cuba to hold talks in Madrid, en",
    "ru, Ещё новости, ru",
    "ru, Владимир Путин, ru",
    "uk, Київ, uk",
    "en, Заголовок открываемого материала, ru",
    "en, Да, und",
    "en, 北京, zh",
    "ru, USB-C, und",
    "ru, The council voted to close the bridge, en",
    "en, Le conseil municipal a voté mardi la réparation du vieux pont, fr",
    "und, The council voted to close the bridge, en",
    "und, Chats, und",
    "en-GB, Chats, en-GB",
  })
  void inherits_the_documents_language_where_a_part_cannot_tell_its_own(
      String document, String part, String expected) {
    assertThat(detector.detectWithin(LanguageTag.of(document), part))
        .isEqualTo(LanguageTag.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "@", "a-", "a@a.", "д", "東"})
  void bears_a_text_of_one_endless_word(String piece) {
    Detection detection = detector.detect(piece.repeat(100_000));
    assertThat(detection.language().value()).isIn("und", "zh-Hant");
  }

  @Test
  void refuses_to_detect_nothing() {
    assertThatThrownBy(() -> new NewsLanguageDetector(Set.of()))
        .hasMessage("name at least one language to detect");
    assertThatThrownBy(() -> new NewsLanguageDetector(Set.of(LanguageTag.UNDETERMINED)))
        .hasMessage("\"und\" is no language to detect; leave it out");
    assertThatThrownBy(() -> new NewsLanguageDetector(Set.of(RU, LanguageTag.of("ky"))))
        .hasMessage("\"ky\" cannot be told from the others of its script; leave it out");
  }
}
