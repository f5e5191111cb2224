package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;

/** How the end and the start of a label are mended in the target's own way. */
class TrimTest {

  private static String trimmed(String source, String target, String language) {
    return Trim.of(source, target, LanguageTag.of(language));
  }

  @ParameterizedTest
  @CsvSource({
    "Open…,       Открыть,        ru, Открыть…",
    "Open…,       Открыть...,     ru, Открыть…",
    "Open...,     Открыть…,       ru, Открыть...",
    "Open...,     Открыть,        ru, Открыть...",
    "Open…,       Открыть.,       ru, Открыть…",
    "Open…,       打开。。。,        zh, 打开…",
    "Open…,       打开……,          zh, 打开……",
    "Loading…,    読み込み中,       ja, 読み込み中…",
    "Loading…,    Chargement…,    fr, Chargement…",
    "Loading…,    Chargement …,   fr, Chargement…",
  })
  void has_the_ellipsis_of_its_source(String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Open,        Открыть…,       ru, Открыть",
    "Open,        Открыть...,     ru, Открыть",
    "'Save, then open',  'Сохранить, затем открыть…', ru, 'Сохранить, затем открыть'",
  })
  void has_no_ellipsis_that_its_source_has_not(
      String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Name:,       Имя,            ru, Имя:",
    "Name:,       Nom,            fr, 'Nom\u00A0:'",
    "Name:,       Nom:,           fr, 'Nom\u00A0:'",
    "Name:,       'Nom :',        fr, 'Nom\u00A0:'",
    "Name:,       'Nom\u00A0:',   fr, 'Nom\u00A0:'",
    "Name:,       Nom:,           fr-CA, 'Nom\u00A0:'",
    "Name:,       名前,            ja, 名前：",
    "Name:,       名前:,           ja, 名前：",
    "Name:,       名称,            zh, 名称：",
    "Name:,       이름,            ko, 이름:",
    "Name：,      Name,           en, Name:",
    "Имя:,        Name,           en, Name:",
  })
  void has_the_colon_of_its_language(String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Made by whom?,        Foo Inc?,      ar, Foo Inc?",
    "It was made by Foo.,  製造元は Foo Inc., ja, 製造元は Foo Inc.",
    "It was made by Foo.,  Foo が作りました.,  ja, Foo が作りました。",
    "Where to?,            إلى أين?,      ar, إلى أين؟",
  })
  void puts_no_sign_of_a_script_behind_words_of_another(
      String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Save the draft,       Сохранить черновик.,  ru, Сохранить черновик",
    "Save,                 Сохранить.,           ru, Сохранить",
    "Save,                 保存。,                ja, 保存",
    "Save,                 保存する。,             ja, 保存する",
    "Save,                 सहेजें।,                hi, सहेजें",
    "Size in cm,           Размер в см.,         ru, Размер в см.",
    "Street,               ул.,                  ru, Ул.",
    "From 5 p.m,           С 17 ч.,              ru, С 17 ч.",
    "Version 2. Update,    Версия 2. Обновить.,  ru, Версия 2. Обновить.",
  })
  void has_no_full_stop_that_its_source_has_not(
      String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Nothing was saved.,   Ничего не сохранено,  ru, Ничего не сохранено.",
    "Nothing was saved.,   何も保存されていません, ja, 何も保存されていません。",
    "Nothing was saved.,   未保存任何内容,         zh, 未保存任何内容。",
    "Nothing was saved.,   什么都没有保存.,        zh, 什么都没有保存。",
    "Nothing was saved.,   कुछ भी सहेजा नहीं गया,    hi, कुछ भी सहेजा नहीं गया।",
    "Nothing was saved.,   ไม่มีอะไรถูกบันทึก,       th, ไม่มีอะไรถูกบันทึก",
    "Page 3 of 5.,         Страница 3 из 5,      ru, Страница 3 из 5.",
    "etc.,                 и так далее,          ru, и так далее",
    "5 kg.,                5 кг,                 ru, 5 кг",
  })
  void has_the_full_stop_of_its_source_as_its_language_writes_it(
      String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Delete it?,     Удалить,          ru, Удалить?",
    "Delete it?,     Le supprimer ?,   fr, 'Le supprimer\u202F?'",
    "Delete it?,     Le supprimer?,    fr, 'Le supprimer\u202F?'",
    "Delete it?,     Le supprimer?,    fr-CA, Le supprimer?",
    "Delete it?,     削除しますか?,      ja, 削除しますか？",
    "Delete it?,     削除しますか。,     ja, 削除しますか。",
    "Delete it?,     هل تريد حذفه?,    ar, هل تريد حذفه؟",
    "Done!,          完成!,             zh, 完成！",
    "Done!,          Terminé!,         fr, 'Terminé\u202F!'",
    "Delete it?,     ¿Eliminarlo?,     es, ¿Eliminarlo?",
    "Delete it?,     Eliminarlo?,      es, Eliminarlo?",
  })
  void asks_and_calls_as_its_language_does(
      String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Save,           сохранить,       ru, Сохранить",
    "Save the draft, сохранить черновик, ru, Сохранить черновик",
    "save,           Сохранить,       ru, сохранить",
    "save,           Speichern,       de, Speichern",
    "day,            Tag,             de, Tag",
    "online,         В сети,          ru, в сети",
    "iPhone,         iPhone,          ru, iPhone",
    "Download,       iPhone-Apps,     de, iPhone-Apps",
    "min,            NATO,            ru, NATO",
    "Settings,       istanbul,        tr, İstanbul",
    "Settings,       ijs,             nl, IJs",
    "SAVE,           сохранить,       ru, СОХРАНИТЬ",
    "SAVE,           speichern,       de, SPEICHERN",
    "OK,             ОК,              ru, ОК",
    "PDF,            документ,        ru, документ",
    "Save,           保存,             ja, 保存",
    "Save,           შენახვა,          ka, შენახვა",
  })
  void begins_as_its_source_does(String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Save ⟦1⟧,       сохранить ⟦1⟧,   ru, Сохранить ⟦1⟧",
    "⟦1⟧ days,       ⟦1⟧ Дней,        ru, ⟦1⟧ Дней",
    "⟦1⟧Save⟦/1⟧…,   ⟦1⟧Сохранить⟦/1⟧, ru, ⟦1⟧Сохранить⟦/1⟧…",
    "Name⟦1⟧:,       Nom⟦1⟧:,         fr, 'Nom⟦1⟧\u00A0:'",
    "Find ⟦1⟧,       Найти ⟦1⟧.,      ru, Найти ⟦1⟧",
  })
  void lets_codes_stand(String source, String target, String to, String expected) {
    assertThat(trimmed(source, target, to)).isEqualTo(expected);
  }
}
