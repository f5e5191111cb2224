package tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.morphology.Morphology;

/**
 * Cuts a text into words. A word is a run of letters and digits, with apostrophes and full stops
 * inside it; of scripts that leave no spaces each sign is one. Hyphens part words. The markers of
 * inline codes are passed over, those within a word as well.
 */
final class Words {

  private static final String LETTER = "[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]";
  private static final String NARROW =
      "(?:(?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsHangul}\\p{IsLao}\\p{IsKhmer}"
          + "\\p{IsMyanmar}])"
          + LETTER
          + ")";
  private static final String MARKER = "⟦/?[0-9]{1,9}⟧";

  /** An abbreviation in dots, a word, a sign, a marker. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<marker>"
              + MARKER
              + ")|(?<dotted>(?<![\\p{L}\\p{N}])\\p{Lu}(?:\\.\\p{Lu})+\\b\\.?)|(?<word>(?:"
              + NARROW
              + "|(?<=[\\p{L}\\p{N}])(?:['’ʼ‘]|(?<=\\p{N})[.,](?=\\p{N})|(?:"
              + MARKER
              + ")+(?=\\p{Ll}))(?="
              + NARROW
              + "|⟦))+)|(?<sign>\\p{L}\\p{M}*)");

  private static final Pattern MARKERS = Pattern.compile(MARKER);

  private Words() {}

  static List<Word> of(String text, Morphology morphology) {
    return of(text, morphology::found);
  }

  static List<Word> of(String text, Function<String, Set<String>> keys) {
    var words = new ArrayList<Word>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.group("marker") != null) {
        continue;
      }
      String raw = matcher.group();
      String clean =
          Morphology.clean(raw.indexOf('⟦') < 0 ? raw : MARKERS.matcher(raw).replaceAll(""));
      if (matcher.group("dotted") != null) {
        clean = clean.replace(".", "");
      }
      if (clean.isEmpty()) {
        continue;
      }
      Word.Gap gap = words.isEmpty() ? Word.Gap.BREAK : Gaps.of(text, end, matcher.start());
      boolean opens = words.isEmpty() || Gaps.opens(text, end, matcher.start());
      words.add(new Word(matcher.start(), matcher.end(), clean, keys.apply(clean), gap, opens));
      end = matcher.end();
    }
    return words;
  }
}
