package tolmach.worker.bundle;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Placeholders and tags of a text, sorted. */
final class Placeholders {

  private static final Pattern ANY =
      Pattern.compile(
          "\\{\\{[^{}]*\\}\\}|[$%#]?\\{[^{}']*\\}|%\\([^)]*\\)[a-z]|%[0-9.$]*(?:ll)?[a-zA-Z@]\\b|%arg\\b|%[0-9$]*@|%#@\\w+@|%%"
              + "|</?[a-zA-Z][^<>]*>");

  private Placeholders() {}

  static List<String> in(String text) {
    return ANY.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  static Set<List<String>> of(Collection<String> texts) {
    return texts.stream().map(Placeholders::in).collect(Collectors.toSet());
  }
}
