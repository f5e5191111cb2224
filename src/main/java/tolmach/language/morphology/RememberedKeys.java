package tolmach.language.morphology;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The keys of forms looked at before: a text's words come again. Begins anew when it is full. */
final class RememberedKeys {

  private static final int CAPACITY = 50_000;
  private static final int LONGEST = 60;

  private final Map<String, Set<String>> byForm = new ConcurrentHashMap<>();
  private final Function<String, Set<String>> find;

  RememberedKeys(Function<String, Set<String>> find) {
    this.find = find;
  }

  Set<String> of(String form) {
    Set<String> known = byForm.get(form);
    if (known != null) {
      return known;
    }
    Set<String> found = find.apply(form);
    if (form.length() <= LONGEST) {
      if (byForm.size() >= CAPACITY) {
        byForm.clear();
      }
      byForm.put(form, found);
    }
    return found;
  }
}
