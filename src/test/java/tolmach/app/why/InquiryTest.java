package tolmach.app.why;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;
import tolmach.story.LedgerEntry;

/** What the topics have of a story in a language. */
class InquiryTest {

  private static final String URI = "urn:north:1";
  private static final String STORY =
      "{\"uri\":\"urn:north:1\",\"kind\":\"ARTICLE\",\"sequence\":2,\"status\":\"USABLE\","
          + "\"lane\":\"regular\",\"desk\":\"\",\"languages\":{\"ru\":{\"state\":\"%s\","
          + "\"sequence\":2,\"online\":%s,\"revision\":1,\"at\":\"2026-03-01T12:00:00Z\"%s}}}";
  private static final String OUT =
      "{\"uri\":\"urn:north:1\",\"kind\":\"ARTICLE\",\"sequence\":2,\"source\":\"en\","
          + "\"target\":\"ru\",\"revision\":1,\"segments\":[{\"id\":\"p1\",\"source\":\"a\","
          + "\"target\":\"b\",\"origin\":\"ENGINE\",\"engine\":\"x\",\"engineVersion\":\"1\","
          + "\"findings\":[]}]}";

  private final Inquiry inquiry = new Inquiry(URI, LanguageTag.of("ru"));

  @Test
  void is_of_this_story_and_this_language_alone() {
    hear("provenance", URI + "#es", OUT.replace("\"ru\"", "\"es\""));
    hear("provenance", "urn:north:10#ru", OUT.replace("urn:north:1", "urn:north:10"));
    hear("ledger", URI + "#es", entry("APPROVED", "es"));
    assertThat(inquiry.facts().published()).isNull();
    assertThat(inquiry.facts().decisions()).isEmpty();

    hear("stories", URI, story("PUBLISHED", "2", ""));
    hear("provenance", URI + "#ru", OUT);
    hear("ledger", URI + "#ru", entry("APPROVED", "ru"));
    hear("ledger", URI + "#und", entry("KILLED", "und"));
    Facts facts = inquiry.facts();
    assertThat(facts.isOut()).isTrue();
    assertThat(facts.decisions())
        .extracting(LedgerEntry::event)
        .containsExactly(LedgerEntry.Event.APPROVED, LedgerEntry.Event.KILLED);
    assertThat(StateWords.of(facts)).isEmpty();
  }

  @Test
  void has_what_each_sentence_cost_or_saved() {
    hear("stories", URI, story("PUBLISHED", "2", ""));
    hear("provenance", URI + "#ru", OUT);
    hear("ledger", URI + "#ru", cost(1, 700));
    hear("ledger", URI + "#ru", cost(2, 420));

    assertThat(SentenceWhy.all(inquiry.facts()).get(0).cost()).isEqualTo(420);
  }

  @Test
  void passes_by_what_is_no_record() {
    hear("ledger", URI + "#ru", "{\"uri\":\"urn:north:1\",\"event\":\"DANCED\"}");
    hear("provenance", URI + "#ru", "no json");
    assertThat(inquiry.facts().decisions()).isEmpty();
    assertThat(StateWords.of(inquiry.facts())).contains("nothing was ever heard of it");
  }

  @Test
  void says_of_an_older_version_that_is_out_that_a_newer_one_waits() {
    hear("stories", URI, story("HELD", "1", ",\"cause\":\"REVIEW\",\"reason\":\"7 became 70\""));
    hear("provenance", URI + "#ru", OUT);

    assertThat(inquiry.facts().isOut()).isTrue();
    assertThat(inquiry.facts().isWaiting()).isTrue();
    assertThat(StateWords.of(inquiry.facts()))
        .contains("version 2 waits for a person since 2026-03-01 12:00:00 UTC: 7 became 70");
  }

  @Test
  void a_story_on_hold_is_not_out_and_says_by_whom() {
    hear("stories", URI, story("WITHHELD", "0", ",\"by\":\"ines\",\"reason\":\"a doubt\""));
    hear("provenance", URI + "#ru", OUT);

    assertThat(inquiry.facts().isOut()).isFalse();
    assertThat(StateWords.of(inquiry.facts()))
        .contains(
            "the story is on hold since 2026-03-01 12:00:00 UTC by ines: a doubt; readers see a"
                + " notice in its place");
  }

  @Test
  void a_decision_is_told_with_what_was_overruled_and_why() {
    hear(
        "ledger",
        URI + "#ru",
        entry("APPROVED", "ru")
            .replace(
                "\"by\"",
                "\"reason\":\"so it is\",\"evidence\":{\"looked\":0,\"segments\":2,"
                    + "\"source\":\"s\",\"shown\":\"t\",\"passed\":\"t\",\"overruled\":[\"p1\"]},"
                    + "\"by\""));
    LedgerEntry entry = inquiry.facts().decisions().get(0);

    assertThat(DecisionWords.of(entry))
        .isEqualTo("2026-03-01 12:00:00 UTC  approved by anna, version 2, overruled p1: so it is");
    assertThat(DecisionWords.evidence(entry))
        .isEqualTo(
            "looked at a draft of 2 segments with 0 findings; source s, shown t, let pass t");
  }

  private static String story(String state, String online, String more) {
    return STORY.replaceFirst("%s", state).replaceFirst("%s", online).replaceFirst("%s", more);
  }

  private static String entry(String event, String language) {
    return "{\"event\":\""
        + event
        + "\",\"uri\":\"urn:north:1\",\"kind\":\"ARTICLE\",\"language\":\""
        + language
        + "\",\"sequence\":2,\"revision\":1,\"at\":\"2026-03-01T12:00:00Z\",\"origins\":{},"
        + "\"by\":\"anna\"}";
  }

  private static String cost(long sequence, long cost) {
    return "{\"event\":\"TRANSLATED\",\"uri\":\"urn:north:1\",\"kind\":\"ARTICLE\",\"sequence\":"
        + sequence
        + ",\"source\":\"en\",\"language\":\"ru\",\"outcome\":\"TRANSLATED\",\"parts\":[{"
        + "\"origin\":\"ENGINE\",\"engine\":\"x\",\"engineVersion\":\"1\",\"segments\":1,"
        + "\"cached\":0,\"characters\":1,\"cost\":1,\"saved\":0,\"pieces\":[[\"p1\",1,"
        + cost
        + ",0]]}],\"charges\":[]}";
  }

  private void hear(String topic, String key, String value) {
    inquiry.hear(new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }
}
