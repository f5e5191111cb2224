package tolmach.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import tolmach.language.LanguageDetector;
import tolmach.language.LanguageTag;

/**
 * A text whose markup and placeholders are inline codes, each with its marker in the text.
 *
 * @param text with markers; without a {@code ⟦} or {@code ⟧} that is none
 * @param codes in the order of their markers
 */
public record CodedText(String text, List<InlineCode> codes) {

  /**
   * @throws IllegalArgumentException if the markers of the text are not those of the codes
   */
  public CodedText {
    codes = List.copyOf(codes);
    List<String> markers = Markers.MARKER.matcher(text).results().map(MatchResult::group).toList();
    if (!markers.equals(codes.stream().map(InlineCode::marker).toList())) {
      throw new IllegalArgumentException(
          "the text has the markers " + markers + ", the codes are " + codes);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The text with each marker replaced by what its code stood for.
   *
   * @throws IllegalArgumentException if a marker stands for none of the codes
   */
  public static String restore(String text, List<InlineCode> codes) {
    return restore(text, codes, UnaryOperator.identity());
  }

  /**
   * As {@link #restore(String, List)}, with the text between the markers put through {@code
   * escape}.
   */
  public static String restore(String text, List<InlineCode> codes, UnaryOperator<String> escape) {
    Map<String, String> data =
        codes.stream().collect(Collectors.toMap(InlineCode::marker, InlineCode::data));
    var restored = new StringBuilder();
    Matcher matcher = Markers.MARKER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (!data.containsKey(matcher.group())) {
        throw new IllegalArgumentException(
            "the marker " + matcher.group() + " stands for no inline code of its segment");
      }
      restored
          .append(escape.apply(text.substring(from, matcher.start())))
          .append(data.get(matcher.group()));
      from = matcher.end();
    }
    return restored.append(escape.apply(text.substring(from))).toString();
  }

  /** The text without any marker. */
  public String plainText() {
    return Markers.without(text);
  }

  /**
   * False for addresses, handles, hashtags, digits, punctuation, symbols, codes and emoji alone.
   */
  public boolean hasSomethingToTranslate() {
    return Translatable.is(plainText());
  }

  /**
   * Its sentences as segments {@code blockId.1}, {@code blockId.2} …, all of one language. Codes
   * are numbered from 1 in each; of a pair that spans sentences each has its half.
   */
  public List<Segment> segments(Segmenter segmenter, String blockId, LanguageTag language) {
    return segments(segmenter, blockId, language, sentence -> language);
  }

  /**
   * Its sentences as segments {@code blockId.1}, {@code blockId.2} …, each of the language that the
   * detector finds within the document.
   */
  public List<Segment> segments(
      Segmenter segmenter, String blockId, LanguageDetector detector, LanguageTag document) {
    LanguageTag block = detector.detectWithin(document, plainText());
    return segments(
        segmenter,
        blockId,
        block,
        sentence -> detector.detectWithin(block, Markers.without(sentence)));
  }

  private List<Segment> segments(
      Segmenter segmenter,
      String blockId,
      LanguageTag block,
      Function<String, LanguageTag> languageOf) {
    Map<String, InlineCode> byMarker =
        codes.stream().collect(Collectors.toMap(InlineCode::marker, code -> code));
    var segments = new ArrayList<Segment>();
    for (String sentence : segmenter.sentences(block, text)) {
      CodedText own = Renumbering.of(sentence, byMarker);
      segments.add(
          new Segment(
              blockId + "." + (segments.size() + 1),
              own.text(),
              own.codes(),
              languageOf.apply(sentence),
              own.hasSomethingToTranslate()));
    }
    return segments;
  }

  /** Builds a coded text from left to right, numbering its codes from 1. */
  public static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int last;

    private Builder() {}

    /** Adds text; a {@code ⟦} or {@code ⟧} in it becomes a code, as it would pass for a marker. */
    public Builder text(String more) {
      int from = 0;
      for (int i = 0; i < more.length(); i++) {
        char c = more.charAt(i);
        if (c == '⟦' || c == '⟧') {
          text.append(more, from, i);
          standalone(String.valueOf(c));
          from = i + 1;
        }
      }
      text.append(more, from, more.length());
      return this;
    }

    /** Adds what opens a pair. */
    public Builder open(String data) {
      return open(data, Map.of());
    }

    /** Adds what opens a pair and has texts within it, by attribute the segments they became. */
    public Builder open(String data, Map<String, String> subFlows) {
      open.push(++last);
      return code(new InlineCode(last, InlineCode.Kind.OPEN, data, subFlows));
    }

    /** Adds what closes the pair opened last, or a lone half where none is open. */
    public Builder close(String data) {
      int id = open.isEmpty() ? ++last : open.pop();
      return code(new InlineCode(id, InlineCode.Kind.CLOSE, data));
    }

    /** Adds what stands alone: a placeholder, a line break. */
    public Builder standalone(String data) {
      return standalone(data, Map.of());
    }

    /** Adds what stands alone and has texts within it, by attribute the segments they became. */
    public Builder standalone(String data, Map<String, String> subFlows) {
      return code(new InlineCode(++last, InlineCode.Kind.STANDALONE, data, subFlows));
    }

    private Builder code(InlineCode code) {
      codes.add(code);
      text.append(code.marker());
      return this;
    }

    public CodedText build() {
      return new CodedText(text.toString(), codes);
    }
  }
}
