package tolmach.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.app.feed.SentItems;
import tolmach.article.ItemHeaders;
import tolmach.wire.OperatorException;

/**
 * A watched folder: what is put there goes on the wire as {@code tolmach publish} would send it,
 * and then lies in {@code done}, or in {@code failed} with a file beside it that says why.
 *
 * <p>A file is left alone while it grows, while its name ends in {@code .part} or begins with a
 * dot, and if it is a link. What was sent last under each identity is kept in {@code .sent.jsonl}
 * there: a file that says the same again is not sent, also after a crash before it was moved, and
 * lies in {@code done} with a note. One that was sent and not yet kept there may be sent twice, and
 * receive knows it as a duplicate. For one thread.
 */
public final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** How long a file must not have changed. */
  private static final Duration STILL = Duration.ofSeconds(1);

  private record Look(long size, FileTime changed, Instant since) {

    boolean isOfSameContentAs(Look other) {
      return other != null && size == other.size && changed.equals(other.changed);
    }
  }

  private final Optional<Path> folder;
  private final Clock clock;
  private Map<Path, Look> looks = Map.of();
  private final Map<Path, Look> sent = new HashMap<>();
  private final Map<Path, IncomingItem> read = new HashMap<>();
  private final Optional<SentItems> known;

  /**
   * @param folder is made if it is not there; empty if none is watched
   * @throws OperatorException if the folder cannot be made
   */
  public Inbox(Optional<Path> folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    folder.ifPresent(Inbox::make);
    this.known = folder.map(it -> SentItems.open(it.resolve(".sent.jsonl"), "inbox"));
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder.resolve("done"));
      Files.createDirectories(folder.resolve("failed"));
    } catch (IOException e) {
      throw new OperatorException(
          "The inbox " + folder + " cannot be made: " + e, "Choose another with tolmach.inbox");
    }
  }

  /**
   * Looks at the folder.
   *
   * @return files that have not changed between this look and one at least a second ago, by name
   */
  public List<Path> complete() {
    if (folder.isEmpty()) {
      return List.of();
    }
    var now = new HashMap<Path, Look>();
    try (var files = Files.list(folder.get())) {
      files.filter(Inbox::isMeant).forEach(file -> look(file).ifPresent(it -> now.put(file, it)));
    } catch (IOException e) {
      throw new UncheckedIOException("the inbox " + folder.get() + " cannot be listed", e);
    }
    looks = now;
    sent.keySet().retainAll(now.keySet());
    read.keySet().retainAll(now.keySet());
    Instant before = clock.instant().minus(STILL);
    return now.keySet().stream()
        .filter(file -> !now.get(file).since.isAfter(before))
        .sorted()
        .toList();
  }

  private static boolean isMeant(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.endsWith(".part")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Empty if it was taken away meanwhile. */
  private Optional<Look> look(Path file) {
    try {
      var look = new Look(Files.size(file), Files.getLastModifiedTime(file), clock.instant());
      Look last = looks.get(file);
      return Optional.of(look.isOfSameContentAs(last) ? last : look);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @param file one of the complete ones
   * @return null if there is nothing to send: it is gone, was sent, or lies in {@code failed} now
   */
  public IncomingItem read(Path file) {
    if (looks.get(file).isOfSameContentAs(sent.get(file))) {
      done(file);
      return null;
    }
    try {
      IncomingItem.refuseSize(file, Files.size(file));
      IncomingItem item = IncomingItem.of(file, Files.readAllBytes(file), Map.of());
      if (known.orElseThrow().knows(item.key(), hash(item))) {
        again(file, item);
        return null;
      }
      read.put(file, item);
      return item;
    } catch (NoSuchFileException e) {
      return null;
    } catch (OperatorException e) {
      fail(file, e.getMessage());
    } catch (IOException e) {
      fail(file, file + " cannot be read: " + e);
    }
    return null;
  }

  /** The file is on the wire. */
  public void done(Path file) {
    sent.put(file, looks.get(file));
    Optional.ofNullable(read.remove(file))
        .ifPresent(item -> known.orElseThrow().sent(item.key(), hash(item)));
    move(file, "done");
    sent.remove(file);
  }

  /** Same words about the same bytes make the same id of the event. */
  private static String hash(IncomingItem item) {
    return item.headers().get(ItemHeaders.CE_ID);
  }

  private static void again(Path file, IncomingItem item) {
    LOG.atInfo()
        .addKeyValue("file", file.getFileName())
        .addKeyValue("uri", item.key())
        .log("a file of the inbox was sent before as it is, and is not sent again");
    say(move(file, "done"), ".note.txt", "It was sent before as it is, and is not sent again.");
  }

  private void fail(Path file, String reason) {
    LOG.atWarn().addKeyValue("file", file.getFileName()).log("a file of the inbox is not sent");
    say(move(file, "failed"), ".reason.txt", reason);
  }

  private static void say(Path file, String ending, String words) {
    try {
      Files.writeString(
          file.resolveSibling(file.getFileName() + ending), words + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the reason cannot be written beside " + file, e);
    }
  }

  /** Under its own name, or with a number before it where another has that already. */
  private static Path move(Path file, String to) {
    Path folder = file.resolveSibling(to);
    Path there = folder.resolve(file.getFileName());
    for (int number = 2; Files.exists(there, LinkOption.NOFOLLOW_LINKS); number++) {
      there = folder.resolve(number + "-" + file.getFileName());
    }
    try {
      return Files.move(file, there);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be moved to " + folder, e);
    }
  }
}
