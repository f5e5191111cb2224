package tolmach.message.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.message.MessageSyntax;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/**
 * Content as a text with inline codes: its tags, each as it is written in the file, and what {@link
 * MessageSyntax#plain(String)} finds among its words.
 *
 * @param verbatim the codes that go back into the file as they are; all others are characters
 */
public record Content(CodedText text, Set<String> verbatim) {

  public Content {
    verbatim = Set.copyOf(verbatim);
  }

  /** The content of an element, all its escapes resolved. */
  public static Content of(Flat flat) {
    return new Reading(flat).content();
  }

  private static final class Reading {

    private final Flat flat;
    private final Spelled characters;
    private final Set<String> verbatim = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int at;
    private int tag;

    Reading(Flat flat) {
      this.flat = flat;
      this.characters = flat.characters();
      flat.tags().forEach(each -> verbatim.add(each.raw()));
    }

    Content content() {
      String whole = characters.text();
      CodedText plain = MessageSyntax.plain(whole);
      boolean crossed =
          plain.codes().stream().anyMatch(code -> code.data().indexOf(Flat.STAND_IN) >= 0);
      if (crossed) { // a tag within what looks like one: each run of words is read by itself
        int from = 0;
        for (int to = whole.indexOf(Flat.STAND_IN);
            to >= 0;
            to = whole.indexOf(Flat.STAND_IN, from)) {
          walk(MessageSyntax.plain(whole.substring(from, to)), "run" + from);
          words(whole.substring(to, to + 1));
          from = to + 1;
        }
        walk(MessageSyntax.plain(whole.substring(from)), "run" + from);
      } else {
        walk(plain, "code");
      }
      return new Content(new CodedText(text.toString(), codes), verbatim);
    }

    private void walk(CodedText plain, String run) {
      int from = 0;
      for (InlineCode code : plain.codes()) {
        int marker = plain.text().indexOf(code.marker(), from);
        words(plain.text().substring(from, marker));
        written(code, run);
        from = marker + code.marker().length();
      }
      words(plain.text().substring(from));
    }

    private void words(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == Flat.STAND_IN) {
          Flat.Tag each = flat.tags().get(tag++);
          add(each.kind(), "tag " + each.pair(), each.raw());
        } else {
          text.append(c);
        }
      }
      at += words.length();
    }

    /** A code among the characters; one that says what a tag says stays as it is written. */
    private void written(InlineCode code, String run) {
      String data = code.data();
      String raw = characters.raw(at, at + data.length());
      at += data.length();
      if (verbatim.contains(data) && !raw.startsWith("<")) {
        verbatim.add(raw);
        data = raw;
      }
      add(code.kind(), run + " " + code.id(), data);
    }

    private void add(InlineCode.Kind kind, String pair, String data) {
      int number = numbers.computeIfAbsent(pair, key -> numbers.size() + 1);
      var code = new InlineCode(number, kind, data);
      codes.add(code);
      text.append(code.marker());
    }
  }
}
