package tolmach.engine.http;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tolmach.engine.Translation;
import tolmach.engine.text.CodedText;

/**
 * Sees to it that a translation has the inline codes of its source, each once, and the white space
 * around it. Where the service lost or made up one, all are set again by position and that is
 * noted.
 */
public final class KeptCodes {

  private static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]{1,9})⟧");

  private KeptCodes() {}

  public static Translation in(String source, String target) {
    String text = edges(source, target);
    if (sorted(source).equals(sorted(text)) && hasNoStray(text) && opensBeforeItCloses(text)) {
      return Translation.unscored(text);
    }
    String plain = MARKER.matcher(target).replaceAll("").strip();
    return new Translation(
        new CodedText(source, 0).restore(plain),
        Double.NaN,
        List.of(),
        List.of(),
        Set.of(Translation.Note.CODES_GUESSED));
  }

  private static String edges(String source, String target) {
    String begun = source.stripLeading();
    String before = source.substring(0, source.length() - begun.length());
    String after = begun.substring(begun.stripTrailing().length());
    return before + target.strip() + after;
  }

  private static List<String> sorted(String text) {
    return MARKER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static boolean hasNoStray(String text) {
    String rest = MARKER.matcher(text).replaceAll("");
    return rest.indexOf('⟦') < 0 && rest.indexOf('⟧') < 0;
  }

  private static boolean opensBeforeItCloses(String text) {
    Set<String> opened =
        MARKER
            .matcher(text)
            .results()
            .filter(marker -> marker.group(1).isEmpty())
            .map(marker -> marker.group(2))
            .collect(Collectors.toSet());
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      if (marker.group(1).isEmpty()) {
        opened.remove(marker.group(2));
      } else if (opened.contains(marker.group(2))) {
        return false;
      }
    }
    return true;
  }
}
