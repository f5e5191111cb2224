package tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tolmach.language.morphology.Morphology;

/**
 * Cuts a text into words. A word is a run of letters and digits, with apostrophes inside it, with
 * full stops and commas between its digits, with full stops between single capital letters; of
 * scripts that leave no spaces each sign is one. Hyphens part words. The markers of inline codes
 * are passed over, within a word as well where it goes on with a small letter.
 */
final class Words {

  private final String text;
  private final Function<String, Set<String>> keys;
  private final List<Word> words = new ArrayList<>();

  private Words(String text, Function<String, Set<String>> keys) {
    this.text = text;
    this.keys = keys;
  }

  static List<Word> of(String text, Morphology morphology) {
    return of(text, morphology::found);
  }

  static List<Word> of(String text, Function<String, Set<String>> keys) {
    return new Words(text, keys).read();
  }

  private List<Word> read() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int marker = afterMarkers(at);
      if (marker > at) {
        at = marker;
      } else if (!Character.isLetterOrDigit(c)) {
        at += Character.charCount(c);
      } else {
        int dotted = afterDotted(at);
        int end = dotted > at ? dotted : Signs.wide(c) ? afterSign(at) : afterWord(at);
        add(at, end, dotted > at);
        at = end;
      }
    }
    return words;
  }

  private void add(int start, int end, boolean dotted) {
    var letters = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      int marker = afterMarkers(i);
      if (marker > i) {
        i = marker - 1;
      } else if (!dotted || text.charAt(i) != '.') {
        letters.append(text.charAt(i));
      }
    }
    String clean = Morphology.clean(letters.toString());
    if (clean.isEmpty()) {
      return;
    }
    int last = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
    Word.Gap gap = words.isEmpty() ? Word.Gap.BREAK : Gaps.of(text, last, start);
    boolean opens = words.isEmpty() || Gaps.opens(text, last, start);
    words.add(new Word(start, end, clean, keys.apply(clean), gap, opens));
  }

  /** The end of the markers that stand here one after the other; {@code at} if none does. */
  private int afterMarkers(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '⟦') {
      int digits = end + 1 < text.length() && text.charAt(end + 1) == '/' ? end + 2 : end + 1;
      int close = digits;
      while (close < text.length() && text.charAt(close) >= '0' && text.charAt(close) <= '9') {
        close++;
      }
      if (close == digits || close >= text.length() || text.charAt(close) != '⟧') {
        break;
      }
      end = close + 1;
    }
    return end;
  }

  /** The end of an abbreviation like {@code U.S.}; {@code at} if none stands here. */
  private int afterDotted(int at) {
    int end = at;
    while (end + 1 < text.length()
        && Character.isUpperCase(text.charAt(end))
        && text.charAt(end + 1) == '.') {
      end += 2;
    }
    boolean letterFollows = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    if (end == at || (end == at + 2 && !letterFollows)) {
      return at;
    }
    if (letterFollows) {
      boolean last =
          Character.isUpperCase(text.charAt(end))
              && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
      return last ? end + 1 : at;
    }
    return end;
  }

  private int afterSign(int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length() && Signs.joins(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private int afterWord(int at) {
    int end = at;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      int next = end + Character.charCount(c);
      if (Signs.narrow(c)) {
        end = next;
        continue;
      }
      int marker = afterMarkers(end);
      boolean on = next < text.length() && Signs.narrow(text.codePointAt(next));
      if (marker > end) {
        if (marker >= text.length() || !Character.isLowerCase(text.codePointAt(marker))) {
          break;
        }
        end = marker;
      } else if (on
          && (Signs.apostrophe(c)
              || ((c == '.' || c == ',')
                  && Character.isDigit(text.codePointBefore(end))
                  && Character.isDigit(text.codePointAt(next))))) {
        end = next;
      } else {
        break;
      }
    }
    return end;
  }
}
