package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Role;
import tolmach.check.Checks;
import tolmach.engine.EngineInfo;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.memory.Origin;
import tolmach.memory.TranslationMemory;
import tolmach.segment.Segment;

/**
 * One story through many corrections. Before each, people edit sentences of what is out; then
 * sentences are written anew, taken out, moved, split, merged and changed, and paragraphs cut and
 * joined. The engine never says the same twice, so only what was kept can be the same.
 */
final class Corrections {

  /** What became of the sequence. */
  record Tally(int versions, int edits, int kept, int asked, int unchanged) {
    Tally plus(Tally other) {
      return new Tally(
          versions + other.versions,
          edits + other.edits,
          kept + other.kept,
          asked + other.asked,
          unchanged + other.unchanged);
    }
  }

  private static final String[] WHO = {
    "the mayor", "a driver", "the court", "her sister", "the ferryman", "an engineer", "the union"
  };
  private static final String[] DID = {
    "described", "questioned", "repaired", "measured", "praised", "rebuilt", "photographed"
  };
  private static final String[] WHAT = {
    "the northern pier",
    "every lamp post",
    "a forgotten contract",
    "the winter timetable",
    "an old steam crane",
    "the flooded cellar",
    "two hundred letters"
  };
  private static final String[] WHEN = {
    "on a rainy Tuesday",
    "before sunrise",
    "after the long strike",
    "during the festival",
    "while the river froze",
    "without any witness",
    "for the third time"
  };

  private final Random random;
  private final TranslationMemory memory;
  private final TranslationChain chain;
  private int calls;
  private int written;
  private Instant now = Sample.NOON;

  /** The text as it stands; {@code ""} begins a paragraph. */
  private List<String> lines = new ArrayList<>();

  /** What the last published version says, by sentence, in its order. */
  private Map<String, List<TargetSegment>> out = Map.of();

  private Tally tally = new Tally(0, 0, 0, 0, 0);

  Corrections(long seed, TranslationMemory memory) {
    this.random = new Random(seed);
    this.memory = memory;
    this.chain =
        new TranslationChain(
            memory,
            errand -> List.of(new NeverTheSame()),
            new Checks(List.of()),
            LaneDeadlines.STANDARD,
            TranslationChain.STANDARD_ROUNDS);
  }

  Tally run(int versions) throws InterruptedException {
    for (int i = 0; i < 12; i++) {
      lines.add(i % 3 == 0 ? "" : sentence());
    }
    lines.add(lines.get(1)); // one stands there twice
    publish(translate(1), 1);
    for (int sequence = 2; sequence <= versions; sequence++) {
      var edited = out;
      var changed = correct();
      Draft draft = translate(sequence);
      judge(draft, edited, changed);
      publish(draft, sequence);
    }
    return tally;
  }

  /** Everything that must hold of a correction. */
  private void judge(Draft draft, Map<String, List<TargetSegment>> before, Set<String> changed) {
    assertThat(draft.segments()).hasSameSizeAs(draft.article().segments());
    for (TargetSegment segment : draft.segments()) {
      List<TargetSegment> was = before.getOrDefault(segment.source(), List.of());
      if (was.isEmpty()) {
        continue;
      }
      assertThat(segment.target())
          .as("the same sentence says the same: %s", segment.source())
          .isIn(was.stream().map(TargetSegment::target).toList());
      if (was.size() == 1 && was.get(0).origin() == Origin.HUMAN_EDIT) {
        assertThat(segment.origin()).isEqualTo(Origin.HUMAN_EDIT);
        assertThat(segment.by()).isEqualTo(was.get(0).by());
        tally = tally.plus(new Tally(0, 0, 1, 0, 0));
      }
      tally = tally.plus(new Tally(0, 0, 0, 0, 1));
    }
    Set<String> shown =
        draft.segments().stream()
            .flatMap(segment -> segment.former().stream())
            .map(Former::target)
            .collect(Collectors.toSet());
    for (String source : changed) {
      for (TargetSegment edit : before.get(source)) {
        if (edit.origin() == Origin.HUMAN_EDIT) {
          assertThat(shown).as("asked about what stood for: %s", source).contains(edit.target());
          assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
          tally = tally.plus(new Tally(0, 0, 0, 1, 0));
        }
      }
    }
  }

  /** A person looks at it, lets pass what there is to let pass, and edits a few sentences. */
  private void publish(Draft draft, int sequence) {
    now = now.plusSeconds(60);
    var edits = new TreeMap<String, String>();
    for (TargetSegment segment : draft.segments()) {
      if (random.nextInt(4) == 0) {
        edits.put(segment.id(), "edit " + sequence + "/" + segment.id());
      }
    }
    List<TargetSegment> segments =
        draft.segments().stream()
            .map(
                segment ->
                    edits.containsKey(segment.id())
                        ? segment.editedBy("anna" + sequence, edits.get(segment.id()))
                        : segment)
            .toList();
    new PublishedUnits().units(draft.with(segments), now).forEach(memory::store);
    var bySource = new LinkedHashMap<String, List<TargetSegment>>();
    segments.forEach(
        segment ->
            bySource.computeIfAbsent(segment.source(), any -> new ArrayList<>()).add(segment));
    out = bySource;
    tally = tally.plus(new Tally(1, edits.size(), 0, 0, 0));
  }

  /** Changes the text; answers which sentences were changed, split or merged. */
  private Set<String> correct() {
    var changed = new TreeSet<String>();
    int many = 1 + random.nextInt(4);
    for (int i = 0; i < many; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      boolean alone = Collections.frequency(lines, line) == 1 && out.containsKey(line);
      switch (random.nextInt(8)) {
        case 0 -> lines.add(at, sentence());
        case 1 -> lines.add(at, "");
        case 2 -> remove(at);
        case 3 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        case 4, 5 -> {
          if (alone) {
            lines.set(at, line.replace(".", " at about " + (++written) + " o'clock."));
            changed.add(line);
          }
        }
        case 6 -> {
          if (alone && line.contains(", and ")) {
            int cut = line.indexOf(", and ");
            lines.set(at, line.substring(0, cut) + ".");
            lines.add(at + 1, "It was said that " + line.substring(cut + 6));
            changed.add(line);
          }
        }
        default -> {
          if (alone && at + 1 < lines.size() && mayMerge(lines.get(at + 1))) {
            String next = lines.remove(at + 1);
            lines.set(at, line.replace(".", ", and then ") + next);
            changed.add(line);
            changed.add(next);
          }
        }
      }
    }
    changed.removeIf(lines::contains);
    return changed;
  }

  private boolean mayMerge(String next) {
    return out.containsKey(next) && Collections.frequency(lines, next) == 1;
  }

  private void remove(int at) {
    boolean hasCome = !lines.get(at).isEmpty() && !out.containsKey(lines.get(at));
    if (lines.size() > 4 && !hasCome) { // what has just come of another stays
      lines.remove(at);
    }
  }

  private String sentence() {
    return pick(WHO)
        + " "
        + pick(DID)
        + " "
        + pick(WHAT)
        + " "
        + pick(WHEN)
        + ", and "
        + pick(WHO)
        + " "
        + pick(DID)
        + " "
        + pick(WHAT)
        + " in number "
        + (++written)
        + ".";
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private Draft translate(int sequence) throws InterruptedException {
    return chain.translate(
        new Job(article(sequence), Sample.RU, Lane.REGULAR, "north", now, 0, List.of()));
  }

  private Article article(int sequence) {
    var blocks = new ArrayList<Block>();
    var sentences = new ArrayList<Segment>();
    for (String line : lines) {
      if (line.isEmpty()) {
        close(blocks, sentences);
      } else {
        sentences.add(
            Segment.plain("p" + blocks.size() + "." + (sentences.size() + 1), line, Sample.EN));
      }
    }
    close(blocks, sentences);
    return new Article(
        ItemKind.ARTICLE,
        "urn:north:1",
        null,
        sequence,
        "text",
        Sample.EN,
        blocks,
        List.of(),
        JsonNodeFactory.instance.objectNode(),
        null);
  }

  private static void close(List<Block> blocks, List<Segment> sentences) {
    if (!sentences.isEmpty()) {
      blocks.add(
          new Block("p" + blocks.size(), Role.PARAGRAPH, Sample.EN, List.copyOf(sentences), null));
      sentences.clear();
    }
  }

  /** Whatever it is asked, it says something new. */
  private final class NeverTheSame implements TranslationSource {
    @Override
    public String name() {
      return "restless";
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<SourceSegment> sources, Duration deadline) {
      return sources.stream()
          .map(source -> Translation.unscored("machine " + (++calls)))
          .map(made -> Optional.of(Answer.of(new EngineInfo("restless", "1", 64, 1), made)))
          .toList();
    }
  }
}
