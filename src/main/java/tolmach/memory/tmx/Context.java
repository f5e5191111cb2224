package tolmach.memory.tmx;

import java.util.regex.Pattern;
import tolmach.memory.UnknownPlace;
import tolmach.segment.TextHash;

/**
 * Between which sentences a unit stood, as far as its file says: in our properties, in {@code prev}
 * and {@code next} as OmegaT writes them, in {@code x-context-pre} and {@code x-context-post} as
 * memoQ does (a {@code <seg>} as text).
 */
record Context(String previous, String next) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern SEG = Pattern.compile("^<seg>(.*)</seg>$", Pattern.DOTALL);

  /** That of a unit in a file of others. */
  static Context of(Tu tu, String target) {
    String previous = tu.prop(TmxNames.PREVIOUS).orElse("");
    String next = tu.prop(TmxNames.NEXT).orElse("");
    if (tu.prop(TmxNames.URI).isPresent() && isKnown(previous) && isKnown(next)) {
      return new Context(previous, next);
    }
    String before = hash(tu, "prev", "x-context-pre");
    String after = hash(tu, "next", "x-context-post");
    // one alone may mean that nothing stood on the other side, or that the tool did not say
    return before.isEmpty() && after.isEmpty() ? unknown(target) : new Context(before, after);
  }

  private static Context unknown(String target) {
    return new Context(UnknownPlace.previous(target), UnknownPlace.NEXT);
  }

  private static boolean isKnown(String hash) {
    return hash.isEmpty() || HASH.matcher(hash).matches();
  }

  private static String hash(Tu tu, String... names) {
    for (String name : names) {
      String text = tu.props().getOrDefault(name, "");
      var seg = SEG.matcher(text);
      text = seg.matches() ? seg.group(1) : text;
      if (!text.isBlank() && text.indexOf('<') < 0) {
        return TextHash.of(text);
      }
    }
    return "";
  }
}
