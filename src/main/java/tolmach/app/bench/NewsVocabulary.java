package tolmach.app.bench;

import java.util.List;

/**
 * What {@link NewsSentences} are made of: pieces in English and Russian, written for this purpose.
 * Subjects are masculine in Russian and objects stand in the accusative, so that any verb joins
 * them. {@code #} is a number, {@code @} a person and {@code ^} a town.
 */
final class NewsVocabulary {

  /** The same in both languages. */
  record Piece(String english, String russian) {
    static Piece of(String both) {
      int bar = both.indexOf('|');
      return new Piece(both.substring(0, bar), both.substring(bar + 1));
    }
  }

  static final List<Piece> SUBJECTS =
      pieces(
          "the city council of ^|городской совет города ^",
          "the regional court in ^|областной суд города ^",
          "the minister of transport|министр транспорта",
          "the governor of the province|губернатор провинции",
          "the national parliament|национальный парламент",
          "the committee on agriculture|комитет по сельскому хозяйству",
          "the central bank|центральный банк",
          "the steel works in ^|металлургический завод в городе ^",
          "the union of railway workers|профсоюз железнодорожников",
          "the university of ^|университет города ^",
          "the football club from ^|футбольный клуб из города ^",
          "the European court of human rights|европейский суд по правам человека",
          "the mayor @|мэр @",
          "the former prime minister @|бывший премьер-министр @",
          "the head of the police @|начальник полиции @",
          "the trainer @|тренер @",
          "the actor and director @|актёр и режиссёр @",
          "the owner of the airline @|владелец авиакомпании @",
          "the coastal fishing fleet|прибрежный рыболовный флот",
          "the museum of modern art|музей современного искусства",
          "the opposition leader @|лидер оппозиции @",
          "the health inspector in ^|санитарный инспектор в городе ^",
          "the investigator @|следователь @",
          "the provincial hospital of ^|областной госпиталь города ^");

  static final List<Piece> VERBS =
      pieces(
          "approved|одобрил",
          "rejected|отклонил",
          "postponed|отложил",
          "criticised|раскритиковал",
          "presented|представил",
          "signed|подписал",
          "discussed|обсудил",
          "defended|защитил",
          "announced|анонсировал",
          "supported|поддержал",
          "cancelled|отменил",
          "reviewed|пересмотрел",
          "praised|похвалил",
          "published|опубликовал",
          "finished|завершил",
          "began|начал",
          "blocked|заблокировал",
          "prepared|подготовил",
          "delayed|задержал",
          "renewed|возобновил",
          "denied|отверг",
          "questioned|поставил под сомнение",
          "financed|профинансировал",
          "bought|купил",
          "sold|продал",
          "lost|потерял",
          "won|выиграл",
          "left|покинул");

  static final List<Piece> OBJECTS =
      pieces(
          "new rules for taxi drivers|новые правила для таксистов",
          "the repair of the old bridge|ремонт старого моста",
          "a loan of # million crowns|кредит в # миллионов крон",
          "the plan for the northern harbour|план северной гавани",
          "the report on water quality|доклад о качестве воды",
          "the sale of # flats|продажу # квартир",
          "the draft of the budget|проект бюджета",
          "the treaty with the neighbouring country|договор с соседней страной",
          "higher wages for nurses|повышение зарплат медсёстрам",
          "the construction of a tunnel|строительство туннеля",
          "the reform of the pension system|реформу пенсионной системы",
          "the purchase of # buses|закупку # автобусов",
          "the investigation into the fire|расследование пожара",
          "an exhibition of medieval maps|выставку средневековых карт",
          "the final match of the season|финальный матч сезона",
          "a ban on plastic bags|запрет на пластиковые пакеты",
          "the closure of # schools|закрытие # школ",
          "the vaccination of cattle|вакцинацию скота",
          "the tax on imported wine|налог на импортное вино",
          "the film about the great flood|фильм о большом наводнении",
          "a satellite for weather forecasts|спутник для прогнозов погоды",
          "the list of protected forests|список охраняемых лесов",
          "subsidies for small farms|субсидии для малых ферм",
          "the restoration of the cathedral|реставрацию собора",
          "the merger of two insurers|слияние двух страховщиков",
          "a warning about the heat wave|предупреждение о жаре",
          "the contract worth # euros|контракт на # евро",
          "the timetable of night trains|расписание ночных поездов",
          "the search for the missing yacht|поиски пропавшей яхты",
          "the strike at the airport|забастовку в аэропорту");

  static final List<Piece> TIMES =
      pieces(
          "on Monday|в понедельник",
          "on Tuesday evening|во вторник вечером",
          "on Wednesday|в среду",
          "late on Thursday|поздно в четверг",
          "on Friday|в пятницу",
          "at the weekend|в выходные",
          "last month|в прошлом месяце",
          "this summer|этим летом",
          "before the holidays|перед праздниками",
          "after a long debate|после долгих споров",
          "for the second time|во второй раз",
          "at the end of the year|в конце года",
          "despite the protests|несмотря на протесты",
          "without a vote|без голосования",
          "in # days|за # дней",
          "during a visit to ^|во время визита в город ^",
          "two weeks after the storm|через две недели после бури",
          "early in May|в начале мая",
          "behind closed doors|за закрытыми дверями",
          "in a live broadcast|в прямом эфире");

  static final List<Piece> REASONS =
      pieces(
          "because the money from the fund had run out|поскольку деньги фонда закончились",
          "although experts had warned of the consequences|хотя эксперты предупреждали о последствиях",
          "while # people waited outside the building|пока # человек ждали у здания",
          "after neighbours had complained about the noise|после жалоб соседей на шум",
          "which could cost taxpayers # million|что может стоить налогоплательщикам # миллионов",
          "and residents of ^ welcomed the news|и жители города ^ приветствовали эту новость",
          "but details will be known only in autumn|но подробности станут известны лишь осенью",
          "as the newspaper of ^ reported first|как первой сообщила газета города ^",
          "so that the work can go on in winter|чтобы работы продолжались зимой",
          "even if the price of oil falls again|даже если цена нефти снова упадёт",
          "since # families had lost their homes|так как # семей лишились жилья",
          "and nobody was injured in the accident|и никто не пострадал в аварии",
          "until the election commission has counted all votes|пока избирком не подсчитает голоса",
          "when the river rose above its banks|когда река вышла из берегов",
          "which @ called a serious mistake|что @ назвал серьёзной ошибкой",
          "though @ had promised the opposite|хотя @ обещал обратное",
          "because the ferry to ^ no longer runs|потому что паром в город ^ больше не ходит",
          "and the police closed # streets|и полиция перекрыла # улиц",
          "where the average rent rose by # percent|где средняя аренда выросла на # процентов",
          "if the parties agree on a coalition|если партии договорятся о коалиции");

  static final List<Piece> SPEAKERS =
      pieces(
          "@ told reporters|@ сообщил журналистам",
          "@ said|@ сказал",
          "the spokesman @ explained|пресс-секретарь @ пояснил",
          "the lawyer @ wrote in a letter|адвокат @ написал в письме",
          "according to the engineer @|по словам инженера @",
          "the economist @ believes|экономист @ полагает",
          "a witness from ^ recalled|очевидец из города ^ вспомнил",
          "the historian @ doubts it|историк @ в этом сомневается",
          "a source in the ministry confirmed|источник в министерстве подтвердил",
          "the doctor @ advised patience|врач @ посоветовал терпение",
          "the weather service in ^ expects more rain|метеослужба города ^ ждёт новых дождей",
          "the farmer @ is not convinced|фермера @ это не убедило");

  static final List<Piece> SYLLABLES =
      pieces(
          "var|вар",
          "hol|хол",
          "mi|ми",
          "os|ос",
          "trey|трей",
          "lin|лин",
          "moor|мур",
          "te|те",
          "ssel|ссел",
          "ka|ка",
          "ro|ро",
          "ven|вен",
          "dal|дал",
          "be|бе",
          "rik|рик",
          "san|сан",
          "to|то",
          "gar|гар",
          "ul|ул",
          "fen|фен",
          "pa|па",
          "lo|ло",
          "stad|штад",
          "ner|нер",
          "vi|ви",
          "cho|чо",
          "zan|зан",
          "du|ду",
          "mar|мар",
          "ki|ки",
          "bor|бор",
          "na|на",
          "sel|сел",
          "gri|гри",
          "mont|монт",
          "ray|рай",
          "el|эл",
          "dor|дор",
          "wi|ви",
          "sha|ша");

  private NewsVocabulary() {}

  private static List<Piece> pieces(String... both) {
    return java.util.Arrays.stream(both).map(Piece::of).toList();
  }
}
