package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.Checks;
import tolmach.engine.EngineInfo;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;
import tolmach.message.MessageArticle;
import tolmach.message.MessageHead;

/** A bundle that comes again, after a person has edited what was published of it. */
class BundleUpdatesTest {

  private static final String FIRST =
      """
      # The door of the lift
      door.open=Open
      door.close=Close the door
      shop.state=Open
      help=Call for help, the desk answers at night too
      """;

  private final InProcessMemory memory = new InProcessMemory(1000);
  private final List<String> asked = new ArrayList<>();
  private int calls;

  @Test
  void asks_for_the_changed_key_alone_and_leaves_the_rest_to_the_letter() throws Exception {
    Map<String, String> first = lines(publish(translate(1, FIRST), Map.of()));
    asked.clear();

    Map<String, String> next =
        lines(translate(2, FIRST.replace("Close the door", "Close the doors")));

    assertThat(asked).containsExactly("Close the doors");
    first.remove("door.close");
    assertThat(next).containsAllEntriesOf(first).hasSize(4);
  }

  @Test
  void keeps_a_persons_words_while_their_source_stays_wherever_it_stands() throws Exception {
    publish(translate(1, FIRST), Map.of("shop.state", "Открыто", "door.open", "Открыть"));

    Draft draft =
        translate(
            2,
            """
            help=Call for help at any hour, it is free
            shop.state=Open
            new.one=Go to the upper deck
            door.open=Open
            """);

    assertThat(lines(draft)).containsEntry("shop.state", "Открыто");
    assertThat(lines(draft)).containsEntry("door.open", "Открыть");
    assertThat(segment(draft, "door.open").origin()).isEqualTo(Origin.HUMAN_EDIT);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
  }

  @Test
  void asks_a_person_where_the_source_of_their_words_has_changed_and_shows_both() throws Exception {
    publish(translate(1, FIRST), Map.of("help", "Позвоните дежурному"));

    Draft draft =
        translate(
            2, FIRST.replace("help=Call for help, the desk answers at night too", "help=Ring"));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(segment(draft, "help").former())
        .extracting(Former::target)
        .containsExactly("Позвоните дежурному");
    assertThat(draft.segments()).filteredOn(s -> !s.former().isEmpty()).hasSize(1);
  }

  @Test
  void a_key_that_went_is_gone_and_asks_nobody() throws Exception {
    publish(translate(1, FIRST), Map.of("help", "Позвоните дежурному"));

    Draft draft =
        translate(
            2,
            FIRST.replace(
                "help=Call for help, the desk answers at night too",
                "about=Call for help by day, the desk answers at night"));

    assertThat(lines(draft)).doesNotContainKey("help").containsKey("about");
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(written(draft)).doesNotContain("help=");
  }

  @Test
  void a_key_of_another_name_is_found_by_what_it_says() throws Exception {
    publish(translate(1, FIRST), Map.of("door.close", "Закрыть дверь"));
    asked.clear();

    Draft draft = translate(2, FIRST.replace("door.close", "lift.door.shut"));

    assertThat(asked).isEmpty();
    assertThat(segment(draft, "lift.door.shut").origin()).isEqualTo(Origin.HUMAN_EDIT);
    assertThat(lines(draft)).containsEntry("lift.door.shut", "Закрыть дверь");
  }

  @Test
  void keys_that_change_their_names_and_places_keep_each_its_own() throws Exception {
    publish(translate(1, FIRST), Map.of("shop.state", "Открыто", "door.open", "Открыть"));
    asked.clear();

    Draft draft = translate(2, "shop.now=Open\ndoor.open=Open\n");

    assertThat(lines(draft))
        .containsEntry("door.open", "Открыть")
        .containsEntry("shop.now", "Открыто");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_key_that_now_says_what_another_says_takes_the_others_words_and_changes_them_not()
      throws Exception {
    publish(translate(1, FIRST), Map.of("help", "Помощь"));

    Draft draft =
        translate(
            2, FIRST.replace("Close the door", "Call for help, the desk answers at night too"));

    assertThat(lines(draft)).containsEntry("help", "Помощь").containsEntry("door.close", "Помощь");
  }

  @Test
  void the_same_key_in_another_bundle_is_another_message() throws Exception {
    publish(translate(1, FIRST), Map.of("door.close", "Закрыть дверь"));
    asked.clear();

    Draft other = translate("urn:other", 1, "door.close=Close the account\nhelp=Help\n");

    assertThat(asked).containsExactly("Close the account", "Help");
    assertThat(other.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
  }

  @Test
  void of_a_plural_only_the_case_that_changed_is_asked_for() throws Exception {
    String files =
        "files={n, plural, =0 {No file is here} one {# file here} other {# files here}}\n";
    Map<String, String> first = lines(publish(translate(1, files), Map.of()));
    assertThat(first)
        .containsOnlyKeys("files[=0]", "files[one]", "files[few]", "files[many]", "files[other]");
    asked.clear();

    Draft draft = translate(2, files.replace("No file is here", "Nothing is here"));

    assertThat(asked).containsExactly("Nothing is here");
    first.remove("files[=0]");
    assertThat(lines(draft)).containsAllEntriesOf(first);
  }

  @Test
  void a_persons_form_of_a_plural_stays_when_another_form_changes() throws Exception {
    String files = "files={n, plural, one {# file in the folder} other {# files in the folder}}\n";
    Draft first = translate(1, files);
    TargetSegment few = segment(first, "files[few]");
    String number = few.source().replaceAll("[^0-9]", "");
    String words = number + " файла в папке";
    publish(first, Map.of("files[few]", words));

    Draft draft = translate(2, files.replace("# file in", "# document in"));

    assertThat(lines(draft)).containsEntry("files[few]", words);
  }

  private static TargetSegment segment(Draft draft, String id) {
    return draft.segments().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Map<String, String> lines(Draft draft) {
    var lines = new TreeMap<String, String>();
    draft.segments().forEach(segment -> lines.put(segment.id(), segment.target()));
    return lines;
  }

  private static String written(Draft draft) {
    return new String(
        MessageArticle.write(draft.article(), lines(draft), draft.target()),
        StandardCharsets.UTF_8);
  }

  private Draft publish(Draft draft, Map<String, String> edits) {
    var segments =
        draft.segments().stream()
            .map(
                segment ->
                    edits.containsKey(segment.id())
                        ? segment.editedBy("anna", edits.get(segment.id()))
                        : segment)
            .toList();
    new PublishedUnits()
        .units(draft.with(segments), Sample.NOON.plusSeconds(draft.sequence()))
        .forEach(memory::store);
    return draft.with(segments);
  }

  private Draft translate(long sequence, String text) throws InterruptedException {
    return translate("urn:lift:messages.properties", sequence, text);
  }

  private Draft translate(String uri, long sequence, String text) throws InterruptedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var type = Map.of("content-type", "text/x-java-properties");
    Article bundle =
        MessageArticle.read(MessageHead.peek(bytes, type, uri), bytes, LanguageTag.of("en"))
            .withSequence(sequence);
    return new TranslationChain(
            memory,
            errand -> List.of(new Counting()),
            new Checks(List.of()),
            LaneDeadlines.STANDARD,
            TranslationChain.STANDARD_ROUNDS)
        .translate(
            new Job(
                Dispatcher.wanted(bundle, Sample.RU),
                Sample.RU,
                Lane.BULK,
                "ui",
                Sample.NOON,
                0,
                List.of()));
  }

  /** Says each time something else, with the text in it. */
  private final class Counting implements TranslationSource {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<SourceSegment> sources, Duration deadline) {
      return sources.stream()
          .map(
              source -> {
                asked.add(source.text());
                String text = source.text() + " /" + "x".repeat(++calls);
                return Optional.of(
                    Answer.of(new EngineInfo("counting", "1", 64, 1), Translation.unscored(text)));
              })
          .toList();
    }
  }
}
