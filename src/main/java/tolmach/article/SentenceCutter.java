package tolmach.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;
import tolmach.segment.InlineCode;
import tolmach.segment.Segmenter;

/**
 * Cuts a block's text into sentences and gives each its own inline codes: numbered from 1 in every
 * sentence, and balanced. What is open at the end of a sentence is closed there and opened again in
 * the next, so that {@code <b>One. Two.</b>} becomes two bold sentences.
 */
final class SentenceCutter {

  /** A sentence with its codes. */
  record Sentence(String text, List<InlineCode> codes) {}

  private static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]+)⟧");

  private final Segmenter segmenter;

  SentenceCutter(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** The sentences of a block. */
  List<Sentence> cut(LanguageTag language, String text, List<InlineCode> codes) {
    List<String> breaks =
        codes.stream().filter(SentenceCutter::isBreak).map(InlineCode::marker).toList();
    String spaced = text;
    for (String marker : breaks) {
      spaced = spaced.replace(marker, marker + " ");
    }
    List<String> sentences = segmenter.sentences(language, spaced);
    return balance(
        breaks.isEmpty() ? sentences : sentences.stream().map(s -> tight(s, breaks)).toList(),
        codes);
  }

  /** A line break parts words, so that a segmenter must see a space there. */
  private static boolean isBreak(InlineCode code) {
    return code.kind() == InlineCode.Kind.STANDALONE && code.data().equals(PieceBuffer.BREAK);
  }

  private static String tight(String sentence, List<String> breaks) {
    String tight = sentence;
    for (String marker : breaks) {
      tight = tight.replace(marker + " ", marker);
    }
    return tight;
  }

  /** The block as one sentence, for headlines and the like. */
  List<Sentence> whole(String text, List<InlineCode> codes) {
    return balance(List.of(text), codes);
  }

  private static List<Sentence> balance(List<String> texts, List<InlineCode> codes) {
    var byMarker = new HashMap<String, InlineCode>();
    codes.forEach(code -> byMarker.put(code.marker(), code));
    var sentences = new ArrayList<Sentence>();
    Deque<InlineCode> open = new ArrayDeque<>();
    for (String text : texts) {
      sentences.add(new Numbering(byMarker, open).sentence(text));
    }
    return sentences;
  }

  /** Numbers the codes of one sentence. */
  private static final class Numbering {
    private final Map<String, InlineCode> byMarker;
    private final Deque<InlineCode> open;
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final Map<Integer, Integer> ids = new HashMap<>();

    Numbering(Map<String, InlineCode> byMarker, Deque<InlineCode> open) {
      this.byMarker = byMarker;
      this.open = open;
    }

    Sentence sentence(String source) {
      List.copyOf(open).forEach(code -> add(code, InlineCode.Kind.OPEN, code.data()));
      var marker = MARKER.matcher(source);
      int from = 0;
      while (marker.find()) {
        text.append(source, from, marker.start());
        from = marker.end();
        code(byMarker.get(marker.group()));
      }
      text.append(source, from, source.length());
      var left = new ArrayDeque<>(open);
      while (!left.isEmpty()) {
        InlineCode code = left.removeLast();
        add(code, InlineCode.Kind.CLOSE, closing(code));
      }
      return new Sentence(text.toString(), codes);
    }

    private void code(InlineCode code) {
      if (code == null) {
        return;
      }
      switch (code.kind()) {
        case OPEN -> open.addLast(code);
        case CLOSE -> open.removeIf(other -> other.id() == code.id());
        case STANDALONE -> {}
      }
      add(code, code.kind(), code.data());
    }

    private void add(InlineCode code, InlineCode.Kind kind, String data) {
      int id = ids.computeIfAbsent(code.id(), unused -> ids.size() + 1);
      var numbered =
          kind == InlineCode.Kind.CLOSE
              ? new InlineCode(id, kind, data)
              : new InlineCode(id, kind, data, code.subFlows());
      if (kind == InlineCode.Kind.CLOSE && endsWithOpening(id)) {
        takeBack(code, id);
      } else {
        codes.add(numbered);
        text.append(numbered.marker());
      }
    }

    private boolean endsWithOpening(int id) {
      int last = codes.size() - 1;
      return last >= 0
          && codes.get(last).kind() == InlineCode.Kind.OPEN
          && codes.get(last).id() == id
          && text.lastIndexOf("⟧") == text.length() - 1;
    }

    /** A pair that would be closed right after it was opened says nothing. */
    private void takeBack(InlineCode code, int id) {
      InlineCode opened = codes.remove(codes.size() - 1);
      text.setLength(text.length() - opened.marker().length());
      if (id == ids.size()) {
        ids.remove(code.id());
      }
    }

    /** What closes an element whose end lies in a later sentence. */
    private String closing(InlineCode open) {
      InlineCode close = byMarker.get("⟦/" + open.id() + "⟧");
      return close == null ? "" : close.data();
    }
  }
}
