package tolmach.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.segment.Abbreviations.Kind;

/**
 * Why two pieces that a break iterator would part are one sentence: an abbreviation, an initial, an
 * ordinal number, a quotation with its speaker, a bracket not closed yet.
 */
final class Glue {

  private static final String QUOTES = "\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"'„";

  private static final Pattern INITIAL =
      Pattern.compile("(?:^|[\\s\\p{Ps}\\p{Pi}\"'’/-])(?:\\p{Lu}\\.[ -]?){0,5}\\p{Lu}\\p{Ll}?\\.$");

  private static final Pattern ONE_LETTER = Pattern.compile("\\p{Lu}\\p{Ll}?\\.");
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}{1,2}\\.){2,}");
  private static final Pattern OPENERS = Pattern.compile("[" + QUOTES + "]+");
  private static final Pattern FIRST_WORD =
      Pattern.compile("[" + QUOTES + "¿¡]*([\\p{L}\\p{M}]+)(['’]?)(\\.?)");

  /** A lower-case word next; {@code iPhone} is none. */
  private static final Pattern LOWER_NEXT =
      Pattern.compile("(?:[" + QUOTES + "]*|[—–-]\\s*)\\p{Ll}(?!\\p{Lu})");

  private static final Pattern SPEAKER =
      Pattern.compile("(?:[\\p{L}.'’-]+\\s+){1,6}?([\\p{Ll}]+)(?![\\p{L}])");
  private static final Pattern QUOTE_ENDS = Pattern.compile("[!?…][\"”“»’]$");
  private static final Pattern LIST_LABEL =
      Pattern.compile("(?:[•▪◦‣⁃●■*-] ?)?\\(?(?:[0-9]{1,3}|\\p{L})[.)]+$");

  /** Nothing that could be a sentence: an ellipsis, a dash, a bullet. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]{1,8}");

  private static final Pattern SPACED_ELLIPSIS = Pattern.compile("[^.\\s] \\. \\. \\.$");
  private static final Pattern GOES_ON =
      Pattern.compile("(?:[,;:]|[\"'”’»›)\\]]+ ?[.,;:!?]|\\.(?!\\.\\.|\\s\\.))");

  /** A source in brackets after a quotation, with the full stop of the whole. */
  private static final Pattern CITATION = Pattern.compile("\\([^()]{1,60}\\)[.,;:]");

  /** What Japanese puts after a quotation that is part of its sentence. */
  private static final Pattern PARTICLE = Pattern.compile("(?:と|って|など|を|が)");

  private static final Pattern NUMBER =
      Pattern.compile("[(«\"]?(?:[0-9]|№|(?!I ?[a-z'’])[IVXLC]+(?![\\p{L}'’]))");
  private static final Pattern ORDINAL = Pattern.compile("[-–]?(?:[0-9]{1,2}|[IVX]{1,6})\\.");
  private static final Pattern LETTER_NEXT = Pattern.compile("\\p{L}\\.");
  private static final Pattern CAMEL_NEXT = Pattern.compile("\\p{Ll}\\p{Lu}");

  /** The stop after a word of another script that has no capital letters: «د. ديفيد». */
  private static final Pattern CASELESS_LETTER = Pattern.compile("\\p{Lo}\\.");

  private static final Pattern ADDRESS = Pattern.compile("[/@:=&_]|www\\.");
  private static final Pattern DOMAIN_NEXT = Pattern.compile("(?:Com|Net|Org|Io|Js|Ru)\\b");

  /** A bracket that closes no later than this still holds its sentences together. */
  private static final int BRACKET_REACH = 80;

  /** Enough for the initials of anyone. */
  private static final int TAIL = 20;

  /** No abbreviation is longer, in characters. */
  private static final int LONGEST = 12;

  /** «At 5 a.m. Mr. Smith left»: so few words are no sentence yet. */
  private static final int FEW_WORDS = 3;

  private final Abbreviations abbreviations;

  Glue(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** True if the sentence goes on. */
  boolean holds(Seam seam) {
    String before = seam.before();
    String after = seam.after();
    char last = before.charAt(before.length() - 1);
    boolean word = Character.isUpperCase(after.charAt(0));
    return !word && (LOWER_NEXT.matcher(after).lookingAt() || GOES_ON.matcher(after).lookingAt())
        || opensAtEnd(last)
        || seam.isWhole() && isNoSentence(before)
        || seam.isTight() && isOneToken(seam, last)
        || last == '.' && abbreviates(seam)
        || Marks.isCloser(last) && closes(seam)
        || last == '!' && abbreviations.is(Kind.NEVER, bare(seam.lastWord()))
        || isBracketed(before, after)
        || Marks.isDash(after.charAt(0)) && isOpen(before, '«', '»');
  }

  private static boolean isNoSentence(String before) {
    return LIST_LABEL.matcher(before).matches() || NO_WORD.matcher(before).matches();
  }

  /** Without a space a sentence ends only where its script needs none, or someone forgot it. */
  private static boolean isOneToken(Seam seam, char last) {
    if (Marks.isWideEnd(last) || !isCased(seam.after()) || Marks.isCloser(last)) {
      return false;
    }
    String word = seam.lastWord();
    return ADDRESS.matcher(word + firstToken(seam.after())).find()
        || DOMAIN_NEXT.matcher(seam.after()).lookingAt()
        || word.length() < 3
        || Character.isDigit(word.charAt(0)) && word.length() < 4;
  }

  private static String firstToken(String after) {
    int space = after.indexOf(' ');
    return space < 0 ? after : after.substring(0, space);
  }

  private static boolean isCased(String after) {
    int first = after.codePointAt(0);
    return Character.isUpperCase(first) || Character.isLowerCase(first);
  }

  private boolean abbreviates(Seam seam) {
    String after = seam.after();
    String word = bare(seam.lastWord());
    List<String> forms = forms(seam, word);
    if (is(Kind.NEVER, forms)) {
      return true;
    }
    boolean starter = starts(after);
    if (is(Kind.CLOCK, forms)) {
      return !starter && !(startsWithTitle(after) && words(seam.before()) > FEW_WORDS);
    }
    boolean may = is(Kind.MAY, forms) || ACRONYM.matcher(word).matches();
    boolean number = is(Kind.NUMBER, forms);
    if (may && !starter
        || number && NUMBER.matcher(after).lookingAt()
        || (may || number) && !Character.isLetterOrDigit(after.charAt(0)) && !isQuote(after)) {
      return true;
    }
    boolean known = may || number && word.length() > 2;
    return !known && isAbbreviatedOtherwise(seam, word, starter);
  }

  private boolean isAbbreviatedOtherwise(Seam seam, String word, boolean starter) {
    String after = seam.after();
    return isOrdinal(seam, word, after, starter)
        || CASELESS_LETTER.matcher(word).matches()
        || isLetterChain(word, after)
        || word.equals(".") && SPACED_ELLIPSIS.matcher(tail(seam.before())).find()
        || isInitial(seam.before(), word, after, starter);
  }

  private static boolean isQuote(String after) {
    return "\"'„“”«»‘’¿¡…—–".indexOf(after.charAt(0)) >= 0 && !Marks.isDash(after.charAt(0));
  }

  /** «z. B.»: a small letter with a stop before another letter with one. */
  private static boolean isLetterChain(String word, String after) {
    return word.length() == 2
        && Character.isLowerCase(word.charAt(0))
        && LETTER_NEXT.matcher(after).lookingAt();
  }

  private boolean isOrdinal(Seam seam, String word, String after, boolean starter) {
    if (!abbreviations.hasOrdinals() || !ORDINAL.matcher(word).matches()) {
      return false;
    }
    Matcher first = FIRST_WORD.matcher(after);
    return first.lookingAt() && abbreviations.is(Kind.AFTER, first.group(1))
        || after.charAt(0) == '-'
        || !starter && abbreviations.is(Kind.BEFORE, bare(seam.wordBeforeLast()));
  }

  private static boolean isInitial(String before, String word, String after, boolean starter) {
    return word.length() <= LONGEST
        && INITIAL.matcher(tail(before)).find()
        && (Character.isUpperCase(after.codePointAt(0)) || isQuote(after) && after.length() > 1)
        && !CAMEL_NEXT.matcher(after).lookingAt()
        && !(starter && afterPlainWord(before, word));
  }

  private boolean is(Kind kind, List<String> forms) {
    for (String form : forms) {
      if (abbreviations.is(kind, form)) {
        return true;
      }
    }
    return false;
  }

  /** How the abbreviation may be listed: the word, what follows a hyphen in it, several words. */
  private static List<String> forms(Seam seam, String word) {
    var forms = new ArrayList<String>(4);
    if (word.length() <= LONGEST) {
      forms.add(word);
    }
    int part = 1 + Math.max(lastOf(word, "'’/-"), word.lastIndexOf('('));
    if (part > 0 && part < word.length() - 1 && word.length() - part <= LONGEST) {
      forms.add(word.substring(part));
    }
    if (word.length() <= 6) {
      forms.add(bare(seam.lastWords(2)));
    }
    if (word.length() <= 3) {
      forms.add(bare(seam.lastWords(3)));
    }
    return forms;
  }

  private static int lastOf(String word, String chars) {
    int last = -1;
    for (int i = 0; i < chars.length(); i++) {
      last = Math.max(last, word.lastIndexOf(chars.charAt(i)));
    }
    return last;
  }

  /** «plan B. The team»: a letter after a lower-case word or a number may well end a sentence. */
  private static boolean afterPlainWord(String before, String word) {
    String head = before.substring(0, before.length() - word.length()).stripTrailing();
    return ONE_LETTER.matcher(word).matches()
        && !head.isEmpty()
        && (Character.isLowerCase(head.codePointBefore(head.length()))
            || Character.isDigit(head.codePointBefore(head.length())));
  }

  private boolean starts(String after) {
    if (after.charAt(0) == '¿' || after.charAt(0) == '¡') {
      return true;
    }
    Matcher matcher = FIRST_WORD.matcher(after);
    return matcher.lookingAt()
        && matcher.group(3).isEmpty()
        && abbreviations.is(Kind.STARTERS, matcher.group(1) + matcher.group(2))
        && Character.isUpperCase(matcher.group(1).codePointAt(0));
  }

  private boolean startsWithTitle(String after) {
    Matcher matcher = FIRST_WORD.matcher(after);
    return matcher.lookingAt()
        && !matcher.group(3).isEmpty()
        && abbreviations.is(Kind.NEVER, matcher.group(1) + ".");
  }

  private static int words(String before) {
    int words = 0;
    for (int i = 0; i < before.length(); i++) {
      words += before.charAt(i) == ' ' ? 1 : 0;
    }
    return words + 1;
  }

  private boolean closes(Seam seam) {
    Matcher matcher = SPEAKER.matcher(seam.after());
    return QUOTE_ENDS.matcher(tail(seam.before())).find()
            && matcher.lookingAt()
            && abbreviations.is(Kind.ATTRIBUTION, matcher.group(1))
        || CITATION.matcher(seam.after()).lookingAt() && !seam.before().endsWith(")")
        || PARTICLE.matcher(seam.after()).lookingAt();
  }

  private static boolean opensAtEnd(char last) {
    return Character.getType(last) == Character.START_PUNCTUATION && last != '„' && last != '‚';
  }

  /** «(агентство. — Ред.)»: a bracket opened within the sentence and closed soon. */
  private static boolean isBracketed(String before, String after) {
    return isHeld(before, after, '(', ')')
        || isHeld(before, after, '（', '）')
        || isHeld(before, after, '「', '」');
  }

  private static boolean isHeld(String before, String after, char opener, char closer) {
    int open = before.lastIndexOf(opener);
    if (open <= 0 || before.indexOf(closer, open) >= 0) {
      return false;
    }
    int close = after.indexOf(closer);
    int reopened = after.indexOf(opener);
    return close >= 0 && close <= BRACKET_REACH && (reopened < 0 || reopened > close);
  }

  private static boolean isOpen(String before, char opener, char closer) {
    return before.lastIndexOf(opener) > before.lastIndexOf(closer);
  }

  private static boolean isLetterFirst(String word) {
    return !word.isEmpty() && Character.isLetter(word.charAt(0));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  private static String bare(String word) {
    return isLetterFirst(word) ? word : OPENERS.matcher(word).replaceFirst("");
  }
}
