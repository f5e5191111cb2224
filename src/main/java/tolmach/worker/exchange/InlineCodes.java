package tolmach.worker.exchange;

import java.util.ArrayList;
import java.util.Optional;
import tolmach.segment.MarkedText;

/** Whether a target has every inline code of its source once, and no other. */
final class InlineCodes {

  private InlineCodes() {}

  /** What is wrong, in words; nothing if it is well. */
  static Optional<String> fault(String source, String target) {
    var surplus = new ArrayList<>(MarkedText.markers(target));
    var missing = new ArrayList<>(MarkedText.markers(source));
    MarkedText.markers(source).forEach(surplus::remove);
    MarkedText.markers(target).forEach(missing::remove);
    if (!missing.isEmpty()) {
      return Optional.of("inline codes are missing: " + String.join(" ", missing));
    }
    if (!surplus.isEmpty()) {
      return Optional.of("inline codes were added: " + String.join(" ", surplus));
    }
    return pairs(source) == pairs(target)
        ? Optional.empty()
        : Optional.of("an inline code closes before it opens");
  }

  private static long pairs(String text) {
    return MarkedText.pieces(text).stream()
        .filter(piece -> piece.kind() == MarkedText.Kind.OPEN)
        .count();
  }
}
