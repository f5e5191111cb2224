package tolmach.message.plural;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/** A text with markers and the codes they stand for, in the order in which it has them. */
public final class Recoded {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  private Recoded() {}

  /**
   * @param codes in any order; those without a marker are left out
   * @throws IllegalArgumentException if a marker stands for none of them
   */
  public static CodedText of(String text, List<InlineCode> codes) {
    Map<String, InlineCode> byMarker = new HashMap<>();
    codes.forEach(code -> byMarker.put(code.marker(), code));
    var ordered = new ArrayList<InlineCode>();
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      InlineCode code = byMarker.get(marker.group());
      if (code == null) {
        throw new IllegalArgumentException(
            "the marker " + marker.group() + " stands for no inline code of its segment");
      }
      ordered.add(code);
    }
    return new CodedText(text, ordered);
  }

  /** The text with its codes numbered from 1 in the order of their markers. */
  static CodedText numbered(String text, List<InlineCode> codes) {
    CodedText whole = of(text, codes);
    Map<Integer, Integer> numbers = new HashMap<>();
    whole.codes().forEach(code -> numbers.putIfAbsent(code.id(), numbers.size() + 1));
    var renumbered = new StringBuilder();
    var ordered = new ArrayList<InlineCode>();
    Matcher marker = MARKER.matcher(text);
    int from = 0;
    for (InlineCode code : whole.codes()) {
      marker.find();
      InlineCode own = code.numbered(numbers.get(code.id()));
      renumbered.append(text, from, marker.start()).append(own.marker());
      ordered.add(own);
      from = marker.end();
    }
    return new CodedText(renumbered.append(text.substring(from)).toString(), ordered);
  }
}
