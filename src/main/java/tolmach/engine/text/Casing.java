package tolmach.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * How a text uses capitals, and the same for its translation. A text in capitals alone is shown to
 * an engine in small letters, as engines know few words in capitals, and its translation is put
 * into capitals. Else only the first letter is looked at: it is a capital on both sides, and a
 * single word in small letters stays so.
 */
enum Casing {
  /** As the engine has it. */
  NONE,
  /** {@code MINISTER RESIGNS}. */
  CAPITALS,
  /** {@code Save file}: begins with a capital. */
  CAPITAL,
  /** {@code open}: one word in small letters. */
  SMALL_WORD;

  /** They write every noun with a capital. */
  private static final Set<String> NOUNS_IN_CAPITALS = Set.of("de", "lb");

  static Casing of(Outgoing sent, LanguagePair pair) {
    String text = blanked(sent);
    if (TrueCase.isInCapitals(text, pair.source())) {
      return CAPITALS;
    }
    int first = firstLetter(text);
    if (first < 0 || isPreceded(sent, first)) {
      return NONE;
    }
    int letter = text.codePointAt(first);
    if (UCharacter.isUpperCase(letter) || UCharacter.isTitleCase(letter)) {
      return CAPITAL;
    }
    String word = text.strip();
    boolean isOneWord = word.codePoints().allMatch(c -> UCharacter.isLowerCase(c) || c == '-');
    return isOneWord ? SMALL_WORD : NONE;
  }

  /** The text with spaces in place of all that is no text. */
  private static String blanked(Outgoing sent) {
    StringBuilder text = new StringBuilder(sent.text());
    for (Item item : sent.items()) {
      text.replace(item.at(), item.end(), " ".repeat(item.end() - item.at()));
    }
    return text.toString();
  }

  private static int firstLetter(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (Character.isLetter(character)) {
        return at;
      }
      if (Character.isDigit(character)) {
        return -1;
      }
      at += Character.charCount(character);
    }
    return -1;
  }

  private static boolean isPreceded(Outgoing sent, int first) {
    return sent.items().stream().anyMatch(item -> isWordlike(item) && item.at() <= first);
  }

  /** Codes that only mark what they enclose do not begin a sentence; what stands alone may. */
  private static boolean isWordlike(Item item) {
    return item.kind() == Item.Kind.ALONE || item.kind() == Item.Kind.PROTECTED;
  }

  /** As long as the text itself, so that offsets in it stay true. */
  String forEngine(Outgoing sent, LanguageTag source) {
    if (this != CAPITALS) {
      return sent.text();
    }
    StringBuilder text = new StringBuilder(TrueCase.lowered(blanked(sent), source));
    for (Item item : sent.items()) {
      text.replace(item.at(), item.end(), sent.text().substring(item.at(), item.end()));
    }
    return text.toString();
  }

  /** Puts the canvas, which has no codes yet, into this case. */
  void giveBack(
      Canvas canvas,
      List<Canvas.Place> untouched,
      Placing placing,
      Outgoing sent,
      LanguageTag tag) {
    switch (this) {
      case CAPITALS -> capitals(canvas, untouched, tag);
      case CAPITAL, SMALL_WORD -> {
        int first = firstLetter(canvas.text());
        boolean preceded =
            sent.items().stream()
                .anyMatch(item -> isWordlike(item) && placing.place(item).start() <= first);
        if (first >= 0 && !preceded) {
          mirror(canvas, first, tag);
        }
      }
      case NONE -> {}
    }
  }

  private static void capitals(Canvas canvas, List<Canvas.Place> untouched, LanguageTag tag) {
    ULocale locale = ULocale.forLanguageTag(tag.value());
    int at = canvas.length();
    int next = untouched.size() - 1;
    while (at > 0) {
      int character = canvas.text().codePointBefore(at);
      int start = at - Character.charCount(character);
      while (next >= 0 && untouched.get(next).start() > start) {
        next--;
      }
      if (next < 0 || untouched.get(next).end() <= start) {
        String small = Character.toString(character);
        String capital = UCharacter.toUpperCase(locale, small);
        if (!capital.equals(small)) {
          canvas.replace(start, at, capital);
        }
      }
      at = start;
    }
  }

  private void mirror(Canvas canvas, int first, LanguageTag tag) {
    String text = canvas.text();
    int letter = text.codePointAt(first);
    int behind = first + Character.charCount(letter);
    int end = behind;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String rest = text.substring(behind, end);
    boolean plain =
        rest.codePoints().noneMatch(c -> UCharacter.isUpperCase(c) || Character.isDigit(c))
            && rest.replaceAll("[.,:;!?…]+$", "").matches("[^./@_]*");
    if (!plain) {
      return;
    }
    int other = letter;
    if (this == CAPITAL) {
      other = UCharacter.toTitleCase(letter);
    } else if (!NOUNS_IN_CAPITALS.contains(tag.language().value())) {
      other = UCharacter.toLowerCase(letter);
    }
    if (other != letter) {
      canvas.replace(first, behind, Character.toString(other));
    }
  }
}
