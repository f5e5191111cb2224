package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.story.MutableClock;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

/** What is put into the watched folder. */
class InboxTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path temporary;
  private Path folder;
  private Inbox inbox;
  private final MutableClock clock = new MutableClock(NOON);

  @BeforeEach
  void open() {
    folder = temporary.resolve("inbox");
    inbox = new Inbox(Optional.of(folder), clock);
  }

  private Path put(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Two looks with more than a second between them. */
  private List<Path> lookTwice() {
    inbox.complete();
    clock.advance(Duration.ofMillis(1001));
    return inbox.complete();
  }

  private List<String> names(String below) throws IOException {
    try (var files = Files.list(folder.resolve(below))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void is_sent_once_it_has_not_changed_for_a_second() throws IOException {
    Path file = put("a.txt", "One.");
    assertThat(inbox.complete()).isEmpty();
    clock.advance(Duration.ofMillis(900));
    assertThat(inbox.complete()).isEmpty();
    clock.advance(Duration.ofMillis(101));
    assertThat(inbox.complete()).containsExactly(file);
  }

  @Test
  void waits_while_it_grows() throws IOException {
    Path file = put("a.txt", "One.");
    inbox.complete();
    put("a.txt", "One. Two.");
    clock.advance(Duration.ofSeconds(2));
    assertThat(inbox.complete()).isEmpty();
    assertThat(lookTwice()).containsExactly(file);
  }

  @Test
  void is_left_alone_if_it_is_hidden_unfinished_a_folder_or_a_link() throws IOException {
    put(".hidden", "x");
    put("a.txt.part", "x");
    put("b.PART", "x");
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(
        folder.resolve("link.txt"), Files.writeString(temporary.resolve("secret"), "x"));
    Path meant = put("c.txt", "x");
    assertThat(lookTwice()).containsExactly(meant);
  }

  @Test
  void is_what_publish_would_send() throws IOException {
    Path page = put("page.html", "<html><body><p>A page.</p></body></html>");
    Path bundle = put("ui_en.properties", "a=b");
    assertThat(lookTwice()).containsExactly(page, bundle);
    IncomingItem item = inbox.read(page);
    assertThat(item.topic()).isEqualTo(Topics.ARTICLES_INCOMING);
    assertThat(item.key()).startsWith("urn:tolmach:file:");
    assertThat(item.outgoing().headers()).containsEntry("content-type", "text/html");
    assertThat(item.outgoing().value()).isEqualTo(Files.readAllBytes(page));
    assertThat(inbox.read(bundle).topic()).isEqualTo(Topics.MESSAGES_INCOMING);
  }

  @Test
  void is_noted_and_not_sent_again_when_it_is_put_there_again_as_it_was() throws IOException {
    Path file = put("a.txt", "One.");
    lookTwice();
    inbox.read(file);
    inbox.done(file);
    put("a.txt", "One.");
    lookTwice();
    assertThat(inbox.read(file)).isNull();
    assertThat(names("done")).containsExactly("2-a.txt", "2-a.txt.note.txt", "a.txt");
    assertThat(lookTwice()).isEmpty();

    var next = new Inbox(Optional.of(folder), clock); // a restart
    put("a.txt", "One.");
    next.complete();
    clock.advance(Duration.ofMillis(1001));
    assertThat(next.complete()).containsExactly(file);
    assertThat(next.read(file)).isNull();
  }

  @Test
  void is_sent_again_when_it_was_something_else_in_between() throws IOException {
    for (String text : List.of("One.", "Two.", "One.")) {
      Path file = put("a.txt", text);
      lookTwice();
      assertThat(inbox.read(file)).isNotNull();
      inbox.done(file);
    }
  }

  @Test
  void is_the_same_event_after_a_crash_before_it_was_known_as_sent() throws IOException {
    Path file = put("a.txt", "One.");
    lookTwice();
    IncomingItem first = inbox.read(file); // sent, and then the process dies
    inbox = new Inbox(Optional.of(folder), clock);
    assertThat(inbox.complete()).as("a new process looks twice as well").isEmpty();
    lookTwice();
    assertThat(inbox.read(file).outgoing().headers()).isEqualTo(first.outgoing().headers());
  }

  @Test
  void is_not_sent_again_after_a_crash_before_it_was_moved() throws IOException {
    Path file = put("a.txt", "One.");
    lookTwice();
    inbox.read(file);
    Files.delete(folder.resolve("done"));
    assertThatThrownBy(() -> inbox.done(file)).isInstanceOf(UncheckedIOException.class);
    inbox = new Inbox(Optional.of(folder), clock);
    lookTwice();
    assertThat(inbox.read(file)).isNull();
    assertThat(names("done")).containsExactly("a.txt", "a.txt.note.txt");
  }

  @Test
  void is_read_whole_if_its_writer_was_still_at_it_when_the_process_died() throws IOException {
    Path file = put("a.txt", "One. Tw");
    inbox.complete();
    inbox = new Inbox(Optional.of(folder), clock);
    clock.advance(Duration.ofSeconds(5));
    assertThat(inbox.complete()).isEmpty();
    put("a.txt", "One. Two.");
    clock.advance(Duration.ofSeconds(5));
    assertThat(inbox.complete()).isEmpty();
    lookTwice();
    assertThat(inbox.read(file).bytes()).asString().isEqualTo("One. Two.");
  }

  @Test
  void lies_in_done_once_it_was_sent_and_never_over_another() throws IOException {
    for (String text : List.of("One.", "Two.", "Three.")) {
      Path file = put("a.txt", text);
      lookTwice();
      inbox.done(file);
      assertThat(file).doesNotExist();
    }
    assertThat(names("done")).containsExactly("2-a.txt", "3-a.txt", "a.txt");
    assertThat(folder.resolve("done/2-a.txt")).hasContent("Two.");
    assertThat(lookTwice()).isEmpty();
  }

  @Test
  void lies_in_failed_with_the_reason_if_it_is_too_large() throws IOException {
    Path file = folder.resolve("large.txt");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(Topics.MAX_INCOMING_BYTES + 1L);
    }
    lookTwice();
    assertThat(inbox.read(file)).isNull();
    assertThat(names("failed")).containsExactly("large.txt", "large.txt.reason.txt");
    assertThat(folder.resolve("failed/large.txt.reason.txt"))
        .content()
        .contains("8388609 bytes", "at most 8388608", "Divide it");
    assertThat(names("done")).isEmpty();
  }

  @Test
  void is_not_sent_again_if_it_was_sent_and_could_not_be_moved() throws IOException {
    Path file = put("a.txt", "One.");
    lookTwice();
    Files.delete(folder.resolve("done"));
    assertThatThrownBy(() -> inbox.done(file)).isInstanceOf(UncheckedIOException.class);
    assertThat(inbox.complete()).containsExactly(file);
    assertThatThrownBy(() -> inbox.read(file)).isInstanceOf(UncheckedIOException.class);
    Files.createDirectory(folder.resolve("done"));
    assertThat(inbox.read(file)).isNull();
    assertThat(names("done")).containsExactly("a.txt");
  }

  @Test
  void may_be_gone_again() throws IOException {
    Path file = put("a.txt", "One.");
    lookTwice();
    Files.delete(file);
    assertThat(inbox.read(file)).isNull();
    assertThat(names("failed")).isEmpty();
  }

  @Test
  void is_nothing_where_no_folder_is_watched() {
    assertThat(new Inbox(Optional.empty(), Clock.systemUTC()).complete()).isEmpty();
  }

  @Test
  void needs_a_folder_that_can_be_made() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertThatThrownBy(() -> new Inbox(Optional.of(file.resolve("inbox")), Clock.systemUTC()))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("tolmach.inbox");
  }
}
