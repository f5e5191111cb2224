package tolmach.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.engine.Translation.Token;

/**
 * Where an answer shows a holder or protected text, be it disfigured, doubled or made up.
 *
 * @param item what it is; null for what does not belong there
 */
record Sighting(int start, int end, Item item) {

  private static final Pattern STRAY = Pattern.compile("[⟦⟧]");
  private static final Pattern STRICT = Pattern.compile("⟦/?[0-9]+⟧");

  private static final double ALIKE = 0.4;

  /** All there are, in order, none overlapping another; each item at most once. */
  static List<Sighting> all(Outgoing sent, Holders holders, String answer, List<Token> tokens) {
    List<Sighting> found = new ArrayList<>();
    Set<Item> missing = new HashSet<>(sent.items());
    missing.removeIf(item -> !item.hasHolder() && !item.isLeftIn());
    held(sent, holders, answer, found, missing);
    literally(answer, found, missing);
    disfigured(answer, found, missing);
    aligned(answer, tokens, found, missing);
    surplus(sent, answer, found);
    found.sort(Comparator.comparingInt(Sighting::start));
    return found;
  }

  private static void held(
      Outgoing sent, Holders holders, String answer, List<Sighting> found, Set<Item> missing) {
    List<Item> byNumber = sent.items().stream().filter(Item::hasHolder).toList();
    Matcher matcher = holders.finder(answer, sent.text());
    while (matcher.find()) {
      int number = holders.number(matcher);
      Item item = number >= 0 && number < byNumber.size() ? byNumber.get(number) : null;
      if (item != null && missing.remove(item)) {
        found.add(new Sighting(matcher.start(), matcher.end(), item));
      } else if (item != null || STRICT.matcher(matcher.group()).matches()) {
        found.add(new Sighting(matcher.start(), matcher.end(), null));
      }
    }
  }

  private static void literally(String answer, List<Sighting> found, Set<Item> missing) {
    for (Item item : longestFirst(missing)) {
      int at = free(answer, item.literal(), 0, found);
      if (at >= 0) {
        found.add(new Sighting(at, at + item.literal().length(), item));
        missing.remove(item);
      }
    }
  }

  private static List<Item> longestFirst(Set<Item> items) {
    return items.stream()
        .filter(item -> !item.isCode())
        .sorted(
            Comparator.comparingInt((Item item) -> -item.literal().length())
                .thenComparingInt(Item::order))
        .toList();
  }

  private static int free(String answer, String literal, int from, List<Sighting> found) {
    int at = answer.indexOf(literal, from);
    while (at >= 0) {
      if (isFree(answer, at, at + literal.length(), found)) {
        return at;
      }
      at = answer.indexOf(literal, at + 1);
    }
    return -1;
  }

  /** True for a stretch that is no part of a longer word nor taken. */
  private static boolean isFree(String answer, int start, int end, List<Sighting> found) {
    return !(start > 0 && isWord(answer, start) && isWord(answer, start - 1))
        && !(end < answer.length() && isWord(answer, end) && isWord(answer, end - 1))
        && found.stream().noneMatch(other -> other.start() < end && start < other.end());
  }

  private static boolean isWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  /** With spaces put in, another case, or another dash. */
  private static void disfigured(String answer, List<Sighting> found, Set<Item> missing) {
    for (Item item : longestFirst(missing)) {
      Matcher matcher = loose(item.literal()).matcher(answer);
      while (matcher.find()) {
        if (isFree(answer, matcher.start(), matcher.end(), found)) {
          found.add(new Sighting(matcher.start(), matcher.end(), item));
          missing.remove(item);
          break;
        }
      }
    }
  }

  private static Pattern loose(String literal) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (at < literal.length()) {
      int character = literal.codePointAt(at);
      int size = Character.charCount(character);
      if (at > 0) {
        pattern.append("\\s?");
      }
      if (literal.startsWith("--", at)) {
        pattern.append("(?:-\\s?-|[–—−])");
        size = 2;
      } else if (Character.isWhitespace(character)) {
        pattern.append("\\s*");
      } else {
        pattern.append(Pattern.quote(Character.toString(character)));
      }
      at += size;
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Where the engine wrote something like it, and its alignment says that this is meant. */
  private static void aligned(
      String answer, List<Token> tokens, List<Sighting> found, Set<Item> missing) {
    for (Item item : longestFirst(missing)) {
      int start = -1;
      int end = -1;
      for (Token token : tokens) {
        boolean from =
            token.isAligned()
                && token.sourceStart() < item.end()
                && item.at() < token.sourceEnd()
                && token.start() < token.end();
        if (from && (start < 0 || answer.substring(end, token.start()).isBlank())) {
          start = start < 0 ? token.start() : start;
          end = token.end();
        }
      }
      while (start >= 0 && start < end && Character.isWhitespace(answer.charAt(start))) {
        start++;
      }
      if (start >= 0
          && start < end
          && isFree(answer, start, end, found)
          && alike(answer.substring(start, end), item.literal())) {
        found.add(new Sighting(start, end, item));
        missing.remove(item);
      }
    }
  }

  private static boolean alike(String one, String other) {
    if (!Character.isLetterOrDigit(other.charAt(0)) && one.charAt(0) == other.charAt(0)) {
      return true;
    }
    Set<String> pairs = pairs(one);
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(pairs(other));
    return common.size() >= ALIKE * Math.max(pairs.size(), pairs(other).size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < text.length(); i++) {
      pairs.add(text.substring(i - 1, i + 1));
    }
    return pairs;
  }

  /** Protected text once too often, and brackets of markers that are none. */
  private static void surplus(Outgoing sent, String answer, List<Sighting> found) {
    Set<String> literals = new HashSet<>();
    sent.items().stream()
        .filter(item -> !item.isCode())
        .sorted(Comparator.comparingInt(item -> -item.literal().length()))
        .forEach(
            item -> {
              if (literals.add(item.literal())) {
                int at = free(answer, item.literal(), 0, found);
                while (at >= 0) {
                  found.add(new Sighting(at, at + item.literal().length(), null));
                  at = free(answer, item.literal(), at + item.literal().length(), found);
                }
              }
            });
    String unheld = STRICT.matcher(sent.text()).replaceAll("");
    if (!STRAY.matcher(unheld).find()) {
      Matcher stray = STRAY.matcher(answer);
      while (stray.find()) {
        int at = stray.start();
        if (found.stream().noneMatch(other -> other.start() <= at && at < other.end())) {
          found.add(new Sighting(at, at + 1, null));
        }
      }
    }
  }
}
