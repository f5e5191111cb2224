package tolmach.engine.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import tolmach.engine.EngineException;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.text.CodedText;

/**
 * Cuts a batch into portions that a server takes. Segments with nothing to translate never leave
 * the house. A portion that is still too large is halved.
 */
public final class Portions {

  /** Translates one portion: one translation for each, in order. */
  @FunctionalInterface
  public interface Portion {
    List<Translation> translate(List<SourceSegment> sources) throws ServiceFault;
  }

  private final String name;
  private final int maxSegments;
  private final long maxSize;
  private final ToIntFunction<String> size;

  /**
   * @param name of the engine, for messages
   * @param maxSize of all texts of a portion together, measured by {@code size}
   */
  public Portions(String name, int maxSegments, long maxSize, ToIntFunction<String> size) {
    this.name = name;
    this.maxSegments = maxSegments;
    this.maxSize = maxSize;
    this.size = size;
  }

  public List<Translation> translate(List<SourceSegment> sources, Portion portion)
      throws EngineException {
    Translation[] answer = new Translation[sources.size()];
    List<Integer> open = new ArrayList<>();
    long filled = 0;
    try {
      for (int i = 0; i < answer.length; i++) {
        String text = sources.get(i).text();
        if (new CodedText(text, 0).forModel().isBlank()) {
          answer[i] = Translation.unscored(text);
          continue;
        }
        int own = size.applyAsInt(text);
        if (own > maxSize) {
          throw new EngineException.Refused(
              name + " takes texts of up to " + maxSize + ", this one has " + own, null);
        }
        if (open.size() == maxSegments || filled + own > maxSize) {
          send(sources, open, portion, answer);
          open = new ArrayList<>();
          filled = 0;
        }
        open.add(i);
        filled += own;
      }
      if (!open.isEmpty()) {
        send(sources, open, portion, answer);
      }
    } catch (ServiceFault e) {
      throw e.why();
    }
    return List.of(answer);
  }

  private void send(
      List<SourceSegment> all, List<Integer> places, Portion portion, Translation[] answer)
      throws ServiceFault {
    try {
      List<Translation> got = portion.translate(places.stream().map(all::get).toList());
      if (got.size() != places.size()) {
        throw ServiceFault.refused(
            name + " gave " + got.size() + " translations for " + places.size() + " segments");
      }
      for (int i = 0; i < got.size(); i++) {
        answer[places.get(i)] = got.get(i);
      }
    } catch (ServiceFault e) {
      if (e.cure() != ServiceFault.Cure.SMALLER || places.size() < 2) {
        throw e;
      }
      int half = places.size() / 2;
      send(all, places.subList(0, half), portion, answer);
      send(all, places.subList(half, places.size()), portion, answer);
    }
  }
}
