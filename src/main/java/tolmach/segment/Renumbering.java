package tolmach.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Gives the codes of one sentence numbers of their own, from 1 in the order they appear. */
final class Renumbering {

  private Renumbering() {}

  static CodedText of(String sentence, Map<String, InlineCode> byMarker) {
    List<InlineCode> codes = new ArrayList<>();
    var numbers = new HashMap<Integer, Integer>();
    var text = new StringBuilder();
    Matcher matcher = Markers.MARKER.matcher(sentence);
    while (matcher.find()) {
      InlineCode old = byMarker.get(matcher.group());
      int number = numbers.computeIfAbsent(old.id(), id -> numbers.size() + 1);
      var code = old.numbered(number);
      codes.add(code);
      matcher.appendReplacement(text, Matcher.quoteReplacement(code.marker()));
    }
    matcher.appendTail(text);
    return new CodedText(text.toString(), codes);
  }
}
