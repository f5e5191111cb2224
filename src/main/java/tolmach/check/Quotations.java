package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How often a text quotes. Marks of all languages are read as they stand: an apostrophe within a
 * word and the sign of inches after a digit are none; a quotation within a quotation is one.
 *
 * @param count of quotations that are opened and closed
 * @param names how many of them hold a short name or title: {@code «Известия»}
 * @param isUnbalanced true if one is open at the end, or closed and was not opened
 * @param quoted what each holds, in order of their ends
 */
record Quotations(int count, int names, boolean isUnbalanced, List<String> quoted) {

  private static final String OPENING = "«“„‟「『《〈";
  private static final String CLOSING = "»”」』》〉";

  /** Up to four words, the first of which is written large. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{Lu}\\d][^\\s]*(?:[\\s\\u00A0-][^\\s]+){0,3}");

  private static final Pattern SPEAKER = Pattern.compile(",?\\s*[—–-]\\s");

  static Quotations of(String text) {
    var reading = new Reading(text);
    reading.read();
    return reading.found();
  }

  private static final class Reading {
    private final String text;
    private final int[] opened = new int[64];
    private int depth;
    private int straight = -1;
    private int count;
    private int names;
    private final List<String> quoted = new ArrayList<>();
    private boolean odd;

    Reading(String text) {
      this.text = text;
    }

    void read() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' && !isInches(i)) {
          straight(i);
        } else if (c == '“' && depth > 0 && endsWord(i)) {
          close(i); // „so“
        } else if (OPENING.indexOf(c) >= 0) {
          opened[Math.min(depth++, opened.length - 1)] = i;
        } else if (CLOSING.indexOf(c) >= 0) {
          close(i);
        }
      }
    }

    Quotations found() {
      return new Quotations(count, names, odd || straight >= 0 || depth > 0, List.copyOf(quoted));
    }

    private void straight(int at) {
      if (straight >= 0) {
        add(straight, at);
        straight = -1;
      } else {
        straight = at;
      }
    }

    private void close(int at) {
      if (depth == 0) {
        odd = true;
        return;
      }
      depth--;
      add(opened[Math.min(depth, opened.length - 1)], at);
    }

    private void add(int from, int to) {
      count++;
      quoted.add(text.substring(from + 1, to));
      boolean isName = NAME.matcher(text.substring(from + 1, to)).matches() && !isSpeech(to);
      names += isName ? 1 : 0;
    }

    /** True if who said it follows, or the sentence ended within the marks. */
    private boolean isSpeech(int closing) {
      return ".,!?…".indexOf(text.charAt(closing - 1)) >= 0
          || SPEAKER.matcher(text).region(closing + 1, text.length()).lookingAt();
    }

    /** {@code 15"} with no mark before it that it could close. */
    private boolean isInches(int at) {
      return at > 0 && Character.isDigit(text.charAt(at - 1)) && text.indexOf('"') == at;
    }

    /** True if no letter follows: the mark that opens in English closes in German. */
    private boolean endsWord(int at) {
      return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
  }
}
