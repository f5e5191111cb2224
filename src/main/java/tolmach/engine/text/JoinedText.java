package tolmach.engine.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.engine.Translation.Token;
import tolmach.language.LanguageTag;

/** The translations of the parts of one text, put together again. */
public final class JoinedText {

  private final LanguageTag target;
  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private final Set<Note> notes = EnumSet.noneOf(Note.class);
  private String gap = "";
  private boolean began;
  private double logProbability;
  private double weights;
  private Translation only;

  public JoinedText(LanguageTag target) {
    this.target = target;
  }

  /** The next part and the translation of it, weighted by its tokens or else its length. */
  public JoinedText add(LongText.Part part, Translation translation) {
    return add(part, translation, Math.max(1, part.text().length()));
  }

  /**
   * The next part and the translation of it.
   *
   * @param weight of its score in that of the whole
   */
  public JoinedText add(LongText.Part part, Translation translation, double weight) {
    String answer = translation.text();
    int from = leading(answer);
    int to = trailing(answer, from);
    if (began && to > from) {
      text.append(separator(gap));
    }
    int shift = text.length() - from;
    text.append(answer, from, to);
    for (Token token : translation.tokens()) {
      int start = Math.max(from, token.start()) + shift;
      int end = Math.min(to, token.end()) + shift;
      if (start < end) {
        boolean aligned = token.isAligned();
        tokens.add(
            new Token(
                start,
                end,
                token.logProbability(),
                aligned ? token.sourceStart() + part.start() : -1,
                aligned ? token.sourceEnd() + part.start() : -1));
      }
    }
    notes.addAll(translation.notes());
    only = began ? null : translation;
    began = true;
    gap = part.gap();
    logProbability += translation.score() * weight;
    weights += weight;
    return this;
  }

  private static int leading(String answer) {
    int from = 0;
    while (from < answer.length() && Character.isWhitespace(answer.charAt(from))) {
      from++;
    }
    return from;
  }

  private static int trailing(String answer, int from) {
    int to = answer.length();
    while (to > from && Character.isWhitespace(answer.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  /** Line breaks are kept; a space is the target's matter, which may set none or want one. */
  private String separator(String between) {
    if (between.indexOf('\n') >= 0) {
      return between;
    }
    if (!setsSpaces(target)) {
      return "";
    }
    boolean atSpace = text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1));
    return between.isEmpty() && !atSpace ? " " : between;
  }

  /** True for languages that set spaces between words. */
  static boolean setsSpaces(LanguageTag language) {
    int[] scripts = UScript.getCode(ULocale.forLanguageTag(language.value()));
    if (scripts != null) {
      for (int script : scripts) {
        if (UScript.breaksBetweenLetters(script)) {
          return false;
        }
      }
    }
    return true;
  }

  /** All of it; of several parts the alternatives are lost, and it is noted that there were. */
  public Translation finish() {
    if (only != null) {
      return new Translation(text.toString(), only.score(), tokens, only.alternatives(), notes);
    }
    notes.add(Note.SPLIT);
    return new Translation(
        text.toString(),
        weights == 0 ? Double.NaN : logProbability / weights,
        tokens,
        List.of(),
        notes);
  }
}
