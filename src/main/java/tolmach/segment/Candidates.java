package tolmach.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.language.LanguageTag;

/**
 * Where a sentence may end: where Unicode's rules (UAX #29) see an end, as ICU has them, and where
 * they see none. Languages without a list of abbreviations have CLDR's suppressions; an unknown
 * language has the root's rules.
 */
final class Candidates {

  private static final Map<LanguageTag, BreakIterator> ITERATORS = new ConcurrentHashMap<>();

  /** Fewer letters may be an abbreviation that no list knows. */
  private static final int LONG_WORD = 3;

  private final CharSequence text;
  private final BitSet found = new BitSet();

  private Candidates(CharSequence text) {
    this.text = text;
  }

  /** Offsets at which a sentence may begin, but for the first. */
  static BitSet in(LanguageTag language, CharSequence text) {
    var candidates = new Candidates(text);
    candidates.seen(language);
    candidates.unseen();
    return candidates.found;
  }

  private void seen(LanguageTag language) {
    BreakIterator iterator =
        ITERATORS.computeIfAbsent(language.language(), Candidates::iterator).clone();
    iterator.setText(text);
    iterator.first();
    for (int at = iterator.next();
        at != BreakIterator.DONE && at < text.length();
        at = iterator.next()) {
      found.set(at);
    }
  }

  private static BreakIterator iterator(LanguageTag language) {
    if (!language.isKnown()) {
      return BreakIterator.getSentenceInstance(ULocale.ROOT);
    }
    String extension = Abbreviations.listed(language) ? "" : "-u-ss-standard";
    return BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language + extension));
  }

  private void unseen() {
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (Marks.isEnd(c)) {
        int next = i + 1;
        for (int closers = 0; closers < 2 && Marks.isCloser(at(next)); closers++) {
          next++;
        }
        if (at(next) == ' ') {
          spaced(i, next + 1);
        } else if (next == i + 1 && isRunOn(i)) {
          found.set(next);
        }
      }
    }
  }

  /** An end at {@code end}, with a space after it: is what begins after the space a sentence? */
  private void spaced(int end, int next) {
    char c = at(next);
    boolean begins =
        Marks.isDash(c) && Marks.isStop(at(end)) && at(next + 1) == ' ' && isUpper(next + 2)
            || isNumberAt(next) && Marks.isStop(at(end)) && isNoAbbreviation(end)
            || Character.isLowerCase(c) && isUpper(next + 1)
            || at(end) == '…' && (isUpper(next) || isUpper(next + 1))
            || isEllipsis(next) && Character.isLetter(at(next + 3))
            || isSpacedEllipsis(end, next);
    if (begins) {
      found.set(next);
    }
  }

  /** {@code ended. . . . Next}: an omission after the stop is of the next sentence. */
  private boolean isSpacedEllipsis(int end, int next) {
    return at(end) == '.'
        && Character.isLetter(at(end - 1))
        && at(next) == '.'
        && at(next + 1) == ' '
        && at(next + 2) == '.'
        && at(next + 3) == ' '
        && at(next + 4) == '.'
        && at(next + 5) == ' '
        && isUpper(next + 6);
  }

  private boolean isEllipsis(int at) {
    return at(at) == '.' && at(at + 1) == '.' && at(at + 2) == '.';
  }

  private boolean isNoAbbreviation(int end) {
    return isLongWord(end) || isNumber(end) || Marks.isCloser(at(end - 1));
  }

  private boolean isLongWord(int end) {
    for (int i = end - 1; i >= end - LONG_WORD; i--) {
      if (!Character.isLetter(at(i))) {
        return false;
      }
    }
    return Character.isLowerCase(at(end - 1));
  }

  /** Digits, with a currency before them or not. */
  private boolean isNumberAt(int at) {
    return Character.isDigit(at(at))
        || Character.getType(at(at)) == Character.CURRENCY_SYMBOL && Character.isDigit(at(at + 1));
  }

  private boolean isNumber(int end) {
    return Character.isDigit(at(end - 1));
  }

  /** {@code ended.Next}: someone forgot the space. */
  private boolean isRunOn(int end) {
    return isUpper(end + 1)
        && (Character.isLowerCase(at(end + 2)) || at(end + 2) == ' ')
        && (Character.isLowerCase(at(end - 1)) && Character.isLowerCase(at(end - 2))
            || Character.isDigit(at(end - 1)) && Character.isDigit(at(end - 2)));
  }

  private boolean isUpper(int at) {
    return Character.isUpperCase(at(at));
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }
}
