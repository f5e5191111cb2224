package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.article.Making;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.memory.Origin;
import tolmach.segment.TextHash;
import tolmach.worker.Draft;
import tolmach.worker.EventHeaders;
import tolmach.worker.Overrule;
import tolmach.worker.TargetSegment;

/**
 * A check stopped a draft, and a person lets it pass all the same: with a reason, which is kept.
 */
class OverruleTest {

  private static final Finding NUMBERS =
      new Finding("numbers", Severity.BLOCK, "7,500 became 75,000");
  private static final String REASON = "75,000 it is";

  private final Scene scene = new Scene();

  @BeforeEach
  void a_draft_is_stopped() {
    scene.receive("version=1");
    scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
  }

  @Test
  void an_approval_without_a_reason_changes_nothing_and_names_what_was_found() {
    Story before = scene.story();
    var ruling = scene.decide(ReviewModeTest.decision("approve", 1, "anna"));

    assertThat(ruling.outcome()).isEqualTo(Outcome.HELD);
    assertThat(ruling.dispatches().topics()).containsExactly("ledger");
    LedgerEntry answer = answer();
    assertThat(answer.event()).isEqualTo(LedgerEntry.Event.REFUSED);
    assertThat(answer.by()).isEqualTo("anna");
    assertThat(answer.reason())
        .isEqualTo(
            "the checks object (p1.1: numbers: 7,500 became 75,000); give a reason to let it pass"
                + " all the same");
    assertThat(scene.story()).isEqualTo(before);
    assertThat(scene.store.held(Scene.URI, Scene.RU)).isPresent();
  }

  @Test
  void a_blank_reason_is_none() {
    scene.decide(ReviewModeTest.overrule(1, "anna").replace(REASON, "  "));
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.REFUSED);
  }

  @Test
  void a_reason_stands_with_the_sentence_and_on_the_ledger() {
    scene.decide(ReviewModeTest.overrule(1, "anna"));

    assertThat(published().segments().get(0).trail().overrule())
        .isEqualTo(new Overrule("anna", Scene.NOON, REASON, List.of(NUMBERS)));
    assertThat(published().segments().get(1).trail().overrule()).isNull();
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.APPROVED);
    assertThat(answer().reason()).isEqualTo(REASON);
    assertThat(answer().evidence().overruled()).containsExactly("p1.1");
    assertThat(answer().evidence().words()).isEqualTo(REASON);
  }

  @Test
  void an_edit_elsewhere_does_not_let_it_slip_through() {
    scene.decide(edit("p1.2", "Вторая.", null));
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.REFUSED);

    scene.decide(edit("p1.2", "Вторая.", REASON));
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.EDITED);
    assertThat(answer().evidence().overruled()).containsExactly("p1.1");
  }

  @Test
  void an_edit_of_the_very_sentence_needs_no_reason() {
    scene.decide(edit("p1.1", "Мост открыли.", null));
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.EDITED);
    assertThat(answer().evidence().overruled()).isEmpty();
  }

  @Test
  void what_was_overruled_is_not_asked_about_when_another_sentence_is_edited() {
    scene.decide(ReviewModeTest.overrule(1, "anna"));
    scene.decide(
        edit("p1.2", "Вторая.", null).replace("\"sequence\":1", "\"sequence\":1,\"revision\":1"));

    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.EDITED);
    assertThat(answer().evidence().looked()).isEqualTo(1);
    assertThat(published().segments().get(0).trail().overrule().by()).isEqualTo("anna");
  }

  @Test
  void the_next_version_keeps_who_overruled_it_and_why() {
    scene.decide(ReviewModeTest.overrule(1, "anna"));
    scene.receive("version=2");
    scene.draft(remembered(Drafts.translated(Scene.URI, 2, "ru")));

    assertThat(published().sequence()).isEqualTo(2);
    assertThat(published().segments().get(0).trail().overrule().reason()).isEqualTo(REASON);
    assertThat(published().madeBy().making()).isEqualTo(Making.MACHINE_AND_PERSON);
  }

  @Test
  void a_sentence_without_a_translation_is_not_let_pass_for_any_reason() {
    scene.receive("version=2");
    Draft draft = Drafts.flagged(Scene.URI, 2, "ru");
    TargetSegment first = draft.segments().get(0);
    var empty =
        new TargetSegment(
            first.id(), first.source(), "", first.origin(), null, null, null, first.findings());
    scene.draft(draft.with(List.of(empty, draft.segments().get(1))));

    scene.decide(ReviewModeTest.overrule(2, "anna"));
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.REFUSED);
    assertThat(answer().reason()).isEqualTo("there is no translation of p1.1 yet; write it");
  }

  @Test
  void that_the_source_of_an_edit_has_changed_is_a_question_and_not_an_objection() {
    scene.receive("version=2");
    Draft draft = Drafts.flagged(Scene.URI, 2, "ru");
    var asked = List.of(new Finding("edit", Severity.BLOCK, "its source has changed"));
    scene.draft(
        draft.with(List.of(draft.segments().get(0).withFindings(asked), draft.segments().get(1))));

    scene.decide(ReviewModeTest.decision("approve", 2, "anna"));
    assertThat(answer().event()).isEqualTo(LedgerEntry.Event.APPROVED);
  }

  @Test
  void the_evidence_can_be_worked_out_again_from_what_was_published() {
    scene.decide(edit("p1.2", "Вторая.", REASON));

    Evidence evidence = answer().evidence();
    assertThat(evidence.segments()).isEqualTo(2);
    assertThat(evidence.source())
        .isEqualTo(hash("The bridge over the Veltra is open.", "Version 1."));
    assertThat(evidence.shown()).isEqualTo(hash("Мост через Вельтру открыт.", "Версия 1."));
    assertThat(evidence.passed()).isEqualTo(hash("Мост через Вельтру открыт.", "Вторая."));
    assertThat(evidence.passed())
        .isEqualTo(
            hash(
                published().segments().stream().map(TargetSegment::target).toArray(String[]::new)));
    assertThat(evidence.findings()).containsExactly(new Evidence.Found("p1.1", NUMBERS));
    assertThat(evidence.making()).isEqualTo(Making.MACHINE_AND_PERSON);
    assertThat(answer().revision()).isEqualTo(1);
  }

  @Test
  void a_rejection_proves_what_was_looked_at_too() {
    scene.decide(ReviewerTest.REJECT);
    assertThat(answer().evidence().shown()).isNotNull();
    assertThat(answer().evidence().passed()).isNull();
  }

  @Test
  void the_way_of_what_is_out_leads_back_to_the_record_that_came_in() {
    scene.receive(
        Scene.URI,
        "version=2",
        Map.of(
            ItemHeaders.CE_ID, "17", ItemHeaders.CE_SOURCE, "/cms", "traceparent", "00-ab-cd-01"));
    scene.draft(Drafts.translated(Scene.URI, 2, "ru"));

    Itinerary way = published().way();
    assertThat(way.arrival()).isEqualTo(new Arrival("17", "/cms", "00-ab-cd-01"));
    assertThat(way.accepted()).isEqualTo(Drafts.ACCEPTED);
    assertThat(way.item())
        .isEqualTo(EventHeaders.id(Scene.URI, 2, Scene.RU, 1))
        .isEqualTo(scene.written("articles.localized.ru").get(0).headers().get(ItemHeaders.CE_ID));
  }

  @Test
  void records_of_older_nodes_are_read() {
    String story =
        "{\"uri\":\"u\",\"kind\":\"ARTICLE\",\"sequence\":1,\"status\":\"USABLE\","
            + "\"lane\":\"regular\",\"desk\":\"\",\"languages\":{}}";
    String entry =
        "{\"event\":\"APPROVED\",\"uri\":\"u\",\"kind\":\"ARTICLE\",\"language\":\"ru\","
            + "\"sequence\":1,\"revision\":1,\"origins\":{},\"by\":\"anna\"}";
    String provenance =
        "{\"uri\":\"u\",\"kind\":\"ARTICLE\",\"sequence\":1,\"source\":\"en\",\"target\":\"ru\","
            + "\"revision\":1,\"segments\":[]}";

    assertThat(read(story, Story.class).arrival()).isNull();
    assertThat(read(entry, LedgerEntry.class).evidence()).isNull();
    assertThat(read(provenance, Provenance.class).way()).isNull();
  }

  private static <T> T read(String json, Class<T> type) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private static Draft remembered(Draft draft) {
    TargetSegment first = draft.segments().get(0);
    return draft.with(
        List.of(
            new TargetSegment(
                first.id(),
                first.source(),
                first.target(),
                Origin.HUMAN_EDIT,
                first.engine(),
                first.engineVersion(),
                null,
                List.of(),
                null,
                "anna",
                "key",
                null,
                List.of()),
            draft.segments().get(1)));
  }

  private static String hash(String... texts) {
    return TextHash.of((String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String edit(String segment, String text, String reason) {
    return "{\"action\":\"edit\",\"uri\":\"urn:example:bridge\",\"language\":\"ru\",\"sequence\":1,"
        + "\"reviewer\":\"anna\",\"edits\":{\""
        + segment
        + "\":\""
        + text
        + "\"}"
        + (reason == null ? "" : ",\"reason\":\"" + reason + "\"")
        + "}";
  }

  private Provenance published() {
    var all = scene.written("provenance");
    return (Provenance) all.get(all.size() - 1).value();
  }

  private LedgerEntry answer() {
    var all = scene.written("ledger");
    return (LedgerEntry) all.get(all.size() - 1).value();
  }
}
