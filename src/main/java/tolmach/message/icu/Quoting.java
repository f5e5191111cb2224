package tolmach.message.icu;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tolmach.segment.InlineCode;

/**
 * Words as they stand in a pattern: an apostrophe doubled, and what is syntax in apostrophes. Two
 * apostrophes side by side would be one of the text, so what is quoted together has one pair.
 */
public final class Quoting {

  private static final Pattern BRACES = Pattern.compile("'|[{}](?:['{}]*[{}])?");
  private static final Pattern BRACES_AND_NUMBER = Pattern.compile("'|[{}#](?:['{}#]*[{}#])?");

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  private final StringBuilder pattern = new StringBuilder();
  private final boolean inPlural;

  /**
   * @param inPlural where {@code #} means the number
   */
  public Quoting(boolean inPlural) {
    this.inPlural = inPlural;
  }

  /**
   * The pattern of a text with inline codes.
   *
   * @throws IllegalArgumentException if a marker stands for none of the codes
   */
  public static String of(String text, List<InlineCode> codes, boolean inPlural) {
    Map<String, String> data =
        codes.stream()
            .collect(Collectors.toMap(InlineCode::marker, InlineCode::data, (one, same) -> one));
    var quoting = new Quoting(inPlural);
    Matcher marker = MARKER.matcher(text);
    int from = 0;
    while (marker.find()) {
      if (!data.containsKey(marker.group())) {
        throw new IllegalArgumentException(
            "the marker " + marker.group() + " stands for no inline code of its segment");
      }
      quoting.words(text.substring(from, marker.start())).raw(data.get(marker.group()));
      from = marker.end();
    }
    return quoting.words(text.substring(from)).toString();
  }

  /** Adds words. */
  public Quoting words(String words) {
    Matcher special = (inPlural ? BRACES_AND_NUMBER : BRACES).matcher(words);
    int from = 0;
    while (special.find()) {
      pattern.append(words, from, special.start());
      String found = special.group();
      raw(found.equals("'") ? "''" : "'" + found.replace("'", "''") + "'");
      from = special.end();
    }
    pattern.append(words, from, words.length());
    return this;
  }

  /** Adds a piece that is a pattern already. */
  public Quoting raw(String piece) {
    boolean meet =
        piece.length() > 1
            && piece.charAt(0) == '\''
            && isSyntax(piece.charAt(1))
            && endsWithClosingQuote();
    if (meet) {
      pattern.setLength(pattern.length() - 1);
      pattern.append(piece, 1, piece.length());
    } else {
      pattern.append(piece);
    }
    return this;
  }

  private boolean endsWithClosingQuote() {
    boolean quotes = false;
    int closed = -1;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '\'') {
        continue;
      }
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
      if (next == '\'') {
        i++;
      } else if (quotes) {
        quotes = false;
        closed = i;
      } else {
        quotes = isSyntax(next);
      }
    }
    return closed >= 0 && closed == pattern.length() - 1;
  }

  private boolean isSyntax(char c) {
    return c == '{' || c == '}' || inPlural && c == '#';
  }

  @Override
  public String toString() {
    return pattern.toString();
  }
}
