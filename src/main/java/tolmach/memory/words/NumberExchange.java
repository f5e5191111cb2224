package tolmach.memory.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguagePair;
import tolmach.segment.TextHash;

/**
 * Puts the numbers of one sentence into the translation of another that differs in nothing else. It
 * is done only where it cannot go wrong: each number that changed stands in the translation as
 * often as in the source and by its value, not in words or another unit; and the words beside it
 * stay as they are in both languages, as {@link NumberForm} tells.
 */
public final class NumberExchange {

  private static final String PLACE = "\uFFFC";

  private final LanguagePair pair;
  private final Map<String, WrittenNumber> newByOld = new HashMap<>();
  private final Map<String, WrittenNumber> old = new HashMap<>();
  private final Map<String, Integer> timesInSource = new HashMap<>();

  private NumberExchange(LanguagePair pair) {
    this.pair = pair;
  }

  /**
   * The translation with the numbers of the sentence asked for; empty if more than numbers differs,
   * or it is not sure which number goes where and how.
   */
  public static Optional<String> of(LanguagePair pair, String source, String target, String asked) {
    List<Token> before = numbers(source);
    List<Token> now = numbers(asked);
    if (before.size() != now.size()
        || before.isEmpty()
        || !withPlaces(source, before).equals(withPlaces(asked, now))) {
      return Optional.empty();
    }
    var exchange = new NumberExchange(pair);
    for (int i = 0; i < before.size(); i++) {
      if (!exchange.note(source, before.get(i), now.get(i))) {
        return Optional.empty();
      }
    }
    return exchange.in(target);
  }

  private boolean note(String source, Token before, Token now) {
    WrittenNumber was = WrittenNumber.parse(before.text(), pair.source());
    WrittenNumber is = WrittenNumber.parse(now.text(), pair.source());
    if (!was.value().equals(is.value())
        && !NumberForm.same(was, is, source, before, pair.source())) {
      return false;
    }
    timesInSource.merge(was.value(), 1, Integer::sum);
    old.put(was.value(), was);
    WrittenNumber already = newByOld.put(was.value(), is);
    return already == null || already.value().equals(is.value());
  }

  private Optional<String> in(String target) {
    var timesInTarget = new HashMap<String, Integer>();
    var result = new StringBuilder();
    int from = 0;
    for (Token token : numbers(target)) {
      WrittenNumber there = WrittenNumber.parse(token.text(), pair.target());
      WrittenNumber next = newByOld.get(there.value());
      if (next == null || next.value().equals(there.value())) {
        continue;
      }
      timesInTarget.merge(there.value(), 1, Integer::sum);
      Optional<String> written =
          NumberForm.same(there, next, target, token, pair.target())
              ? next.writtenLike(there, old.get(there.value()), pair.target())
              : Optional.empty();
      if (written.isEmpty()) {
        return Optional.empty();
      }
      result.append(target, from, token.start()).append(written.get());
      from = token.end();
    }
    boolean all =
        newByOld.entrySet().stream()
            .filter(change -> !change.getKey().equals(change.getValue().value()))
            .allMatch(
                change ->
                    timesInSource.get(change.getKey()).equals(timesInTarget.get(change.getKey())));
    return all ? Optional.of(result.append(target.substring(from)).toString()) : Optional.empty();
  }

  private static List<Token> numbers(String text) {
    return Tokens.of(text).list().stream()
        .filter(token -> token.kind() == Token.Kind.NUMBER)
        .toList();
  }

  private static String withPlaces(String text, List<Token> numbers) {
    var places = new StringBuilder();
    int from = 0;
    for (Token number : numbers) {
      places.append(text, from, number.start()).append(PLACE);
      from = number.end();
    }
    return TextHash.normalised(places.append(text.substring(from)).toString());
  }
}
