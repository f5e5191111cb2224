package tolmach.message.icu;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for the arguments of a pattern while its words are taken apart: a number between two code
 * points that are no characters.
 */
public final class Marks {

  /** One of them, in the text. */
  public static final String PATTERN = "\uFDD0[0-9]+\uFDD1";

  private static final Pattern MARK = Pattern.compile("\uFDD0([0-9]+)\uFDD1");

  private final List<String> raw = new ArrayList<>();

  /** The mark for a piece of a pattern. */
  String add(String piece) {
    raw.add(piece);
    return "\uFDD0" + (raw.size() - 1) + "\uFDD1";
  }

  /** The pattern that words with marks among them stand for. */
  String restored(String words, boolean inPlural) {
    var quoting = new Quoting(inPlural);
    Matcher mark = MARK.matcher(words);
    int from = 0;
    while (mark.find()) {
      quoting.words(words.substring(from, mark.start()));
      quoting.raw(raw.get(Integer.parseInt(mark.group(1))));
      from = mark.end();
    }
    return quoting.words(words.substring(from)).toString();
  }
}
