package tolmach.check.corruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the places of a text where a fault may be put, and takes one by chance. */
final class Places {

  private Places() {}

  static Optional<MatchResult> any(Pattern pattern, String text, RandomGenerator random) {
    List<MatchResult> all = new ArrayList<>();
    pattern.matcher(text).results().forEach(all::add);
    return any(all, random);
  }

  static <T> Optional<T> any(List<T> all, RandomGenerator random) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  static String replaced(String text, MatchResult place, String by) {
    return text.substring(0, place.start()) + by + text.substring(place.end());
  }
}
