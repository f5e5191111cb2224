package tolmach.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;

/** A route between two topics: what it writes, in which order, and what becomes of what fails. */
@ExtendWith(TestBroker.class)
class WireRouteIT {

  private KafkaConnection kafka;
  private CamelContext camel;
  private String in;
  private String out;

  @BeforeEach
  void topics(EmbeddedBroker broker, TestInfo test) throws Exception {
    kafka = KafkaConnection.to(broker.bootstrapServers());
    String name = test.getTestMethod().orElseThrow().getName();
    in = name + "-in";
    out = name + "-out";
    try (var admin = kafka.admin()) {
      var there = admin.listTopics().names().get();
      var topics = new ArrayList<NewTopic>();
      topics.add(new NewTopic(in, 3, (short) 1));
      topics.add(new NewTopic(out, 3, (short) 1).configs(Map.of("max.message.bytes", "1000000")));
      if (!there.contains(Topics.DEAD_LETTERS)) {
        topics.add(new NewTopic(Topics.DEAD_LETTERS, 3, (short) 1));
      }
      admin.createTopics(topics).all().get();
    }
  }

  @AfterEach
  void stop() {
    if (camel != null) {
      camel.stop();
    }
  }

  @Test
  void a_failed_exchange_leaves_its_dead_letter_and_nothing_else() throws Exception {
    start(
        "",
        route ->
            route
                .to("wire:" + out)
                .process(
                    exchange -> {
                      if (exchange.getMessage().getBody(String.class).contains("bad")) {
                        throw new BadItemException("нет заголовка");
                      }
                    }));
    send("a", "good");
    send("b", "bad \u0000\u00ff");
    send("c", "good too");

    assertThat(texts(read(out, 2))).containsExactlyInAnyOrder("good", "good too");
    var dead = deadLetterOf(in);
    assertThat(new String(dead.value(), StandardCharsets.UTF_8)).isEqualTo("bad \u0000\u00ff");
    assertThat(header(dead, ItemHeaders.ERROR_REASON)).isEqualTo("нет заголовка");
    assertThat(header(dead, ItemHeaders.ERROR_ROUTE)).isEqualTo("work");
    assertThat(header(dead, ItemHeaders.ERROR_TRIES)).isEqualTo("1");
  }

  @Test
  void a_record_that_the_cluster_refuses_becomes_a_dead_letter_and_the_rest_flows_on()
      throws Exception {
    start(
        "",
        route ->
            route
                .process(
                    exchange -> {
                      if (exchange.getMessage().getBody(String.class).equals("big")) {
                        exchange.getMessage().setBody(new byte[2_000_000]);
                      }
                    })
                .to("wire:" + out));
    for (int i = 0; i < 10; i++) {
      send("k" + i, i == 4 ? "big" : "small " + i);
    }

    assertThat(texts(read(out, 9))).hasSize(9).allMatch(text -> text.startsWith("small"));
    assertThat(new String(deadLetterOf(in).value(), StandardCharsets.UTF_8)).isEqualTo("big");
  }

  @Test
  void a_record_for_a_topic_that_is_not_there_becomes_a_dead_letter() throws Exception {
    start(
        "",
        route ->
            route
                .process(
                    exchange -> {
                      boolean lost = exchange.getMessage().getBody(String.class).equals("lost");
                      exchange.getMessage().setHeader("to", lost ? out + "-nowhere" : out);
                    })
                .toD("wire:${header.to}"));
    send("a", "lost");
    send("b", "known");

    assertThat(texts(read(out, 1))).containsExactly("known");
    var letter = deadLetterOf(in);
    assertThat(letter.value()).isEqualTo(bytes("lost"));
    assertThat(header(letter, ItemHeaders.ERROR_REASON))
        .contains("there is no topic " + out + "-nowhere");
  }

  @Test
  void a_slow_record_holds_up_its_own_key_and_partition_only() throws Exception {
    var release = new CountDownLatch(1);
    start(
        "",
        route ->
            route
                .process(
                    exchange -> {
                      if (exchange.getMessage().getBody(String.class).equals("slow")) {
                        release.await();
                      }
                    })
                .to("wire:" + out));
    sendTo(0, "a", "slow");
    sendTo(0, "a", "behind slow");
    sendTo(1, "b", "elsewhere");

    assertThat(texts(read(out, 1))).containsExactly("elsewhere");
    release.countDown();
    assertThat(texts(read(out, 3)))
        .containsExactlyInAnyOrder("slow", "behind slow", "elsewhere")
        .containsSubsequence("slow", "behind slow");
  }

  @Test
  void a_delayed_topic_gives_its_records_back_when_they_are_old_enough() throws Exception {
    start("&delayMillis=3000", route -> route.to("wire:" + out));
    send("a", "later");

    long written = read(out, 1).get(0).timestamp();
    assertThat(written - all(in).get(0).timestamp()).isGreaterThanOrEqualTo(3000);
  }

  @Test
  void a_closed_gate_lets_nothing_through_until_it_opens() throws Exception {
    var open = new AtomicBoolean();
    camel = new DefaultCamelContext();
    camel.getRegistry().bind("room", (BooleanSupplier) open::get);
    start("&gate=#room&maxInFlight=1", route -> route.to("wire:" + out));
    for (int i = 0; i < 30; i++) {
      send("k" + i, "n" + i);
    }
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(120))
        .until(() -> count(out) <= 6); // what was fetched before the first look at the gate

    open.set(true);

    assertThat(read(out, 30)).hasSize(30);
  }

  @Test
  void headers_of_the_trade_go_on_and_camels_own_from_outside_do_not() throws Exception {
    start("", route -> route.to("wire:" + out));
    var record = new ProducerRecord<>(in, bytes("a"), bytes("text"));
    record.headers().add("ce_type", bytes("tolmach.article"));
    record.headers().add("tolmach.desk", bytes("world"));
    record.headers().add("CamelBeanMethodName", bytes("describe"));
    try (var producer = kafka.producer("test")) {
      producer.send(record).get();
    }

    var copy = read(out, 1).get(0);
    assertThat(new String(copy.key(), StandardCharsets.UTF_8)).isEqualTo("a");
    assertThat(header(copy, "ce_type")).isEqualTo("tolmach.article");
    assertThat(header(copy, "tolmach.desk")).isEqualTo("world");
    assertThat(copy.headers().lastHeader("CamelBeanMethodName")).isNull();
  }

  @Test
  void a_stop_waits_for_what_is_under_way_and_commits_it() throws Exception {
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    start(
        "",
        route ->
            route
                .process(
                    exchange -> {
                      begun.countDown();
                      release.await();
                    })
                .to("wire:" + out));
    send("a", "under way");
    begun.await();

    var stopping = new Thread(camel::stop, "stopping");
    stopping.start();
    release.countDown();
    stopping.join(20_000);

    assertThat(count(out)).isEqualTo(1);
    assertThat(committed(in)).isEqualTo(1);
  }

  @Test
  void a_group_that_has_done_all_its_work_does_not_lag() throws Exception {
    start("", route -> route.to("wire:" + out));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("wire:" + out + "?groupId=" + out).routeId("second").to("log:done?level=TRACE");
          }
        });
    for (int i = 0; i < 5; i++) {
      send("k" + i, "n" + i);
    }

    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> count(out) == 5 && committed(out) == ends(out));
  }

  private interface Steps {
    void add(RouteDefinition route);
  }

  private void start(String options, Steps steps) throws Exception {
    if (camel == null) {
      camel = new DefaultCamelContext();
    }
    camel.addComponent("wire", new WireComponent(kafka, "test", 3));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            steps.add(from("wire:" + in + "?groupId=" + in + options).routeId("work"));
          }
        });
    camel.start();
  }

  private void send(String key, String text) throws Exception {
    try (var producer = kafka.producer("test")) {
      producer.send(new ProducerRecord<>(in, bytes(key), bytes(text))).get();
    }
  }

  private void sendTo(int partition, String key, String text) throws Exception {
    try (var producer = kafka.producer("test")) {
      producer.send(new ProducerRecord<>(in, partition, bytes(key), bytes(text))).get();
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
    return await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> all(topic), records -> records.size() >= count);
  }

  private int count(String topic) {
    return all(topic).size();
  }

  private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    var partitions =
        List.of(
            new TopicPartition(topic, 0),
            new TopicPartition(topic, 1),
            new TopicPartition(topic, 2));
    var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = kafka.reader("test")) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    Collections.sort(all, Comparator.comparingLong(ConsumerRecord<byte[], byte[]>::timestamp));
    return all;
  }

  private ConsumerRecord<byte[], byte[]> deadLetterOf(String topic) {
    return await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () ->
                all(Topics.DEAD_LETTERS).stream()
                    .filter(record -> topic.equals(header(record, ItemHeaders.ERROR_TOPIC)))
                    .toList(),
            letters -> letters.size() == 1)
        .get(0);
  }

  private long ends(String topic) {
    var partitions =
        List.of(
            new TopicPartition(topic, 0),
            new TopicPartition(topic, 1),
            new TopicPartition(topic, 2));
    try (var consumer = kafka.reader("test")) {
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private long committed(String group) throws Exception {
    try (var admin = kafka.admin()) {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(offset -> offset.offset())
          .sum();
    }
  }

  private static List<String> texts(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
