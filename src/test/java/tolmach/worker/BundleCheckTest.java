package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Lane;
import tolmach.message.MessageArticle;
import tolmach.message.MessageHead;

/** What is found in the draft of a bundle before it goes out. */
class BundleCheckTest {

  private static Article bundle(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Article read =
        MessageArticle.read(MessageHead.peek(bytes, Map.of(), "ui.properties"), bytes, Sample.EN);
    return Dispatcher.wanted(read, Sample.RU);
  }

  private static Draft draft(String text, Map<String, String> translations) {
    Article bundle = bundle(text);
    List<TargetSegment> segments =
        bundle.segments().stream()
            .map(
                segment ->
                    Sample.translated(
                        segment.id(),
                        segment.text(),
                        translations.getOrDefault(segment.id(), segment.text())))
            .toList();
    var job = new Job(bundle, Sample.RU, Lane.BULK, "ui", Sample.NOON, 0, List.of());
    return Draft.of(job, Draft.Outcome.TRANSLATED, null, segments);
  }

  private static Draft checked(String text, Map<String, String> translations) {
    return new BundleCheck().check(draft(text, translations));
  }

  private static Map<String, List<String>> blocks(Draft draft) {
    var blocks = new TreeMap<String, List<String>>();
    for (TargetSegment segment : draft.segments()) {
      List<String> found =
          segment.findings().stream()
              .filter(finding -> finding.severity() == Severity.BLOCK)
              .map(Finding::message)
              .toList();
      if (!found.isEmpty()) {
        blocks.put(segment.id(), found);
      }
    }
    return blocks;
  }

  private static Map<String, String> texts(Draft draft) {
    var texts = new LinkedHashMap<String, String>();
    draft.segments().forEach(segment -> texts.put(segment.id(), segment.target()));
    return texts;
  }

  @Test
  void lets_a_bundle_pass_that_is_whole() {
    Draft draft =
        checked(
            "open=Open\nhi=Good morning, {0}!\n",
            Map.of("open", "Открыть", "hi", "Доброе утро, ⟦1⟧!"));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.reason()).isNull();
    assertThat(blocks(draft)).isEmpty();
  }

  @Test
  void stops_what_is_longer_than_its_comment_allows() {
    String text = "# max 12 characters\nsave=Save\n# max 12 characters\nopen=Open\n";

    Draft draft = checked(text, Map.of("save", "Сохранить всё", "open", "Открыть всё!"));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(blocks(draft)).isEqualTo(Map.of("save", List.of("13 characters, at most 12")));
    assertThat(draft.reason()).isEqualTo("save: 13 characters, at most 12");
  }

  @Test
  void counts_a_placeholder_as_it_stands_in_the_file_and_an_emoji_as_one() {
    String text = "# max 12 characters\na=Hi {0}\n# max 12 characters\nb=Hi {0}\n";

    Draft draft = checked(text, Map.of("a", "Привет ⟦1⟧🙂!", "b", "Привет, ⟦1⟧ 🙂"));

    assertThat(blocks(draft)).containsOnlyKeys("b");
  }

  @Test
  void stops_a_form_of_a_plural_that_has_lost_its_number_or_has_it_twice() {
    String text = "files={n, plural, one {# file} other {# files}}\n";
    Draft made = draft(text, Map.of());
    var forms = texts(made);
    forms.replaceAll((id, source) -> source.replaceAll(" \\p{L}+", " файлов"));
    String many = forms.get("files[many]");
    forms.put("files[few]", "файлы");
    forms.put("files[many]", many + " из " + many);

    Draft draft = checked(text, forms);

    assertThat(blocks(draft)).containsOnlyKeys("files[few]", "files[many]");
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
  }

  @Test
  void gives_a_machines_label_the_end_of_its_source_and_leaves_a_persons_alone() {
    String text = "open=Open\nsave=Save\n";
    Draft made = draft(text, Map.of("open", "открыть.", "save", "сохранить."));
    Draft edited =
        made.with(
            List.of(made.segments().get(0), made.segments().get(1).editedBy("anna", "сохранить.")));

    Map<String, String> texts = texts(new BundleCheck().check(edited));

    assertThat(texts).containsEntry("open", "Открыть").containsEntry("save", "сохранить.");
  }

  @Test
  void finds_what_a_person_let_pass_and_does_not_stop_it_again() {
    String text = "# max 5 characters\nsave=Save\n";
    Draft made = draft(text, Map.of());
    Draft edited = made.with(List.of(made.segments().get(0).editedBy("anna", "Сохранить")));

    Draft draft = new BundleCheck().check(edited);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(blocks(draft)).containsOnlyKeys("save");
  }

  @Test
  void says_of_a_pattern_that_cannot_be_read_that_it_is_kept() {
    Draft draft = checked("a={n, plural, one {x}\nb=Open\n", Map.of("b", "Открыть"));

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(draft.segments().get(0).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.NOTE);
              assertThat(finding.message()).startsWith("kept as it is: ");
            });
  }

  @Test
  void names_five_of_many_reasons_and_counts_the_rest() {
    var text = new StringBuilder();
    var translations = new TreeMap<String, String>();
    for (char key = 'a'; key < 'h'; key++) {
      text.append("# max 5 characters\n").append(key).append("=Save\n");
      translations.put(String.valueOf(key), "Сохранить");
    }

    Draft draft = checked(text.toString(), translations);

    assertThat(draft.reason())
        .startsWith("a: 9 characters, at most 5; b: ")
        .endsWith("; and 2 more");
  }
}
