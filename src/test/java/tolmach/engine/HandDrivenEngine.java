package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tolmach.language.LanguagePair;

/** An engine that answers when, and what, a test tells it. */
final class HandDrivenEngine implements Engine {

  /** One call that waits for the test's answer. */
  record Turn(List<String> sources, CompletableFuture<List<Translation>> translations) {

    void answer() {
      translations.complete(
          sources.stream().map(source -> Translation.unscored("<" + source + ">")).toList());
    }

    void fail(Throwable why) {
      translations.completeExceptionally(why);
    }
  }

  private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
  private final EngineInfo info;
  volatile boolean deafToInterrupts;
  volatile boolean closed;

  HandDrivenEngine(int maxBatchSegments, int concurrency) {
    info = new EngineInfo("hand", "1", maxBatchSegments, concurrency);
  }

  /** The next call that reaches the engine. */
  Turn turn() throws InterruptedException {
    Turn turn = turns.poll(60, TimeUnit.SECONDS);
    assertThat(turn).as("a call that reaches the engine").isNotNull();
    return turn;
  }

  boolean isIdle() {
    return turns.isEmpty();
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return pair.source().value().equals("en");
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    Turn turn =
        new Turn(sources.stream().map(SourceSegment::text).toList(), new CompletableFuture<>());
    turns.add(turn);
    while (true) {
      try {
        return turn.translations().get();
      } catch (InterruptedException e) {
        if (!deafToInterrupts) {
          throw new EngineException.RetryLater("interrupted", e);
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof EngineException failure) {
          throw failure;
        }
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) e.getCause();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
