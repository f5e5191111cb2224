package tolmach.app.bench;

import java.time.Instant;
import java.util.Random;
import tolmach.language.LanguagePair;
import tolmach.memory.OriginClass;
import tolmach.memory.Query;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;

/** Any number of units in stories of twenty sentences, and questions for them. */
final class BenchUnits {

  static final LanguagePair PAIR = LanguagePair.of("en", "ru");

  private static final int SENTENCES = 20;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final NewsSentences sentences;

  BenchUnits(long seed) {
    this.sentences = new NewsSentences(seed);
  }

  /** The unit of that number, from 0: one in ten a person's, one in twenty imported. */
  Unit unit(int number) {
    NewsSentences.Line line = sentences.line(number);
    int kind = new Random(number).nextInt(20);
    OriginClass made =
        kind < 2 ? OriginClass.HUMAN : kind == 2 ? OriginClass.IMPORTED : OriginClass.MACHINE;
    boolean machine = made == OriginClass.MACHINE;
    int place = number % SENTENCES + 1;
    return new Unit(
        PAIR,
        line.source(),
        line.target(),
        TextHash.of(line.source()),
        place == 1 ? "" : hash(number - 1),
        place == SENTENCES ? "" : hash(number + 1),
        uri(number),
        made,
        machine ? "marian" : null,
        machine ? "en-ru-2026-02" : null,
        BEGIN.plusSeconds(number),
        "",
        1,
        place,
        machine ? null : "editor");
  }

  /** A question for an exact match: of other stories, of the same one, and now and then in vain. */
  Query exact(int number, int units) {
    var random = new Random(number);
    int kind = random.nextInt(10);
    int asked = kind < 2 ? units + random.nextInt(units) : random.nextInt(units);
    String source = sentences.line(asked).source();
    return new Query(
        kind < 7 ? "https://news.example/asking/" + number : uri(asked),
        TextHash.of(kind < 2 ? source + " " + number : source),
        random.nextBoolean() ? hash(asked - 1) : "",
        hash(asked + 1));
  }

  /** A question for what is like a sentence with so many words changed. */
  Query edited(int number, int edits) {
    String text = sentences.edited(number, edits);
    return new Query("https://news.example/asking", TextHash.of(text), "", "", text, "");
  }

  private String hash(int number) {
    return number < 0 ? "" : TextHash.of(sentences.line(number).source());
  }

  private static String uri(int number) {
    return "https://news.example/2026/story-" + number / SENTENCES;
  }
}
