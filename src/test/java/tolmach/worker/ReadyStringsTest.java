package tolmach.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.article.Making;
import tolmach.check.Checks;
import tolmach.engine.EngineInfo;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.cost.Budgets;
import tolmach.glossary.Glossary;
import tolmach.language.ready.ReadyNames;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.message.MessageArticle;
import tolmach.message.MessageHead;

/** Names in a bundle of UI strings that CLDR has ready. */
class ReadyStringsTest {

  private static final String COUNTRIES =
      """
      country.de=Germany
      country.fr=France
      country.ge=Georgia
      """;

  private final InProcessMemory memory = new InProcessMemory(100);
  private final List<String> asked = new ArrayList<>();
  private Glossary glossary = new LiteralGlossary("");

  @Test
  void a_bundle_of_countries_comes_out_without_an_engine() throws Exception {
    Draft draft = translate(COUNTRIES);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(asked).isEmpty();
    assertThat(new String(new LocalizedItem().render(draft, 1, Sample.NOON), UTF_8))
        .isEqualTo(
            """
            country.de=\\u0413\\u0435\\u0440\\u043c\\u0430\\u043d\\u0438\\u044f
            country.fr=\\u0424\\u0440\\u0430\\u043d\\u0446\\u0438\\u044f
            country.ge=\\u0413\\u0440\\u0443\\u0437\\u0438\\u044f
            """);
  }

  @Test
  void it_needs_no_engine_that_serves_the_pair() throws Exception {
    Draft draft = chain(true, List.of()).translate(job(COUNTRIES));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
  }

  @Test
  void a_name_says_where_it_is_from_and_what_it_names() throws Exception {
    TargetSegment name = translate(COUNTRIES).segments().get(0);

    assertThat(name.origin()).isEqualTo(Origin.READY);
    assertThat(name.engine()).isEqualTo("cldr");
    assertThat(name.engineVersion()).isEqualTo(ReadyNames.version());
    assertThat(name.trail().model()).isEqualTo("name of a country");
    assertThat(name.trail().verdict()).isEqualTo(Trail.Verdict.PASS);
    assertThat(name.making().cost()).isZero();
    assertThat(Json.MAPPER.readValue(Json.bytes(name), TargetSegment.class)).isEqualTo(name);
  }

  @Test
  void engines_get_what_is_no_name_and_what_may_be_another_word() throws Exception {
    Map<String, TargetSegment> segments =
        byId(translate("a=Monday\nb=Open the file\nc=March\nd=Monday, {0}\n"));

    assertThat(segments.get("a").origin()).isEqualTo(Origin.READY);
    assertThat(segments.get("b").origin()).isEqualTo(Origin.ENGINE);
    assertThat(segments.get("c").origin()).isEqualTo(Origin.ENGINE);
    assertThat(segments.get("d").origin()).isEqualTo(Origin.ENGINE);
  }

  @Test
  void key_and_comment_say_what_a_common_word_names() throws Exception {
    Map<String, TargetSegment> segments =
        byId(translate("months.3=March\n# a month\nx=May\ny=May\n"));

    assertThat(segments.get("months.3").target()).isEqualTo("Март");
    assertThat(segments.get("x").target()).isEqualTo("Май");
    assertThat(segments.get("y").origin()).isEqualTo(Origin.ENGINE);
  }

  @Test
  void a_case_of_a_plural_is_left_to_engines() throws Exception {
    Map<String, TargetSegment> segments =
        byId(translate("unit={n, plural, one {kilometer} other {kilometers}}\n"));

    assertThat(segments).containsKey("unit[few]");
    assertThat(segments.values()).allMatch(segment -> segment.origin() == Origin.ENGINE);
  }

  @Test
  void an_articles_headline_is_left_to_engines() throws Exception {
    Draft draft = chain(true).translate(Sample.job(Sample.article("Germany")));

    assertThat(draft.segments().get(0).origin()).isEqualTo(Origin.ENGINE);
  }

  @Test
  void the_memory_goes_before() throws Exception {
    Job job = job("a=Germany\n");
    Passage passage = Passage.of(job.article()).get(0);
    memory.store(
        new Unit(
            passage.into(Sample.RU),
            "Germany",
            "ФРГ",
            passage.segment().hash(),
            "",
            "",
            "urn:other",
            OriginClass.HUMAN,
            null,
            null,
            Sample.NOON,
            "",
            1,
            1,
            "anna"));

    assertThat(chain(true).translate(job).segments().get(0).target()).isEqualTo("ФРГ");
  }

  @Test
  void where_the_glossary_has_a_term_it_goes_before() throws Exception {
    glossary = new LiteralGlossary("v1").wants("Germany", "ФРГ");

    TargetSegment segment = translate("a=Germany\n").segments().get(0);

    assertThat(segment.origin()).isEqualTo(Origin.ENGINE);
    assertThat(asked).containsExactly("Germany");
  }

  @Test
  void what_is_longer_than_the_message_may_be_is_left_to_engines() throws Exception {
    Map<String, TargetSegment> segments =
        byId(translate("# {MaxLength=8}\na=Germany\n# {MaxLength=7}\nb=Germany\n"));

    assertThat(segments.get("a").origin()).isEqualTo(Origin.READY);
    assertThat(segments.get("b").origin()).isEqualTo(Origin.ENGINE);
  }

  @Test
  void switched_off_every_name_goes_to_engines() throws Exception {
    Draft draft = chain(false).translate(job(COUNTRIES));

    assertThat(draft.segments()).allMatch(segment -> segment.origin() == Origin.ENGINE);
  }

  @Test
  void the_ledger_has_them_by_themselves_and_says_what_they_saved() throws Exception {
    Draft draft = translate("a=Germany\nb=Open the file\n");

    TranslationCost cost =
        TranslationCost.of(draft, (pair, desk, lane, characters) -> 10 * characters);

    assertThat(cost.parts()).hasSize(2);
    TranslationCost.Part ready = cost.parts().get(0);
    assertThat(ready.origin()).isEqualTo(Origin.READY);
    assertThat(ready.engine()).isEqualTo("cldr");
    assertThat(ready.cost()).isZero();
    assertThat(ready.saved()).isEqualTo(70);
  }

  @Test
  void the_memory_does_not_learn_them() throws Exception {
    Draft draft = translate("a=Germany\nb=Open the file\n");

    assertThat(new PublishedUnits().units(draft, Sample.NOON))
        .extracting(Unit::source)
        .containsExactly("Open the file");
  }

  @Test
  void they_are_neither_a_machines_nor_a_persons() throws Exception {
    assertThat(MadeBy.of(translate(COUNTRIES)).making()).isEqualTo(Making.ALGORITHM);
    Draft mixed = translate("a=Germany\nb=Open the file\n");
    assertThat(MadeBy.of(mixed).making()).isEqualTo(Making.MACHINE);
    var edited = new ArrayList<>(mixed.segments());
    edited.set(1, edited.get(1).editedBy("anna", "Открыть файл"));
    assertThat(MadeBy.of(mixed.with(edited)).making()).isEqualTo(Making.PERSON);
  }

  private Draft translate(String properties) throws InterruptedException {
    return chain(true).translate(job(properties));
  }

  private static Job job(String properties) {
    var head =
        MessageHead.peek(
            properties.getBytes(UTF_8), Map.of(ItemHeaders.URI, "urn:ui"), "ui.properties");
    Article article = MessageArticle.read(head, properties.getBytes(UTF_8), Sample.EN);
    return new Job(
        MessageArticle.into(article.withSequence(1), Sample.RU),
        Sample.RU,
        Lane.REGULAR,
        "",
        Sample.NOON,
        0,
        List.of());
  }

  private static Map<String, TargetSegment> byId(Draft draft) {
    return draft.segments().stream()
        .collect(Collectors.toMap(TargetSegment::id, Function.identity()));
  }

  private TranslationChain chain(boolean isReadyWanted) {
    return chain(isReadyWanted, List.of(new AnyWords()));
  }

  private TranslationChain chain(boolean isReadyWanted, List<TranslationSource> engines) {
    return new TranslationChain(
            memory,
            errand -> engines,
            Checks.standard(),
            LaneDeadlines.STANDARD,
            0,
            new Desks(Map.of(), Budgets.NONE).with(() -> glossary),
            Clock.fixed(Sample.NOON, ZoneOffset.UTC))
        .withReadyNames(isReadyWanted);
  }

  /** An engine that has the same words for everything, and the codes. */
  private final class AnyWords implements TranslationSource {

    @Override
    public String name() {
      return "first";
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<SourceSegment> sources, Duration deadline) {
      return sources.stream().map(source -> Optional.of(answer(source.text()))).toList();
    }

    private Answer answer(String source) {
      asked.add(source);
      String codes = source.replaceAll("[^⟦⟧0-9/]", "");
      return Answer.of(
          new EngineInfo("first", "1", 64, 1), Translation.unscored("перевод " + codes));
    }
  }
}
