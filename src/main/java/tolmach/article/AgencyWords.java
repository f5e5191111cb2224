package tolmach.article;

import java.util.Set;
import java.util.regex.Pattern;

/** What agencies write beside their texts, for desks and machines and not for readers. */
final class AgencyWords {

  /** Parts of a text in XHTML that are for editors, by their class. */
  static final PartNames FOR_EDITORS =
      PartNames.of(
          Set.of(
              "advisory",
              "ednote",
              "editorsnote",
              "editornote",
              "internal",
              "notepad",
              "notetoeditors",
              "notizblock",
              "redaktion",
              "redaktioninfo"));

  /** Alone in a text's last line: (ends), /ritzau/, EFE, -30-, dpa ab yyzz a3 cd. */
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "[(\\[/–—-]*\\s*(the )?(ends?|more follows|mf|fin|fim|fine|ende|slutt?|loppu|конец)\\s*"
              + "[)\\]/.–—-]*"
              + "|[-–—]\\s*30\\s*[-–—]|#{2,}"
              + "|[(/\\[©-]*\\s*(AFP|ANSA|AP|dpa|EFE|NTB|PA|Ritzau|ritzau|STT|TT|TASS|Reuters|ТАСС)"
              + "([ /][a-z0-9]{1,5}){0,8}\\s*[)/\\].-]*",
          Pattern.UNICODE_CASE);

  private static final Pattern ENDS =
      Pattern.compile("(?i)[(\\[/–—-]*\\s*(the )?ends?\\s*[)\\]/.–—-]*");

  private AgencyWords() {}

  /** A line that says the text is over, or whose it is. */
  static boolean isSignOff(String line) {
    String clean = Words.clean(line);
    return clean.length() <= 40
        && (SIGN_OFF.matcher(clean).matches() || ENDS.matcher(clean).matches());
  }
}
