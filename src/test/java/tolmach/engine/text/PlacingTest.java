package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.engine.Translation.Token;
import tolmach.language.LanguagePair;

/** Where codes go that an engine never saw: thirty sentences and where an editor wants them. */
class PlacingTest {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-+'’][\\p{L}\\p{N}]+)*%?");
  private static final Pattern TOKEN = Pattern.compile(WORD.pattern() + "|\\S");

  /**
   * @param alignment for each word of the target the word of the source, from 0, or {@code -}
   */
  record Example(String source, String target, String alignment) {

    LanguagePair pair() {
      boolean english = source.codePoints().noneMatch(letter -> letter >= 'А' && letter <= 'я');
      return english ? LanguagePair.of("en", "ru") : LanguagePair.of("ru", "en");
    }

    String answer() {
      return MARKER
          .matcher(target)
          .replaceAll("")
          .replaceAll(" +", " ")
          .replaceAll(" (?=[.,])", "")
          .strip();
    }

    /** The answer with each word aligned but for a part of them, chosen by chance. */
    Translation aligned(String sent, double lost, Random random) {
      List<int[]> words = new ArrayList<>();
      Matcher source = WORD.matcher(sent);
      while (source.find()) {
        words.add(new int[] {source.start(), source.end()});
      }
      String[] links = alignment.split(" ");
      List<Token> tokens = new ArrayList<>();
      Matcher token = TOKEN.matcher(answer());
      int next = 0;
      while (token.find()) {
        boolean isWord = WORD.matcher(token.group()).matches();
        String link = isWord ? links[next++] : "-";
        int[] from =
            link.equals("-") || random.nextDouble() < lost
                ? new int[] {-1, -1}
                : words.get(Integer.parseInt(link));
        tokens.add(new Token(token.start(), token.end(), -0.1, from[0], from[1]));
      }
      assertThat(next).as("links of " + target).isEqualTo(links.length);
      return new Translation(answer(), -0.1, tokens, List.of(), Set.of());
    }

    @Override
    public String toString() {
      return source;
    }
  }

  static List<Example> examples() {
    return List.of(
        new Example("The ⟦1⟧mayor⟦/1⟧ closed the bridge.", "⟦1⟧Мэр⟦/1⟧ закрыл мост.", "1 2 4"),
        new Example("Open ⟦1⟧the file⟦/1⟧ again.", "Откройте ⟦1⟧файл⟦/1⟧ снова.", "0 2 3"),
        new Example(
            "Minister ⟦1⟧Orlova⟦/1⟧ said on Monday that the port would reopen.",
            "В понедельник министр ⟦1⟧Орлова⟦/1⟧ сообщила, что порт снова откроется.",
            "3 4 0 1 2 5 7 9 9"),
        new Example(
            "On Friday ⟦1⟧the central bank⟦/1⟧ raised rates.",
            "⟦1⟧Центральный банк⟦/1⟧ повысил ставки в пятницу.",
            "3 4 5 6 0 1"),
        new Example(
            "He read ⟦1⟧a long article about ⟦2⟧the harbour⟦/2⟧⟦/1⟧ yesterday.",
            "Вчера он прочитал ⟦1⟧длинную статью о ⟦2⟧гавани⟦/2⟧⟦/1⟧.",
            "8 0 1 3 4 5 7"),
        new Example("There are ⟦1⟧ ships in the port.", "В порту ⟦1⟧ кораблей.", "3 5 2"),
        new Example("Click ⟦1⟧ to save ⟦2⟧.", "Нажмите ⟦1⟧, чтобы сохранить ⟦2⟧.", "0 1 2"),
        new Example(
            "Press ⟦1⟧Ctrl+S⟦/1⟧ to save the file.",
            "Нажмите ⟦1⟧Ctrl+S⟦/1⟧, чтобы сохранить файл.",
            "0 1 2 3 5"),
        new Example(
            "⟦1⟧Read more⟦/1⟧ about the ⟦2⟧elections⟦/2⟧ in ⟦3⟧Moldova⟦/3⟧.",
            "⟦1⟧Подробнее⟦/1⟧ о ⟦2⟧выборах⟦/2⟧ в ⟦3⟧Молдавии⟦/3⟧.",
            "1 2 4 5 6"),
        new Example(
            "The ⟦1⟧European Union⟦/1⟧ and ⟦2⟧Russia⟦/2⟧ agreed.",
            "⟦1⟧Европейский союз⟦/1⟧ и ⟦2⟧Россия⟦/2⟧ договорились.",
            "1 2 3 4 5"),
        new Example(
            "The report, ⟦1⟧published on Tuesday⟦/1⟧, names three firms.",
            "В ⟦1⟧опубликованном во вторник⟦/1⟧ докладе названы три фирмы.",
            "- 2 3 4 1 5 6 7"),
        new Example(
            "She did ⟦1⟧not⟦/1⟧ sign the law.", "Она ⟦1⟧не⟦/1⟧ подписала закон.", "0 2 3 5"),
        new Example(
            "The price of ⟦1⟧oil⟦/1⟧ fell by ⟦2⟧5%⟦/2⟧ in May.",
            "В мае цена на ⟦1⟧нефть⟦/1⟧ упала на ⟦2⟧5%⟦/2⟧.", "7 8 1 2 3 4 5 6"),
        new Example(
            "Министр ⟦1⟧обороны⟦/1⟧ прибыл в Минск.",
            "The ⟦1⟧defence⟦/1⟧ minister arrived in Minsk.",
            "- 1 0 2 3 4"),
        new Example(
            "По словам ⟦1⟧мэра города⟦/1⟧, мост закроют.",
            "The bridge will be closed, ⟦1⟧the city's mayor⟦/1⟧ said.",
            "- 4 5 5 5 3 3 2 1"),
        new Example(
            "Not ⟦1⟧all⟦/1⟧ members ⟦2⟧of the committee⟦/2⟧ voted.",
            "Проголосовали не ⟦1⟧все⟦/1⟧ члены ⟦2⟧комитета⟦/2⟧.",
            "6 0 1 2 5"),
        new Example(
            "Call ⟦1⟧ or write to ⟦2⟧ today.",
            "Позвоните ⟦1⟧ или напишите ⟦2⟧ сегодня.",
            "0 1 2 4"),
        new Example(
            "The ⟦1⟧first⟦/1⟧ and ⟦2⟧second⟦/2⟧ trains are late.",
            "⟦1⟧Первый⟦/1⟧ и ⟦2⟧второй⟦/2⟧ поезда опаздывают.",
            "1 2 3 4 6"),
        new Example(
            "A ⟦1⟧new⟦/1⟧ bridge over the river will open in spring.",
            "Весной откроют ⟦1⟧новый⟦/1⟧ мост через реку.",
            "9 7 1 2 3 5"),
        new Example("The ship⟦1⟧ carried grain.", "Корабль⟦1⟧ вёз зерно.", "1 2 3"),
        new Example(
            "The ministry denied the claim⟦1⟧ on Sunday.",
            "В воскресенье министерство опровергло это утверждение⟦1⟧.",
            "5 6 1 2 3 4"),
        new Example(
            "⟦1⟧Orlova⟦/1⟧, who is 45, leads ⟦2⟧the party⟦/2⟧.",
            "⟦2⟧Партию⟦/2⟧ возглавляет 45-летняя ⟦1⟧Орлова⟦/1⟧.",
            "6 4 3 0"),
        new Example(
            "Police in ⟦1⟧Paris⟦/1⟧ detained 12 people.",
            "В ⟦1⟧Париже⟦/1⟧ полиция задержала 12 человек.",
            "1 2 0 3 4 5"),
        new Example(
            "Sign in with ⟦1⟧Google⟦/1⟧ or ⟦2⟧create an account⟦/2⟧.",
            "Войдите через ⟦1⟧Google⟦/1⟧ или ⟦2⟧создайте учётную запись⟦/2⟧.",
            "0 2 3 4 5 7 7"),
        new Example(
            "The talks ⟦1⟧failed⟦/1⟧ again.", "Переговоры снова ⟦1⟧провалились⟦/1⟧.", "1 3 2"),
        new Example(
            "See ⟦1⟧our ⟦2⟧full⟦/2⟧ report⟦/1⟧ here.",
            "Смотрите ⟦1⟧наш ⟦2⟧полный⟦/2⟧ отчёт⟦/1⟧ здесь.",
            "0 1 2 3 4"),
        new Example(
            "He was ⟦1⟧seriously injured⟦/1⟧ in the crash.",
            "В аварии он ⟦1⟧серьёзно пострадал⟦/1⟧.",
            "4 6 0 2 3"),
        new Example(
            "The film won ⟦1⟧three⟦/1⟧ Oscars in ⟦2⟧1998⟦/2⟧.",
            "В ⟦2⟧1998⟦/2⟧ году фильм получил ⟦1⟧три⟦/1⟧ «Оскара».",
            "5 6 - 1 2 3 4"),
        new Example("Please restart ⟦1⟧ now.", "Перезапустите ⟦1⟧ сейчас.", "1 2"),
        new Example(
            "Глава ⟦1⟧МВД⟦/1⟧ подал в отставку.",
            "The head of the ⟦1⟧Interior Ministry⟦/1⟧ resigned.",
            "- 0 - - 1 1 4"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_alignment_puts_every_code_where_an_editor_would(Example example) {
    PreparedText text = PreparedText.of(example.source(), example.pair(), TextPolicy.PLAIN);
    Translation target = text.finish(example.aligned(text.forEngine(), 0, new Random(1)));
    assertThat(target.text()).isEqualTo(example.target());
    assertThat(target.notes()).isEmpty();
  }

  /** Run with {@code -Dprint.figures=true} to see how many. */
  @Test
  void without_an_alignment_most_codes_still_find_their_word() {
    double[] lost = {0, 0.1, 0.3, 1};
    double[] shares = new double[lost.length];
    for (int i = 0; i < lost.length; i++) {
      shares[i] = share(lost[i]);
    }
    if (Boolean.getBoolean("print.figures")) {
      System.out.println(
          "exact with 0, 10, 30, 100 % of links lost: "
              + List.of(shares[0], shares[1], shares[2], shares[3]));
    }
    assertThat(shares[0]).isEqualTo(1.0);
    assertThat(shares[1]).isGreaterThan(0.8);
    assertThat(shares[3]).isGreaterThan(0.4);
  }

  /** The share of codes that stand exactly where they should. */
  private static double share(double lost) {
    Random random = new Random(7);
    int exact = 0;
    int all = 0;
    for (int round = 0; round < (lost == 0 || lost == 1 ? 1 : 20); round++) {
      for (Example example : examples()) {
        PreparedText text = PreparedText.of(example.source(), example.pair(), TextPolicy.PLAIN);
        Translation target = text.finish(example.aligned(text.forEngine(), lost, random));
        List<String> wanted = places(example.target());
        List<String> got = places(target.text());
        all += wanted.size();
        exact += (int) wanted.stream().filter(got::contains).count();
        if (lost == 1 && Boolean.getBoolean("print.figures") && !got.containsAll(wanted)) {
          System.out.println(target.text() + " not " + example.target());
        }
      }
    }
    return (double) exact / all;
  }

  /** Each marker with the number of letters before it. */
  private static List<String> places(String text) {
    return MARKER
        .matcher(text)
        .results()
        .map(
            marker ->
                marker.group()
                    + MARKER
                        .matcher(text.substring(0, marker.start()))
                        .replaceAll("")
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count())
        .toList();
  }

  @Test
  void what_is_set_by_its_place_alone_is_noted() {
    PreparedText text =
        PreparedText.of("one two ⟦1⟧three⟦/1⟧", LanguagePair.of("en", "ru"), TextPolicy.PLAIN);
    Translation target = text.finish(Translation.unscored("раз два три"));
    assertThat(target.text()).isEqualTo("раз два ⟦1⟧три⟦/1⟧");
    assertThat(target.notes()).containsExactly(Note.CODES_GUESSED);
  }

  @Test
  void what_is_spelt_alike_on_both_sides_is_no_guess() {
    PreparedText text =
        PreparedText.of(
            "Today the ⟦1⟧BBC⟦/1⟧ reported it.", LanguagePair.of("en", "ru"), TextPolicy.PLAIN);
    Translation target = text.finish(Translation.unscored("Об этом сегодня сообщила BBC."));
    assertThat(target.text()).isEqualTo("Об этом сегодня сообщила ⟦1⟧BBC⟦/1⟧.");
    assertThat(target.notes()).isEmpty();
  }

  static Stream<String> protectedTexts() {
    return Stream.of("https://port.example/a", "@deska", "#bridge", "openGate()", "--force", "{0}");
  }

  @ParameterizedTest
  @MethodSource("protectedTexts")
  void a_lost_protected_part_is_set_again_where_its_alignment_says(String literal) {
    String source = "The mayor wrote " + literal + " yesterday evening.";
    PreparedText text = PreparedText.of(source, LanguagePair.of("en", "ru"), TextPolicy.PLAIN);
    int from = source.indexOf("wrote");
    List<Token> tokens =
        List.of(
            new Token(0, 5, -0.1, source.indexOf("yesterday"), source.length() - 9),
            new Token(6, 9, -0.1, 4, 9),
            new Token(10, 17, -0.1, from, from + 5));
    Translation target =
        text.finish(new Translation("Вчера мэр написал.", -0.1, tokens, List.of(), Set.of()));
    assertThat(target.text()).isEqualTo("Вчера мэр написал " + literal + ".");
    assertThat(target.notes()).isEmpty();
  }
}
