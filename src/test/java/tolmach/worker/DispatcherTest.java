package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Watermark;

class DispatcherTest {

  private final Dispatcher dispatcher =
      new Dispatcher(
          List.of(Sample.EN, Sample.RU, LanguageTag.of("en-XA")),
          Clock.fixed(Sample.NOON, ZoneOffset.UTC));
  private final Article article = Sample.article("The bridge is closed.");

  @Test
  void makes_a_job_for_each_language_but_the_articles_own() {
    Article british =
        article.withLanguage(LanguageTag.of("en-GB"), article.blocks(), article.dropped());

    assertThat(dispatcher.jobs(british, Map.of()))
        .extracting(job -> job.target().value())
        .containsExactly("ru", "en-XA");
  }

  @Test
  void has_no_job_where_no_other_language_is_wanted() {
    assertThat(new Dispatcher(List.of(Sample.EN)).jobs(article, Map.of())).isEmpty();
  }

  @Test
  void stamps_what_replaces_a_version_with_the_end_of_the_memorys_log() {
    var end = new Watermark(new TreeMap<>(Map.of(0, 7L, 1, 0L)));
    var asked = new AtomicInteger();
    var stamping =
        new Dispatcher(
            List.of(Sample.RU, LanguageTag.of("en-XA")),
            Clock.systemUTC(),
            () -> {
              asked.incrementAndGet();
              return end;
            });

    List<Job> jobs = stamping.jobs(article, Map.of());

    assertThat(jobs).hasSize(2).allSatisfy(job -> assertThat(job.memory()).isEqualTo(end));
    assertThat(asked).hasValue(1);
    assertThat(Json.read(Json.bytes(jobs.get(0)), Job.class)).isEqualTo(jobs.get(0));
  }

  @Test
  void leaves_the_question_to_the_worker_where_the_log_does_not_answer() {
    var stamping =
        new Dispatcher(
            List.of(Sample.RU),
            Clock.systemUTC(),
            () -> {
              throw new IllegalStateException("nothing within 5 s");
            });

    assertThat(stamping.jobs(article, Map.of()))
        .singleElement()
        .satisfies(job -> assertThat(job.memory()).isEqualTo(Watermark.NONE));
  }

  @Test
  void takes_lane_desk_and_time_from_the_headers() {
    Job job =
        dispatcher
            .jobs(
                article,
                Map.of(
                    ItemHeaders.LANE, "bulk",
                    ItemHeaders.DESK, "north",
                    ItemHeaders.ACCEPTED, "2026-02-28T08:00:00Z"))
            .get(0);

    assertThat(job.lane()).isEqualTo(Lane.BULK);
    assertThat(job.desk()).isEqualTo("north");
    assertThat(job.accepted()).isEqualTo("2026-02-28T08:00:00Z");
    assertThat(dispatcher.topic(job)).isEqualTo("articles.jobs.bulk");
  }

  @Test
  void counts_an_article_without_headers_as_regular_and_accepted_now() {
    Job job = dispatcher.jobs(article, Map.of()).get(0);

    assertThat(job.lane()).isEqualTo(Lane.REGULAR);
    assertThat(job.desk()).isEmpty();
    assertThat(job.accepted()).isEqualTo(Sample.NOON);
  }

  @Test
  void keys_a_jobs_record_by_uri_and_language_and_says_the_rest_in_headers() {
    Job job = Sample.job(article).delayed(List.of());

    Outgoing record = dispatcher.outgoing(job);

    assertThat(record.key()).isEqualTo("urn:north:1#ru");
    assertThat(record.headers())
        .containsEntry(ItemHeaders.URI, "urn:north:1")
        .containsEntry(ItemHeaders.SEQUENCE, "3")
        .containsEntry(ItemHeaders.LANGUAGE, "ru")
        .containsEntry(ItemHeaders.LANE, "urgent")
        .containsEntry(ItemHeaders.KIND, "ARTICLE")
        .containsEntry(ItemHeaders.ROUND, "1")
        .containsEntry(ItemHeaders.CE_TYPE, "tolmach.article.job")
        .containsEntry(ItemHeaders.CE_SUBJECT, "urn:north:1");
    assertThat(Json.read(Json.bytes(record.value()), Job.class)).isEqualTo(job);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10s",
    "10, 10s",
    "11, 1m",
    "60, 1m",
    "61, 10m",
    "600, 10m",
    "86400, 10m",
  })
  void brings_a_job_back_no_earlier_than_engines_asked_for(long seconds, String topic) {
    var plan = new DelayPlan(Clock.fixed(Sample.NOON, ZoneOffset.UTC));
    Job job =
        Sample.job(article).delayed(List.of(), List.of(), Sample.NOON.plusSeconds(seconds), false);

    assertThat(plan.topic(job)).isEqualTo("articles.jobs.delayed." + topic);
  }

  @Test
  void sends_a_delayed_job_further_off_each_time() {
    var plan = new DelayPlan();
    var topics = new ArrayList<String>();
    Job job = Sample.job(article);
    for (int round = 1; round <= 6; round++) {
      job = job.delayed(List.of());
      topics.add(plan.topic(job).replace("articles.jobs.delayed.", "") + "=" + plan.delay(job));
    }

    assertThat(topics)
        .containsExactly("10s=PT10S", "10s=PT10S", "1m=PT1M", "1m=PT1M", "10m=PT10M", "10m=PT10M");
  }
}
